import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { isListNumber } from './list-number.ts';

const WAYS: Record<string, string> = {
  thousands: '千分位逗号的位置不对',
  doublePoint: '有两个小数点',
  letter: '数字中混入了字母',
  doublePercent: '多写了一个百分号',
  spreadsheetError: '是电子表格的出错值',
};

/** Figures written so that their value is in doubt; placeholders have their own check. */
export function checkMalformed(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document: StudiedDocument) =>
    document.mentions.flatMap((mention) => malformedFailure(mention)),
  );
}

function malformedFailure(mention: Mention): Failed[] {
  const { malformed } = mention.figure;
  if (!malformed || malformed.reason === 'placeholder') return [];
  if (malformed.reason === 'doublePoint' && isListNumber(mention.passage.text, mention.figure.start)) return [];
  const readings = malformed.readings.map((reading) => `${reading.toFixed()}${mention.figure.unit?.name ?? ''}`);
  const harmless = malformed.reason === 'doublePercent';
  const finding: Finding = {
    code: 'B13',
    kind: 'malformed',
    severity: harmless ? 'note' : malformed.reason === 'spreadsheetError' ? 'warning' : 'error',
    message: `“${mention.figure.text}”写法有误：${WAYS[malformed.reason] ?? '不是规范的数字'}${readings.length > 0 ? `，可能是${readings.join('或')}` : ''}。`,
    reason: '写法有误的数字无法参与核对，也可能被误读。',
    remedy:
      malformed.reason === 'spreadsheetError'
        ? '分母为0时填“—”或留空，其他情况检查公式。'
        : '核对原始数据，按规范重写这个数。',
    source: 'GB/T 15835-2011《出版物上数字用法》',
    stated: mention.figure.text,
    expected: readings[0] ?? '—',
    places: [placeOf(mention)],
  };
  return [{ verdict: 'fails', mentions: [mention], suspects: [mention], finding }];
}
