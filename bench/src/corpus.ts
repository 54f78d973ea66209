import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedBytes } from './audit-bytes.ts';
import { madeReport } from './made-report.ts';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FOLDERS = [join(ROOT, 'gold', 'documents'), join(ROOT, '..', 'shared', 'gold', 'devset', 'docs')];

/** Ordinary reports: all labelled .docx that are present. */
export function ordinaryReports(): NamedBytes[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .toSorted()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  );
}

/** A report of about 300 pages: 150 sections of two. LibreOffice’s page count stands in results.md. */
export async function longReport(): Promise<NamedBytes> {
  return { name: 'long.docx', bytes: await madeReport({ number: 1, sections: 150 }) };
}

/** Short reports of as many units. */
export function shortReports(count: number): Promise<NamedBytes[]> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => ({ name: `${number}.docx`, bytes: await madeReport({ number, sections: 3 }) })),
  );
}
