/** Gathers the text of `x:si` or `x:is`: its runs in order, without the phonetic guides of East Asian files. */
export class RichText {
  private content = '';
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'x:rPh') this.phonetic += 1;
    this.inText = name === 'x:t' && this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 'x:rPh') this.phonetic -= 1;
    if (name === 'x:t') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.content += text;
  }

  take(): string {
    const text = unescape(this.content);
    this.content = '';
    this.inText = false;
    this.phonetic = 0;
    return text;
  }
}

/** Control characters are stored as _x000D_ and the like (ISO/IEC 29500-1, 22.9.2.19 ST_Xstring). */
export function unescape(text: string): string {
  if (!text.includes('_x')) return text.replaceAll('\r\n', '\n');
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return plain.replace(/\r\n?/g, '\n');
}
