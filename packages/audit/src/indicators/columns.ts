import { Grid, type GridCell } from '../tables/grid.ts';

/** What a column of an indicator or point table holds. */
export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'operator'
  | 'target'
  | 'unit'
  | 'actual'
  | 'forecast'
  | 'completion'
  | 'status'
  | 'points'
  | 'score'
  | 'standard'
  | 'data'
  | 'reason'
  | 'remark';

/** Headings as the provinces write them; the first role that fits a heading wins. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['name', /指标(?:名称)?[及和与]分值/],
  ['reason', /偏差|原因|改进措施|扣分说明|扣分理由|未完成/],
  ['standard', /评价标准|评分标准|评分细则|计分标准|计分办法|评[（(]扣[）)]分标准|评分办法|评分规则|赋分标准/],
  [
    'data',
    /指标说明|指标解释|评分说明|计分说明|本单位数据|自评说明|得分说明|评价情况|自评情况|说明及|本部门数据|实际情况|完成情况说明|评分依据|计算过程|数据来源|得分依据|评价要点/,
  ],
  ['forecast', /预计/],
  ['completion', /完成率|完成比例|完成进度|完成程度|得分率/],
  ['status', /是否(?:完成|达到|达标|实现)|达标情况|完成状态/],
  ['operator', /指标性质|运算符|计算符号|指标方向/],
  ['unit', /度量单位|计量单位|^单位$/],
  ['target', /指标值|目标值|计划值|计划完成|计划数|年度目标|年初目标|预期值|预期目标值|目标数|目标$|^计划$/],
  ['actual', /完成值|实际值|实际完成|完成数|完成情况|实绩|执行情况|(?:累计|实际|已)完成$|^完成$|^实际$/],
  ['score', /得分|自评分|评分$|自评结果|实得/],
  ['points', /分值|权重|满分|标准分|总分值|赋分/],
  ['level1', /一级指标|一级$|指标类别|类别|维度/],
  ['level2', /二级指标|二级$|指标类型/],
  ['name', /三级指标|三级$|四级指标|指标名称|指标内容|具体指标|绩效指标|^指标$|评价指标|评价内容|考核内容|项目内容/],
  ['remark', /备注|说明|依据|来源/],
];

/** A cell merged further down names the block, not a column. */
const TALLEST_HEADING = 3;

/** An indicator table: where its columns are and which rows it spans. */
export interface IndicatorTable {
  readonly grid: Grid;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Several columns may share a role, such as the points of each level. */
  readonly pointColumns: readonly number[];
  readonly rows: readonly number[];
}

/** Finds the indicator parts of a table: a heading row with target and actual, or with standard and score. */
export function indicatorTables(grid: Grid): IndicatorTable[] {
  const headings = rangeTo(grid.rows).filter((row) => isIndicatorHeading(grid, row));
  return headings.map((row, index) => tableAt(grid, row, (headings[index + 1] ?? grid.rows + 1) - 1));
}

function rangeTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function isIndicatorHeading(grid: Grid, row: number): boolean {
  const roles = new Set(grid.startingIn(row).flatMap((cell) => roleOf(cell) ?? []));
  const named = roles.has('name') || roles.has('level1');
  const measured = (roles.has('target') && roles.has('actual')) || (roles.has('standard') && roles.has('score'));
  return named && (measured || (roles.has('points') && roles.has('score')));
}

export function roleOf(cell: GridCell): ColumnRole | null {
  if ((cell.kind !== 'label' && cell.kind !== 'prose') || cell.cell.rowSpan > TALLEST_HEADING) return null;
  const text = cell.text.replace(/[（(][^（()）]*[)）]/g, '');
  if (text.length > 16) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function tableAt(grid: Grid, headingRow: number, last: number): IndicatorTable {
  const columns = new Map<ColumnRole, number>();
  const pointColumns: number[] = [];
  for (const cell of grid.startingIn(headingRow)) {
    const role = roleOf(cell);
    if (!role) continue;
    if (role === 'points') pointColumns.push(cell.cell.column);
    const better = role === 'points' || (role === 'name' && /三级|四级|指标名称/.test(cell.text));
    if (better || !columns.has(role)) columns.set(role, cell.cell.column);
  }
  if (!columns.has('name')) columns.set('name', columns.get('level2') ?? columns.get('level1') ?? 1);
  const rows = rangeTo(last).filter((row) => row > headingRow && grid.startingIn(row).length > 0);
  return { grid, headingRow, columns, pointColumns, rows };
}

/** The cell of a row under a role's column; undefined when the table has no such column. */
export function cellOf(table: IndicatorTable, row: number, role: ColumnRole): GridCell | undefined {
  const column = table.columns.get(role);
  return column === undefined ? undefined : table.grid.at(row, column);
}
