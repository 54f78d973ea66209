import type { ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { parseXml, type XmlAttributes } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { NumberFormat } from './number-format.ts';
import { NAMESPACES } from './namespaces.ts';

/**
 * Format codes that files name by number only, as a Chinese Excel shows them
 * (ISO/IEC 29500-1, 18.8.30 numFmt, the lists “all languages” and “zh-cn”).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;\\-#,##0.00',
  41: '#,##0;\\-#,##0;"-"',
  42: '"¥"#,##0;"¥"\\-#,##0;"¥-"',
  43: '#,##0.00;\\-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"\\-#,##0.00;"¥-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format of every cell style, by style number. Errors: those of unpacking and XML. */
export function readNumberFormats(
  zip: Zip,
  part: string | undefined,
  limits: ReadLimits,
): ReadResult<readonly NumberFormat[]> {
  const content = part === undefined ? undefined : zip.read(part);
  if (content === undefined) return { ok: true, value: [] };
  if (!content.ok) return content;
  const handler = new StylesHandler();
  const failure = parseXml(content.value, handler, NAMESPACES, limits);
  return failure ? { ok: false, error: failure } : { ok: true, value: handler.formats() };
}

class StylesHandler {
  private readonly own = new Map<number, string>();
  private readonly ids: number[] = [];
  private inCellFormats = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:cellXfs') this.inCellFormats = true;
    if (name === 'x:numFmt') this.own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    if (name === 'x:xf' && this.inCellFormats) this.ids.push(Number(attributes.get('numFmtId') ?? '0'));
  }

  close(name: string): void {
    if (name === 'x:cellXfs') this.inCellFormats = false;
  }

  text(): void {}

  formats(): NumberFormat[] {
    const known = new Map<number, NumberFormat>();
    return this.ids.map((id) => {
      const format = known.get(id) ?? new NumberFormat(this.own.get(id) ?? BUILT_IN[id] ?? 'General');
      known.set(id, format);
      return format;
    });
  }
}
