/** Cell text for matching: no spaces, half-width brackets and signs; line breaks inside a heading mean nothing. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[“”"'‘’《》]/g, '');
}

/** A heading without what stands in brackets (units, letters, formulas) and without numbering and “其中”. */
export function bareName(text: string): string {
  const name = plain(text.replace(/^[\s\u3000]*[①-⑳]/, ''))
    .replace(/[([【][^()[\]【】]*[)\]】]/g, '')
    .replace(/^其中[:：、]?/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、](?!\d))/, '')
    .replace(/[:：]$/, '');
  return name === '' ? plain(text) : name;
}

/** Heading as shown to a reader: one line, single spaces gone. */
export function shown(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
