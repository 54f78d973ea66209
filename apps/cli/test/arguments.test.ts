import { describe, expect, test } from 'vitest';
import { parseArguments } from '../src/arguments.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean));

describe('a command line that cannot be understood says why', () => {
  test.each([
    ['查', /不认识命令“查”/, /shiji audit 查/],
    ['--verbose', /不认识选项“--verbose”/, /shiji --help/],
    ['audit', /没有给出要核对的文件/, /例：/],
    ['audit --format text', /没有给出要核对的文件/, /例：/],
    ['audit 甲.docx --colour', /不认识选项“--colour”/, /shiji audit --help/],
    ['audit 甲.docx --formt json', /不认识选项“--formt”/, /--format？/],
    ['audit 甲.docx --last 乙.docx', /不认识选项“--last”/, /--last-year？/],
    ['audit 甲.docx --format xml', /输出格式“xml”不能用/, /text 或 json/],
    ['audit 甲.docx --format=', /--format 后面缺少内容/, /--help/],
    ['audit 甲.docx --out', /--out 后面缺少内容/, /--help/],
    ['audit 甲.docx --out --format json', /--out 后面缺少内容/, /--help/],
    ['audit 甲.docx --format text --format json', /--format 写了两次/, /--help/],
    ['audit --last-year 乙.docx 甲.docx', /--last-year 之后的文件都算上一年度的/, /“--” 隔开/],
    ['audit 甲.docx --last-year 甲.docx', /“甲.docx”既是今年的又是上一年度的/, /只写在一处/],
    ['audit 甲.docx --last-year', /--last-year 后面没有写文件/, /去年\.docx/],
    ['audit 甲.docx --last-year --format json', /--last-year 后面没有写文件/, /去掉 --last-year/],
    ['audit 甲.docx --last-year=', /--last-year 后面没有写文件/, /去年\.docx/],
    ['audit 甲.txt --comments 批.docx', /恰好有一份 .docx/, /一份一份/],
    ['audit 甲.docx 乙.docx --comments 批.docx', /恰好有一份 .docx/, /一份一份/],
    ['serve --port 80', /serve 不接受“--port”/, /PORT/],
  ])('%s', (line, message, hint) => {
    const command = parse(line);
    expect(command).toMatchObject({ kind: 'mistake' });
    if (command.kind !== 'mistake') return;
    expect(command.message).toMatch(message);
    expect(command.hint).toMatch(hint);
  });
});

describe('a command line is understood', () => {
  const usual = { kind: 'audit', files: ['甲.docx'], lastYear: [], format: 'text', out: null, sending: [] };

  test.each([
    ['audit 甲.docx', usual],
    ['audit 甲.docx 乙.pdf', { ...usual, files: ['甲.docx', '乙.pdf'] }],
    ['audit 甲.docx 甲.docx', usual],
    ['audit 甲.docx --format json', { ...usual, format: 'json' }],
    ['audit --format=json 甲.docx', { ...usual, format: 'json' }],
    ['audit 甲.docx --out=a=b.json', { ...usual, out: 'a=b.json' }],
    ['audit 甲.docx --last-year 乙.docx 丙.docx', { ...usual, lastYear: ['乙.docx', '丙.docx'] }],
    ['audit --last-year 乙.docx --format text 甲.docx', { ...usual, lastYear: ['乙.docx'] }],
    ['audit --last-year 乙.docx -- 甲.docx', { ...usual, lastYear: ['乙.docx'] }],
    ['audit --last-year=乙.docx 甲.docx', { ...usual, lastYear: ['乙.docx'] }],
    [
      'audit 甲.docx 乙.txt --comments 批.docx --opinion 意见.docx',
      {
        ...usual,
        files: ['甲.docx', '乙.txt'],
        sending: [
          { kind: 'comments', path: '批.docx' },
          { kind: 'opinion', path: '意见.docx' },
        ],
      },
    ],
    ['audit -- --甲.docx', { ...usual, files: ['--甲.docx'] }],
    ['serve', { kind: 'serve' }],
    ['--version', { kind: 'version' }],
    ['', { kind: 'help', topic: 'all' }],
    ['-h', { kind: 'help', topic: 'all' }],
    ['help audit', { kind: 'help', topic: 'audit' }],
    ['audit --help', { kind: 'help', topic: 'audit' }],
    ['audit 甲.docx -h', { kind: 'help', topic: 'audit' }],
    ['serve --help', { kind: 'help', topic: 'all' }],
  ])('%s', (line, command) => {
    expect(parse(line)).toEqual(command);
  });
});
