import { writeFileSync } from 'node:fs';
import { type Intake, type IntakeFile, openIntake, type ReportJson, reportsJson } from '@shiji/intake';
import { type Case, type CaseSet, developmentSets, holdoutSets } from './cases.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { documentTable, kindTable, listing, verdictLine } from './print.ts';
import { isGoodEnough, type Measured, tally, tallyKinds } from './tally.ts';

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function named(path: string): IntakeFile {
  return { name: path, path };
}

async function auditAlone(intake: Intake, { path, lastYear }: Case): Promise<ReportJson | undefined> {
  const { files } = await intake.audit([named(path)], lastYear.map(named));
  return reportsJson(files)[0];
}

function measure(one: Case, report: ReportJson | undefined): Measured {
  const { name, isClean } = one;
  if (report && 'findings' in report) return { name, isClean, report, score: one.score(report.findings) };
  return { name, isClean, report: null, problem: report?.error.code ?? '', score: one.score([]) };
}

function selected({ cases, ...set }: CaseSet, { only }: Options): CaseSet {
  if (only.length === 0) return { ...set, cases };
  return { ...set, cases: cases.filter(({ name }) => only.some((part) => name.includes(part))) };
}

function printSet(set: CaseSet, measured: readonly Measured[], { list }: Options): void {
  say('', `## ${set.name}`, '');
  if (set.skipped) return say(`skipped: ${set.skipped}`);
  const total = tally(measured);
  say(documentTable(measured, total), '', verdictLine(total));
  if (list) say('', ...measured.flatMap(listing));
}

async function run(options: Options): Promise<boolean> {
  const intake = openIntake();
  const all: Measured[] = [];
  const reports: ReportJson[] = [];
  let good = true;
  for (const set of (options.holdout ? holdoutSets() : developmentSets()).map((one) => selected(one, options))) {
    const measured: Measured[] = [];
    for (const one of set.cases) {
      const report = await auditAlone(intake, one);
      if (report) reports.push(report);
      measured.push(measure(one, report));
    }
    printSet(set, measured, options);
    good &&= isGoodEnough(tally(measured));
    all.push(...measured);
  }
  intake.close();
  const total = tally(all);
  say('', '## by kind, in all', '', kindTable(tallyKinds(all)));
  say(
    '',
    `## in all: ${total.documents} documents, ${total.found} of ${total.errors} errors found`,
    '',
    verdictLine(total),
  );
  if (options.json) writeFileSync(options.json, JSON.stringify(reports, null, 1));
  return good;
}

const options = parseOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const good = await run(options);
  process.exitCode = good || options.report ? 0 : 1;
}
