import type { Namespaces } from '../xml.ts';

/** The prefixes the workbook reader uses, for the transitional and the strict form of the format (ISO/IEC 29500). */
export const NAMESPACES: Namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** Whether a boolean attribute is set. */
export function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
