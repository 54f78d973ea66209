import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { type PackFault, soundnessFaults } from './soundness.ts';
import { type Pack, packSchema } from './schema.ts';

/** What is wrong in a pack: file, line (1-based, when known), path within the file, and why in Chinese. */
export interface PackError {
  readonly file: string;
  readonly line: number | null;
  readonly path: string;
  readonly message: string;
}

export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly PackError[] };

const MOST_BYTES = 2_000_000;

/** Reads and checks one pack. `file` names it in errors; nothing is read from disk. */
export function loadPack(source: string, file: string): LoadedPack {
  if (source.length > MOST_BYTES) return failed([{ file, line: null, path: '', message: '文件超过2MB，不像规则包' }]);
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
  const syntax = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? null,
    path: '',
    message: `YAML 写法有误：${error.message.split('\n')[0]}`,
  }));
  if (syntax.length > 0) return failed(syntax);
  if (hasReferences(document))
    return failed([{ file, line: null, path: '', message: '规则包里不用锚点引用（&名称、*名称），请直接写出' }]);
  const parsed = packSchema.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  const faults = parsed.success ? soundnessFaults(parsed.data) : faultsOf(parsed.error);
  if (parsed.success && faults.length === 0) return { ok: true, pack: parsed.data };
  return failed(
    faults.map((fault) => ({
      file,
      line: lineOf(document, lines, fault.path),
      path: shownPath(fault.path),
      message: fault.message,
    })),
  );
}

/** References could multiply a small file without end. */
function hasReferences(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const failed = (errors: readonly PackError[]): LoadedPack => ({ ok: false, errors });

/** Loads several packs; a pack id may be used once. */
export function loadPacks(files: readonly { readonly file: string; readonly source: string }[]): {
  readonly packs: readonly Pack[];
  readonly errors: readonly PackError[];
} {
  const loaded = files.map(({ file, source }) => ({ file, result: loadPack(source, file) }));
  const packs = loaded.flatMap(({ result }) => (result.ok ? [result.pack] : []));
  const repeated = packs.filter((pack, at) => packs.findIndex((other) => other.id === pack.id) !== at);
  const errors = loaded.flatMap(({ result }) => (result.ok ? [] : result.errors));
  const twice = repeated.map((pack) => ({
    file: loaded.findLast(({ result }) => result.ok && result.pack.id === pack.id)?.file ?? '',
    line: null,
    path: 'id',
    message: `规则包编号“${pack.id}”用了不止一次`,
  }));
  return { packs: packs.filter((pack) => !repeated.includes(pack)), errors: [...errors, ...twice] };
}

/** For people: “content/x.yaml 第12行 rules[2].formula：不认识“决算””. */
export const showPackError = ({ file, line, path, message }: PackError): string =>
  `${file}${line === null ? '' : ` 第${line}行`}${path === '' ? '' : ` ${path}`}：${message}`;

const faultsOf = (error: z.ZodError): PackFault[] => error.issues.flatMap((issue) => flattened(issue));

/** A union reports every attempt; the attempt that came furthest says what is wrong. */
function flattened(issue: z.core.$ZodIssue): PackFault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }];
  const best = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return best
    .flatMap((inner) => flattened(inner))
    .map((fault) => ({ path: [...path, ...fault.path], message: fault.message }));
}

function lineOf(document: Document, lines: LineCounter, path: PackFault['path']): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

const shownPath = (path: PackFault['path']): string =>
  path.reduce<string>(
    (shown, key) => (typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? key : `${shown}.${key}`),
    '',
  );
