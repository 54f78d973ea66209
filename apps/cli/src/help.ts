import { READABLE_FORMATS } from '@shiji/intake';

/** The version as `--version` prints it; a test compares it with package.json. */
export const VERSION = 'shiji 0.1.0';

function extensions(converted: boolean): string {
  return READABLE_FORMATS.filter(({ convertTo }) => (convertTo !== undefined) === converted)
    .map(({ extension }) => extension)
    .join(' ');
}

export const HELP = `实绩 Shiji：读懂每一份绩效报告，核对每一个数

用法：
  shiji audit 文件… [选项]     核对一份或多份报告
  shiji serve                  启动网页（等同 npm start）
  shiji admin                  建立三位管理员（正式使用的第一步），显示一次性密码
  shiji admin 登录名           给一位管理员新的一次性密码
  shiji --help                 显示本说明
  shiji --version              显示版本

“shiji audit --help” 列出核对的全部选项。`;

export const AUDIT_HELP = `用法：shiji audit 文件… [选项]

读取报告，重算每一个数，列出对不上的地方。同一单位、同一年度的几份文件会相互比对。

文件：
  ${extensions(false)}
  ${extensions(true)}（需要装有 LibreOffice）

选项：
  --last-year 文件…     同一单位上一年度的文件，用来查结转、照抄和未更新的内容；
                        它之后的文件都算上一年度的，直到下一个选项或 “--”
  --format text|json    输出格式，默认 text；json 的结构见 docs/reference/json.md
  --out 文件            结果写入文件，不在屏幕上显示
  --comments 文件.docx  批注版 Word：核对的那一份 .docx，问题写成批注
  --list 文件.xlsx      问题清单 Excel
  --opinion 文件.docx   复核意见书；模板是 content/templates/复核意见书.docx，可以用 Word 改
  -h, --help            显示本说明
  --                    之后的都当作文件名

退出码：
  0  没有错误（可以有疑点和提示）
  1  发现错误
  2  有文件读不了，或命令写得不对

例：
  shiji audit 自评报告.docx 自评表.xlsx
  shiji audit 2024年报告.docx --last-year 2023年报告.docx
  shiji audit 报告.pdf --format json --out 结果.json`;
