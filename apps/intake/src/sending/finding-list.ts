import { writeWorkbook } from '@shiji/document';
import type { ReportJson } from '../report-json.ts';
import { FINDING_COLUMNS, findingRows } from './finding-rows.ts';

const WIDTHS: readonly number[] = [24, 20, 8, 8, 30, 48, 14, 14, 36, 30, 8, 16];

/** The list of findings as an Excel workbook: head frozen, filters, one row a finding. */
export function findingList(reports: readonly ReportJson[]): Promise<Uint8Array> {
  const columns = FINDING_COLUMNS.map((title, index) => ({ title, width: WIDTHS[index] ?? 12 }));
  const rows = findingRows(reports).map((row) =>
    row.map((value, at) => (at === 2 && value !== '' ? Number(value) : value)),
  );
  return writeWorkbook([{ name: '问题清单', columns, rows }]);
}
