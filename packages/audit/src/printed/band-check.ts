import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';
import { labelledPlace } from '../tables/labelled-place.ts';
import { placedPassages } from '../text/passages.ts';
import { type Band, bandOf, printedBands } from './bands.ts';

const SCORE = /得分|评分|分数|考核分/;
const SHARE = /(?:扣款|扣减|扣除|扣罚|核减|兑付|拨付|支付|结算|奖励|补助)(?:的)?(?:比例|比率|系数|标准)/;

/** Percentages of deduction or payment that a table gives for scores, against the bands that the document prints once. */
export function checkBands(document: StudiedDocument): Outcome[] {
  const printed = placedPassages(document)
    .map(({ passage }) => printedBands(passage.text))
    .filter((bands) => bands.length > 0);
  const [bands] = printed;
  if (!bands || printed.length > 1) return [];
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    return pairsIn(grid).flatMap((pair) => judge(grid, pair, bands));
  });
}

interface Pair {
  readonly score: GridCell & { readonly mention: Mention };
  readonly share: GridCell & { readonly mention: Mention };
}

/** Scores and shares in two rows of the same columns, or in two columns of the same rows. */
function pairsIn(grid: Grid): Pair[] {
  const [score, share] = [SCORE, SHARE].map((pattern) =>
    grid.cells.filter(({ kind, text }) => kind === 'label' && pattern.test(text) && text.length <= 12),
  );
  const [one, other] = [score?.find((cell) => !share?.includes(cell)), share?.[0]];
  if (!one || !other || share?.length !== 1) return [];
  const scores = score?.filter((cell) => !share.includes(cell)) ?? [];
  const across = scores.find(({ cell }) => cell.column === other.cell.column);
  const down = scores.find(({ cell }) => cell.row === other.cell.row);
  if (across)
    return span(grid.columns).flatMap((at) => pairOf(grid.at(across.cell.row, at), grid.at(other.cell.row, at)));
  if (down)
    return span(grid.rows).flatMap((at) => pairOf(grid.at(at, down.cell.column), grid.at(at, other.cell.column)));
  return [];
}

function span(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

function pairOf(score: GridCell | undefined, share: GridCell | undefined): Pair[] {
  if (!score?.mention || !share?.mention || score.kind !== 'number' || share.kind !== 'number') return [];
  const { figure } = share.mention;
  if (figure.unit?.name !== '%' || score.mention.figure.unit?.name === '%') return [];
  return [{ score: { ...score, mention: score.mention }, share: { ...share, mention: share.mention } }];
}

function judge(grid: Grid, { score, share }: Pair, bands: readonly Band[]): Outcome[] {
  const band = bandOf(bands, score.mention.figure.value);
  const stated = share.mention.figure.value;
  if (!band) return [];
  const mentions = [share.mention, score.mention];
  if (band.percent.eq(stated)) return [{ verdict: 'holds', code: 'E03', mentions }];
  if (!bands.some(({ percent }) => percent.eq(stated))) return [];
  const expected = `${band.percent.toString()}%`;
  return [
    {
      verdict: 'fails',
      mentions,
      suspects: [share.mention],
      finding: {
        code: 'E03',
        kind: 'score',
        severity: 'error',
        message: `得分${score.text}，按“${band.text}”应为${expected}，写为${share.text}，档次套错。`,
        reason: '比例应当按文中所列的分档确定。',
        remedy: '按得分所在的档次改正比例，并核对按比例算出的金额。',
        source: '文中自列的分档标准',
        stated: share.text,
        expected,
        places: [share, score].map((cell) => labelledPlace(grid, cell)),
        formula: band.text,
      },
    },
  ];
}
