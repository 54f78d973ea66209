import type { ReadError, ReadErrorCode } from '../read-error.ts';

/** What a clerk can do about each reason, unless the reader knows better. */
const REMEDIES: Readonly<Record<ReadErrorCode, string>> = {
  R001: '请确认文件已完整保存，重新导出或重新上传。',
  R002: '请确认文件类型，用 Word 或 WPS 打开后另存为 .docx（表格另存为 .xlsx）再试。',
  R003: '请用 Word 或 WPS 打开，取消密码后另存再试。',
  R004: '请用 Word 或 WPS 打开并另存一份；打不开时请向提供人重新索取原文件。',
  R005: '请拆分文件，或压缩其中的图片后再试。',
  R006: '请确认文件来源可靠；如确为正常报告，请删去大附件后另存再试。',
  R007: '请删去多余的空行空列，或拆分为几个文件再试。',
  R008: '请用 Word 或 WPS 打开后另存一份再试。',
  R009: '这是扫描件，请提供 Word、Excel 原件或文字版 PDF。',
  R010: '请用记事本另存为 UTF-8 编码再试。',
  R011: '请安装 LibreOffice，或用 Word、WPS 另存为 .docx、.xlsx 再试。',
  R012: '请拆分文件后再试。',
  R013: '请拆分文件后再试。',
  R014: '请另存为 .docx、.xlsx、.pdf 或 .txt 再试。',
  R015: '请用 Word 或 WPS 另存为 .docx 再试。',
};

/** A reason why bytes cannot be read, as a value; the remedy defaults to the usual one of the code. */
export function readError(code: ReadErrorCode, message: string, remedy: string = REMEDIES[code]): ReadError {
  return { code, message, remedy };
}

/** The failed result that carries `readError(code, message, remedy)`. */
export function refuse(code: ReadErrorCode, message: string, remedy?: string): { ok: false; error: ReadError } {
  return { ok: false, error: readError(code, message, remedy) };
}
