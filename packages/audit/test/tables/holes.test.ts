import { describe, expect, it } from 'vitest';
import { findingsOf } from './table-of.ts';

const ROWS = ['办公费', '水费', '电费', '差旅费', '培训费', '会议费', '劳务费', '印刷费'];

/** A table of eight rows; the results of some of them are left out. */
function costs(head: string, ...empty: readonly string[]): string {
  const rows = ROWS.map(
    (name, at) => `${name}|${at + 3}.10|${at + 4}.25|${empty.includes(name) ? '' : `${at + 4}.10`}`,
  );
  return [`经费项目|${head}`, ...rows].join('\n');
}

function blanks(table: string): string[] {
  return findingsOf(table).flatMap(({ code, places }) => (code === 'A03' ? [places[0]?.label ?? ''] : []));
}

const THIS_YEAR = '上年决算数|本年预算数|本年决算数';

describe('the one result that a table leaves out', () => {
  it.each([
    ['nothing is left out', costs(THIS_YEAR)],
    ['several are left out', costs(THIS_YEAR, '水费', '电费')],
    ['the column holds last year’s results', costs('单价|本年预算数|上年决算数', '电费')],
    ['the column holds rates', costs('上年决算数|本年预算数|决算占比', '电费')],
    ['there is no plan beside it', costs('上年决算数|人数|本年决算数', '电费')],
    ['few rows are filled', '项目|预算数|决算数\n办公费|3.00|2.90\n水费|1.00|\n电费|2.00|1.80'],
  ])('says nothing where %s', (_, table) => {
    expect(blanks(table)).toEqual([]);
  });

  it('finds it', () => {
    expect(blanks(costs(THIS_YEAR, '电费'))).toEqual(['电费·本年决算数']);
  });
});
