import { Decimal, type Figure } from '@shiji/figure';
import type { Measure } from './measure.ts';

/** A computed measure written the way the stated figure is written: same unit, at least two decimals for a percentage. */
export function showLike(measure: Measure, figure: Figure): string {
  const unit = figure.unit;
  const percent = unit?.name === '%' || unit?.dimension === 'percentPoint';
  const factor = unit && !percent ? unit.factor : new Decimal('1');
  const value = measure.mid.div(factor);
  const decimals = percent ? Math.max(figure.decimals, 2) : Math.max(figure.decimals, needed(value));
  const text = value.toFixed(decimals);
  return `${/[,，]/.test(figure.digits) ? withThousands(text) : text}${unit?.name ?? ''}`;
}

function needed(value: Decimal): number {
  return Math.min(value.decimalPlaces(), 2);
}

function withThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
