import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { againstLibreOffice } from './against-libre-office.ts';
import { againstMammoth } from './against-mammoth.ts';
import { longReport, ordinaryReports, ROOT, shortReports } from './corpus.ts';
import { growth } from './growth.ts';
import { memory } from './memory.ts';
import type { Result } from './result.ts';

const PARTS: Readonly<Record<string, () => Promise<Result[]>>> = {
  docx: () => againstMammoth('ordinary reports', ordinaryReports()),
  long: async () => againstMammoth('300 pages', [await longReport()], { warmup: 1, rounds: 3 }),
  libreoffice: () => againstLibreOffice(ordinaryReports().slice(0, 12)),
  growth: async () => growth(await shortReports(1000)),
  memory: async () => memory(await longReport()),
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function verdict({ reached }: Result): string {
  if (reached === null) return '';
  return reached ? 'yes' : 'NO';
}

function line(result: Result): string {
  return `| ${result.what} | ${result.measured} | ${result.bar} | ${verdict(result)} |`;
}

/** What no reader can go below, and how near reading and auditing come. */
function lowerLimit(results: readonly Result[]): string[] {
  const measured = (what: string) => results.find((result) => result.what === what)?.measured ?? '?';
  const of = (kind: string) =>
    `- ${kind}: floor ${measured(`${kind}: the floor (unzip and find the tags)`)}; reading alone takes ${measured(`${kind}: reading alone ÷ floor`)} times as long, reading and auditing ${measured(`${kind}: read and audit ÷ floor`)} times`;
  return [
    '## The lower limit',
    '',
    'Nothing can read a .docx with less work than to unpack the parts that hold text and to find their tags; this floor',
    'is measured in the same run (bench/src/limit.ts). The rest of the time goes into recomputing the figures.',
    '',
    of('ordinary reports'),
    of('300 pages'),
  ];
}

function page(results: readonly Result[]): string {
  const [cpu] = cpus();
  const machine = `${cpu?.model ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release().split('-')[0]}, Node ${process.versions.node}`;
  return [
    '# Measured',
    '',
    'Written by `npm run bench`. Every pair of numbers comes from one run: what slows the machine slows both.',
    'Times are medians after warming up; sums over all documents of the kind.',
    '',
    `- Machine: ${machine}`,
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    '- Command: `npm run bench`',
    `- Ordinary reports: ${ordinaryReports().length} .docx of gold/documents and, where present, of the shared development set`,
    '- 300 pages: made by bench/src/made-report.ts, 150 sections of a heading, six paragraphs and a table',
    '',
    '| what | measured | bar | reached |',
    '|---|---|---|---|',
    ...results.map(line),
    '',
    ...lowerLimit(results),
    '',
  ].join('\n');
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`Unknown part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}
const results: Result[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const measured = await part();
  results.push(...measured);
  for (const result of measured) say(line(result));
}
// Only a whole run is worth keeping.
if (wanted.length === 0) writeFileSync(join(ROOT, 'bench', 'results.md'), page(results));
process.exitCode = results.some(({ reached }) => reached === false) ? 1 : 0;
