/** Reads every committed document again, apart from the code that wrote it, and looks for each labelled quote at its place. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { formatValue, readXlsx } from 'hucre';

interface Loc {
  readonly type: string;
  readonly table?: number;
  readonly row?: number;
  readonly col?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly paragraph?: number;
  readonly line?: number;
  readonly docx_loc?: Loc;
}

interface Label {
  readonly id?: string;
  readonly place: string;
  readonly quote: string;
  readonly loc: Loc;
}

interface Truth {
  readonly file: string;
  readonly errors: readonly Label[];
  readonly holds: readonly Label[];
}

/** Text by coordinate key, and the whole text. */
interface Reading {
  readonly at: ReadonlyMap<string, string>;
  readonly whole: string;
}

const gold = fileURLToPath(new URL('..', import.meta.url));

function unescape(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function paragraphs(xml: string): string {
  const list = xml.match(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs) ?? [];
  return list.map((p) => unescape([...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''))).join('\n');
}

function readDocx(bytes: Uint8Array): Reading {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const at = new Map<string, string>();
  let [table, paragraph] = [0, 0];
  for (const [piece] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p[ >].*?<\/w:p>|<w:p\/>/gs)) {
    if (!piece.startsWith('<w:tbl>')) at.set(`P${++paragraph}`, paragraphs(piece));
    else readTable(piece, ++table, at);
  }
  return { at, whole: [...at.values()].join('\n') };
}

function readTable(xml: string, table: number, at: Map<string, string>): void {
  (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).forEach((tr, r) => {
    let column = 1;
    for (const [tc] of tr.matchAll(/<w:tc>.*?<\/w:tc>/gs)) {
      at.set(`T${table}R${r + 1}C${column}`, paragraphs(tc));
      column += Number(/<w:gridSpan w:val="(\d+)"/.exec(tc)?.[1] ?? 1);
    }
  });
}

function letters(column: number): string {
  return (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  const book = await readXlsx(bytes, { readStyles: true });
  const at = new Map<string, string>();
  for (const sheet of book.sheets)
    sheet.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const format = sheet.cells?.get(`${r},${c}`)?.style?.numFmt;
        const text = typeof value === 'number' && format ? formatValue(value, format) : String(value ?? '');
        at.set(`${sheet.name}!${letters(c + 1)}${r + 1}`, text);
      }),
    );
  return { at, whole: [...at.values()].join('\n') };
}

function readText(bytes: Uint8Array): Reading {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const at = new Map(lines.map((_, i) => [`L${i + 1}`, lines.slice(i, i + 12).join('\n')] as const));
  return { at, whole: lines.join('\n') };
}

/** A PDF is only searched as a whole: its cells have no coordinates. Needs poppler; without it the PDF is skipped. */
function readPdf(path: string): Reading | undefined {
  try {
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    return { at: new Map(), whole: text.replaceAll(/\s/g, '') };
  } catch {
    return undefined;
  }
}

function stands(label: Label, read: Reading): boolean {
  if (label.loc.type === 'pdf') return read.whole.includes(label.quote.replaceAll(/\s/g, ''));
  return (read.at.get(key(label.loc)) ?? '').includes(label.quote);
}

function key(loc: Loc): string {
  if (loc.type === 'txt') return `L${loc.line}`;
  if (loc.cell) return `${loc.sheet}!${loc.cell}`;
  return loc.type === 'paragraph' ? `P${loc.paragraph}` : `T${loc.table}R${loc.row}C${loc.col}`;
}

async function reading(path: string): Promise<Reading | undefined> {
  if (path.endsWith('.pdf')) return readPdf(path);
  const bytes = new Uint8Array(readFileSync(path));
  if (path.endsWith('.docx')) return readDocx(bytes);
  return path.endsWith('.xlsx') ? readWorkbook(bytes) : readText(bytes);
}

function faults(truth: Truth, read: Reading): string[] {
  const lost = [...truth.errors, ...truth.holds].filter((l) => !stands(l, read));
  // In a PDF the words of neighbouring columns meet.
  const twice = read.at.size === 0 ? [] : [...read.whole.matchAll(/([\u4e00-\u9fff（]{4,})\1/g)].map((m) => `repeated words: ${m[1]}`);
  const broken = [...read.whole.matchAll(/.{0,6}(undefined|NaN|\[object|[\uE000-\uE002]|-{2}\d).{0,6}/g)].map((m) => `broken text: ${m[0]}`);
  return [...lost.map((l) => `not at its place: ${key(l.loc)} ${l.quote}`), ...twice, ...broken];
}

async function check(room: string): Promise<number> {
  if (!existsSync(join(room, 'truth'))) return 0;
  let bad = 0;
  for (const name of readdirSync(join(room, 'truth')).sort()) {
    const truth = JSON.parse(readFileSync(join(room, 'truth', name), 'utf8')) as Truth;
    const read = await reading(join(room, 'documents', truth.file));
    const found = read ? faults(truth, read) : [];
    if (name.includes('_clean') && truth.errors.length > 0) found.push('a corrected twin with errors');
    const figures = read ? (read.whole.match(/\d[\d,]*(\.\d+)?/g) ?? []).length : 0;
    process.stdout.write(`${truth.file.padEnd(40)} errors ${truth.errors.length} holds ${truth.holds.length} figures ${figures}\n`);
    for (const f of found) process.stdout.write(`   ${f}\n`);
    bad += found.length;
  }
  return bad;
}

const bad = (await check(gold)) + (await check(join(gold, 'holdout')));
process.exitCode = bad === 0 ? 0 : 1;
