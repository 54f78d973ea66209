const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that XML 1.0 cannot hold at all, lone surrogates among them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Any text as XML text or attribute value; characters XML cannot hold are left out. */
export function xmlWords(text: string): string {
  return withoutForbidden(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
