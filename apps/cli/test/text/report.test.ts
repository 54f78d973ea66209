import type { FileJson, FindingJson, ReportJson } from '@shiji/intake';
import { describe, expect, test } from 'vitest';
import { paintFor } from '../../src/text/paint.ts';
import { reportText } from '../../src/text/report.ts';

const FILE = '云溪县档案馆2024年自评.docx';
const plain = paintFor({ isTTY: false }, {});

function finding(rest: Partial<FindingJson>): FindingJson {
  return {
    code: 'B02',
    kind: 'ratio',
    severity: 'error',
    message: '公用经费·执行率填57.00%，按全年执行数÷全年预算数（30.00÷40.00）应为75.00%。',
    reason: '执行率应按全年执行数÷全年预算数计算。',
    remedy: '核对原始数据后更正。',
    source: '财预〔2020〕10号',
    stated: '57.00%',
    expected: '75.00%',
    places: [{ file: FILE, quote: '57.00%', table: 2, row: 5, column: 7, label: '公用经费·执行率' }],
    ...rest,
  };
}

const RATIO = finding({
  formula: '执行率＝全年执行数÷全年预算数',
  places: [
    { file: FILE, quote: '57.00%', table: 2, row: 5, column: 7, label: '公用经费·执行率' },
    { file: FILE, quote: '30.00', table: 2, row: 5, column: 6, label: '公用经费·全年执行数' },
    { file: FILE, quote: '40.00', table: 2, row: 5, column: 5, label: '公用经费·预算数' },
    { file: '云溪县档案馆2024年报告.docx', quote: '执行率75%', paragraph: 23 },
  ],
});
const BLANK = finding({
  code: 'G02',
  kind: 'missing',
  severity: 'warning',
  message:
    '指标“数字化扫描”的完成值3182件没有达到指标值≥3500件，偏差原因栏空白，而这一栏按表下的填表说明在没有完成时必须填写。',
  remedy: '写明原因。',
  stated: '',
  expected: '填写偏差原因',
  places: [{ file: FILE, quote: '', table: 2, row: 9, column: 10 }],
});
const NOTE = finding({
  code: 'A04',
  kind: 'placeholder',
  severity: 'note',
  message: '“......”是模板留下的占位内容，没有填写。',
  remedy: '删除该行。',
  stated: '......',
  expected: '',
  places: [{ file: FILE, quote: '......', paragraph: 12, label: '三、存在问题' }],
});

function report(findings: FindingJson[]): FileJson {
  const place = { file: FILE, quote: '30余次', paragraph: 3 };
  const notChecked = [{ quote: '30余次', place, reason: '概数，文中没有确数可比' }];
  const coverage = { figures: 12, checked: 11, notChecked };
  return { file: FILE, kind: '部门整体支出绩效自评表', unit: '云溪县档案馆', year: 2024, coverage, findings };
}

const UNREAD: ReportJson = {
  file: '附件.docx',
  error: { code: 'R003', message: '文件设有密码。', remedy: '请去掉密码后再试。' },
};

describe('the text for a terminal', () => {
  test('is laid out as in the golden file', async () => {
    const text = reportText([report([RATIO, BLANK, NOTE]), UNREAD], plain, 80);
    await expect(text).toMatchFileSnapshot('../golden/report.txt');
  });

  test('says so when nothing was found', () => {
    expect(reportText([report([])], plain, 80)).toContain('没有发现对不上的地方');
  });

  test('numbers errors, warnings and notes each from 1, in this order', () => {
    const text = reportText([report([NOTE, BLANK, RATIO, RATIO])], plain, 80);
    const heads = text.match(/^ +(?:\d\. [A-Z]\d\d|错误 \d|疑点 \d|提示 \d)/gm)?.map((head) => head.trim());
    expect(heads).toEqual(['错误 2', '1. B02', '2. B02', '疑点 1', '1. G02', '提示 1', '1. A04']);
  });

  test('lists only the first places of a long row and says how many there are', () => {
    const places = Array.from({ length: 9 }, (_, at) => ({ file: FILE, quote: `${at}`, paragraph: at + 1 }));
    const text = reportText([report([finding({ places })])], plain, 80);
    expect(text).toContain('第6段');
    expect(text).not.toContain('第7段');
    expect(text).toContain('共 8 处');
  });

  test('colours errors red, warnings yellow and notes cyan on a terminal', () => {
    const text = reportText([report([RATIO, BLANK, NOTE])], paintFor({ isTTY: true }, {}), 80);
    for (const start of ['\u001B[31m  1. B02', '\u001B[33m  1. G02', '\u001B[36m  1. A04'])
      expect(text).toContain(start);
  });
});
