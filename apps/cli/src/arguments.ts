/** How the result is written. */
export type OutputFormat = 'text' | 'json';

/** What can be sent to the unit: the Word file with comments, the Excel list, the review opinion. */
export type SendingKind = 'comments' | 'list' | 'opinion';

export interface AuditCommand {
  readonly kind: 'audit';
  /** Paths as the user gave them, each once. */
  readonly files: readonly string[];
  readonly lastYear: readonly string[];
  readonly format: OutputFormat;
  /** Where to write instead of the screen. */
  readonly out: string | null;
  /** Files to write for the unit, each kind at most once. */
  readonly sending: readonly { readonly kind: SendingKind; readonly path: string }[];
}

/** What a command line asks for; `mistake` when it cannot be understood. */
export type Command =
  | AuditCommand
  | { readonly kind: 'serve' }
  /** `login`: the administrator who gets a new one-time password; null makes the first ones. */
  | { readonly kind: 'admin'; readonly login: string | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly topic: 'all' | 'audit' }
  | { readonly kind: 'mistake'; readonly message: string; readonly hint: string };

type Mistake = Extract<Command, { kind: 'mistake' }>;

const SEE_HELP = '“shiji --help” 列出全部命令。';
const SEE_AUDIT_HELP = '“shiji audit --help” 列出全部选项。';
const SENDING: readonly SendingKind[] = ['comments', 'list', 'opinion'];
const VALUED = ['--format', '--out', ...SENDING.map((kind) => `--${kind}`)];
const OPTIONS = ['--last-year', ...VALUED, '--help'];

function mistake(message: string, hint: string): Mistake {
  return { kind: 'mistake', message, hint };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The known option that begins most like this one, if at least a letter agrees. */
function nearestOption(option: string): string | undefined {
  const close = OPTIONS.filter((known) => sharedStart(known, option) > 2);
  return close.toSorted((a, b) => sharedStart(b, option) - sharedStart(a, option))[0];
}

function unknownOption(option: string): Mistake {
  const near = nearestOption(option);
  return mistake(`不认识选项“${option}”。`, near ? `是不是想写 ${near}？${SEE_AUDIT_HELP}` : SEE_AUDIT_HELP);
}

/** What has been understood of `shiji audit …` so far. */
interface Draft {
  readonly files: string[];
  readonly lastYear: string[];
  readonly values: Map<string, string>;
  into: 'files' | 'lastYear';
  /** Whether --last-year was written, be it with files or without. */
  comparesLastYear: boolean;
  onlyFiles: boolean;
  help: boolean;
}

function takeFile(draft: Draft, path: string): void {
  const list = draft[draft.into];
  if (!list.includes(path)) list.push(path);
}

function takeValue(draft: Draft, name: string, value: string | undefined): Mistake | null {
  if (value === undefined || value === '' || (value !== '-' && value.startsWith('--')))
    return mistake(`选项 ${name} 后面缺少内容。`, SEE_AUDIT_HELP);
  if (draft.values.has(name)) return mistake(`选项 ${name} 写了两次。`, SEE_AUDIT_HELP);
  draft.values.set(name, value);
  return null;
}

function takeFlag(draft: Draft, word: string): boolean {
  if (word === '--') {
    draft.onlyFiles = true;
    draft.into = 'files';
  } else if (word === '--last-year') {
    draft.into = 'lastYear';
    draft.comparesLastYear = true;
  } else if (word === '--help' || word === '-h') draft.help = true;
  else return false;
  return true;
}

const NO_LAST_YEAR = mistake(
  '--last-year 后面没有写文件。',
  '例：shiji audit 今年.docx --last-year 去年.docx；没有上年的文件，就去掉 --last-year。',
);

/** Takes one word, and the next one where it is an option’s value, off the front of `rest`. */
function takeWord(draft: Draft, word: string, rest: string[]): Mistake | null {
  if (draft.onlyFiles || !word.startsWith('-') || word === '-') {
    takeFile(draft, word);
    return null;
  }
  if (takeFlag(draft, word)) return null;
  const [name = '', ...given] = word.split('=');
  if (name === '--last-year') {
    const path = given.join('=');
    if (path === '') return NO_LAST_YEAR;
    takeFile({ ...draft, into: 'lastYear' }, path);
    return null;
  }
  if (!VALUED.some((known) => known === name)) return unknownOption(name);
  draft.into = 'files';
  return takeValue(draft, name, given.length > 0 ? given.join('=') : rest.shift());
}

function noFiles(draft: Draft): Mistake {
  if (draft.lastYear.length === 0) return mistake('没有给出要核对的文件。', '例：shiji audit 自评报告.docx');
  return mistake(
    '没有给出要核对的文件：--last-year 之后的文件都算上一年度的。',
    '请把今年的文件写在 --last-year 前面，或用 “--” 隔开：shiji audit --last-year 去年.docx -- 今年.docx',
  );
}

const ONE_WORD_FILE = mistake(
  '--comments 要求今年的文件里恰好有一份 .docx。',
  '批注写进这一份 Word；几份都要批注时，请一份一份地核对。',
);

function wordFiles({ files }: Draft): string[] {
  return files.filter((path) => /\.docx$/i.test(path));
}

function finish(draft: Draft): Command {
  if (draft.help) return { kind: 'help', topic: 'audit' };
  const format = draft.values.get('--format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    return mistake(`输出格式“${format}”不能用。`, '--format 后面写 text 或 json。');
  if (draft.files.length === 0) return noFiles(draft);
  if (draft.comparesLastYear && draft.lastYear.length === 0) return NO_LAST_YEAR;
  const both = draft.files.find((path) => draft.lastYear.includes(path));
  if (both !== undefined)
    return mistake(`“${both}”既是今年的又是上一年度的。`, '请只写在一处：--last-year 之后的文件都算上一年度的。');
  if (draft.values.has('--comments') && wordFiles(draft).length !== 1) return ONE_WORD_FILE;
  const sending = SENDING.flatMap((kind) => {
    const path = draft.values.get(`--${kind}`);
    return path === undefined ? [] : [{ kind, path }];
  });
  const { files, lastYear, values } = draft;
  return { kind: 'audit', files, lastYear, format, out: values.get('--out') ?? null, sending };
}

function parseAudit(words: readonly string[]): Command {
  const draft: Draft = {
    files: [],
    lastYear: [],
    values: new Map(),
    into: 'files',
    comparesLastYear: false,
    onlyFiles: false,
    help: false,
  };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const wrong = takeWord(draft, word, rest);
    if (wrong) return wrong;
  }
  return finish(draft);
}

function parseServe(words: readonly string[]): Command {
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help', topic: 'all' };
  const extra = words[0];
  if (extra === undefined) return { kind: 'serve' };
  return mistake(
    `serve 不接受“${extra}”。`,
    '端口、地址和数据文件夹用环境变量 PORT、HOST、SHIJI_DATA 指定，见 docs/reference/environment.md。',
  );
}

function parseAdmin(words: readonly string[]): Command {
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help', topic: 'all' };
  const [login = null, extra] = words;
  if (extra !== undefined || login?.startsWith('-'))
    return mistake(`admin 不接受“${extra ?? login}”。`, '用法：shiji admin，或 shiji admin 登录名。');
  return { kind: 'admin', login };
}

/** A command line without `node` and the script → what it asks for. Never throws. */
export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return { kind: 'help', topic: rest[0] === 'audit' ? 'audit' : 'all' };
  if (first === '--version' || first === '-v') return { kind: 'version' };
  if (first === 'audit') return parseAudit(rest);
  if (first === 'serve') return parseServe(rest);
  if (first === 'admin') return parseAdmin(rest);
  if (first.startsWith('-')) return mistake(`不认识选项“${first}”。`, SEE_HELP);
  return mistake(`不认识命令“${first}”。`, `要核对文件请写 shiji audit ${first}。${SEE_HELP}`);
}
