import type { FileJson } from '@shiji/intake';

const MOST_REASONS = 4;

/** 0.9137 → “91.3%”, cut and not rounded: 99.99 % is not 100 %. */
function percent(part: number, whole: number): string {
  return `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
}

function reasons(notChecked: FileJson['coverage']['notChecked']): string {
  const counts = new Map<string, number>();
  for (const { reason } of notChecked) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_REASONS);
  return most.map(([reason, count]) => `${reason}（${count}）`).join('；');
}

/** “覆盖 共 87 个数，核对了 74 个（85.0%）；未核对 13 个：概数，文中没有确数可比（2）”. */
export function coverageText({ figures, checked, notChecked }: FileJson['coverage']): string {
  if (figures === 0) return '覆盖 文中没有数';
  const head = `覆盖 共 ${figures} 个数，核对了 ${checked} 个（${percent(checked, figures)}）`;
  return notChecked.length === 0 ? head : `${head}；未核对 ${notChecked.length} 个：${reasons(notChecked)}`;
}
