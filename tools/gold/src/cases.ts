import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingJson } from '@shiji/intake';
import { type Score, scoreDocument } from './score.ts';
import { scoreSeed } from './score-seed.ts';
import type { SeedItem, Truth } from './truth.ts';

/** One document to audit, alone or against last year’s, and how its findings are scored. */
export interface Case {
  readonly name: string;
  readonly path: string;
  readonly lastYear: readonly string[];
  /** Holds no labelled error: nothing louder than a note may be said. */
  readonly isClean: boolean;
  score(findings: readonly FindingJson[]): Score;
}

/** Documents that are measured together; the bars hold for each set. */
export interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Why it is empty, when it is. */
  readonly skipped?: string;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');

function stem(path: string): string {
  return basename(path, extname(path));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function labelledCases(documents: string, truths: string): Case[] {
  const files = readdirSync(documents).toSorted();
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const truth = readJson(join(truths, name)) as Truth;
      const versions = files.filter((file) => stem(file) === stem(name));
      return versions.map((file) => ({
        name: file,
        path: join(documents, file),
        lastYear: [],
        isClean: truth.errors.length === 0,
        score: (findings) => scoreDocument(findings, truth),
      }));
    });
}

function labelledSet(name: string, documents: string, truths: string): CaseSet {
  if (!existsSync(documents) || !existsSync(truths)) return { name, cases: [], skipped: 'not on this machine' };
  return { name, cases: labelledCases(documents, truths) };
}

const SEEDS = join(SHARED, 'seeds');
const SEED_TRUTH = join(SHARED, 'gold', 'seeds-truth', 'seed-truth-000-001.json');

function seedCases(): Case[] {
  const items = readJson(SEED_TRUTH) as SeedItem[];
  const files = [...new Set(items.map(({ file }) => file))].toSorted().filter((file) => existsSync(join(SEEDS, file)));
  // The first seed is the second one a year later.
  const [latest, former] = files;
  return files.map((file) => ({
    name: file === latest && former ? `${stem(file)} after ${stem(former)}` : stem(file),
    path: join(SEEDS, file),
    lastYear: file === latest && former ? [join(SEEDS, former)] : [],
    isClean: false,
    score: (findings) =>
      scoreSeed(
        findings,
        items.filter((item) => item.file === file),
      ),
  }));
}

function seedSet(): CaseSet {
  const name = 'real documents (../shared/seeds)';
  if (!existsSync(SEEDS) || !existsSync(SEED_TRUTH)) return { name, cases: [], skipped: 'not on this machine' };
  return { name, cases: seedCases() };
}

/** The held-back part of our own documents; never looked at while tuning. */
export function holdoutSets(): CaseSet[] {
  const at = join(ROOT, 'gold', 'holdout');
  return [labelledSet('held back (gold/holdout)', join(at, 'documents'), join(at, 'truth'))];
}

/** Our own documents, and the shared ones where they are present. */
export function developmentSets(): CaseSet[] {
  const own = join(ROOT, 'gold');
  const devset = join(SHARED, 'gold', 'devset');
  return [
    labelledSet('own (gold)', join(own, 'documents'), join(own, 'truth')),
    labelledSet('shared (../shared/gold/devset)', join(devset, 'docs'), join(devset, 'truth')),
    seedSet(),
  ];
}
