import type { Document, Passage } from '@shiji/document';
import { Decimal } from '@shiji/figure';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../src/finding.ts';
import type { FileReport } from '../src/report.ts';
import { auditFiles, type Files, loudIn, partsDocument } from './audit-of.ts';

/** Few runs: each audits whole documents. */
const RUNS = { numRuns: 60 };

const NAMES = ['渠道清淤', '泵站维修', '水质监测', '堤防加固', '管网改造', '设备更新'] as const;
const hundredths = (most: number) => fc.integer({ min: 1000, max: most }).map((value) => new Decimal(value).div(100));

/** Projects with a budget and what was spent of it, in 万元 with two decimals. */
const projects = fc
  .tuple(
    fc.integer({ min: 3, max: NAMES.length }),
    fc.array(fc.tuple(hundredths(999_999), fc.double({ min: 0.05, max: 0.99, noNaN: true })), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    }),
  )
  .map(([count, values]) =>
    values.slice(0, count).map(([budget, share], at) => ({
      name: NAMES[at] ?? '',
      budget,
      spent: budget.times(share.toFixed(4)).toDecimalPlaces(2),
    })),
  );

type Project = { readonly name: string; readonly budget: Decimal; readonly spent: Decimal };

const sum = (values: readonly Decimal[]) => values.reduce((all, value) => all.plus(value), new Decimal('0'));

function rowOf({ name, budget, spent }: Project): string[] {
  const rate = spent.div(budget).times(100).toDecimalPlaces(2);
  return [name, budget.toFixed(2), spent.toFixed(2), budget.minus(spent).toFixed(2), `${rate.toFixed(2)}%`];
}

/** A table in which every sum, difference and rate is right as rounded; the last row is the total. */
function rowsOf(items: readonly Project[]): string[][] {
  const total = {
    name: '合计',
    budget: sum(items.map(({ budget }) => budget)),
    spent: sum(items.map(({ spent }) => spent)),
  };
  return [['项目名称', '预算数（万元）', '执行数（万元）', '结余（万元）', '执行率'], ...[...items, total].map(rowOf)];
}

const TITLE = '青禾区水务局2023年度项目支出情况表';
const drawn = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('|')).join('\n');
const reportOn = (rows: readonly (readonly string[])[]): FileReport => {
  const [report] = auditFiles({ '表.docx': partsDocument(TITLE, drawn(rows)) });
  if (!report) throw new Error('no report');
  return report;
};

/** Another digit at one place of a figure; its sum is then wrong by at least a hundredth. */
function withDigit(figure: string, at: number, step: number): string {
  const places = [...figure].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
  const place = places[at % places.length] ?? 0;
  const digit = (Number(figure[place]) + 1 + (step % 9)) % 10;
  return `${figure.slice(0, place)}${digit}${figure.slice(place + 1)}`;
}

/** Two decimals of hundredths: what one rounded figure may differ by. */
const isBeyondRounding = (a: string, b: string) => new Decimal(a).minus(b).abs().gte('0.1');

const wrongTotal = fc
  .tuple(projects, fc.constantFrom(1, 2), fc.nat(20), fc.nat(8))
  .map(([items, column, at, step]) => {
    const rows = rowsOf(items);
    const right = rows.at(-1)?.[column] ?? '';
    const wrong = withDigit(right, at, step);
    const last = (rows.at(-1) ?? []).map((cell, index) => (index === column ? wrong : cell));
    return { rows: [...rows.slice(0, -1), last], right, wrong };
  })
  .filter(({ right, wrong }) => isBeyondRounding(right, wrong));

describe('a table that agrees', () => {
  test('raises no alarm', () => {
    fc.assert(
      fc.property(projects, (items) => {
        expect(loudIn(reportOn(rowsOf(items)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('raises a finding once a digit of a total is another', () => {
    fc.assert(
      fc.property(wrongTotal, ({ rows }) => {
        expect(reportOn(rows).findings).not.toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Files of one unit and year, in which figures repeat and some are wrong. */
const packages = fc
  .tuple(wrongTotal, projects, fc.integer({ min: 11, max: 99 }))
  .map(([{ rows }, others, trained]): Files => {
    const [first] = others;
    const sentences = [
      `全年预算${rows.at(-1)?.[1]}万元，实际支出${rows.at(-1)?.[2]}万元，预算执行率为${trained}.5%。`,
      `${first?.name}支出${first?.spent.toFixed(2)}万元，培训护林员${trained}人。`,
      'XX项目尚未验收，详见附件……',
    ];
    return {
      '甲.docx': partsDocument(TITLE, drawn(rows)),
      '乙.docx': partsDocument('青禾区水务局2023年度绩效自评报告', '一、基本情况', ...sentences),
      '丙.docx': partsDocument(
        '青禾区水务局2023年度项目支出明细表',
        drawn(rowsOf(others)),
        `培训护林员${trained}人次。`,
      ),
    };
  });

const byFile = (reports: readonly FileReport[]) => new Map(reports.map((report) => [report.file, report]));

describe('auditing', () => {
  test('says the same every time, and in whatever order the files come', () => {
    fc.assert(
      fc.property(
        packages,
        fc.shuffledSubarray(['甲.docx', '乙.docx', '丙.docx'], { minLength: 3 }),
        (files, order) => {
          const again = Object.fromEntries(order.map((name) => [name, files[name] ?? '']));
          expect(byFile(auditFiles(again))).toEqual(byFile(auditFiles(files)));
        },
      ),
      RUNS,
    );
  });

  test('quotes only what stands at the place it names', () => {
    fc.assert(
      fc.property(packages, (files) => {
        const places = auditFiles(files).flatMap(({ findings }) => findings.flatMap((finding) => finding.places));
        expect(places.length).toBeGreaterThan(0);
        expect(places.filter((place) => !stands(place, files[place.file]))).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Whether the quote is the text from `start` to `end` of the passage at the address, or the text of the cell there. */
function stands({ quote, address, start, end }: Place, file: Files[string] | undefined): boolean {
  if (file === undefined || typeof file === 'string') return false;
  const key = JSON.stringify(address);
  const passage = passagesOf(file).find((one) => JSON.stringify(one.address) === key);
  if (start !== undefined && end !== undefined) return passage?.text.slice(start, end) === quote;
  const cell = file.blocks
    .flatMap((block) => (block.type === 'table' ? block.cells : []))
    .find(({ passages }) => passages.some((one) => JSON.stringify(one.address) === key));
  return (cell?.text ?? passage?.text ?? '').includes(quote);
}

function passagesOf({ blocks }: Document): Passage[] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.cells.flatMap(({ passages }) => passages) : [block.passage],
  );
}
