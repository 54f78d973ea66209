import type { Finding, Place } from '@shiji/audit';
import { expect, it } from 'vitest';
import { buildAddressIndex } from '../../src/document/address-index.ts';
import { orderFindings } from '../../src/finding/order.ts';
import { documentOf, paragraph, table } from '../document/made-document.ts';

const index = buildAddressIndex(
  documentOf([paragraph(1, '甲'), table(1, [{ at: [1, 1], text: '乙' }]), paragraph(2, '丙')]),
);

function finding(message: string, severity: Finding['severity'], address: Place['address'], file = 'a.docx'): Finding {
  const text = { reason: '', remedy: '', source: '', stated: '', expected: '' };
  return { code: 'T01', kind: 'sum', severity, message, places: [{ file, quote: '', address }], ...text };
}

it('findings stand gravest first, then in reading order, those of other files last', () => {
  const ordered = orderFindings(index, 'a.docx', [
    finding('提示', 'note', { paragraph: 1 }),
    finding('别的文件', 'error', { paragraph: 1 }, 'b.docx'),
    finding('后', 'error', { paragraph: 2 }),
    finding('表', 'error', { table: 1 }),
    finding('格', 'error', { table: 1, row: 1, column: 1 }),
    finding('前', 'error', { paragraph: 1 }),
  ]);
  expect(ordered.map((found) => found.message)).toEqual(['前', '表', '格', '后', '别的文件', '提示']);
});
