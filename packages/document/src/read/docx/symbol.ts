type Glyphs = Readonly<Record<number, string>>;

/** Consecutive code points from `first` mapped to the characters of `glyphs`. */
function row(first: number, glyphs: string): Glyphs {
  return Object.fromEntries([...glyphs].map((glyph, offset) => [first + offset, glyph]));
}

const WINGDINGS: Glyphs = {
  ...row(0x6c, '●❍■□□❑❒'),
  ...row(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  ...row(0xdf, '←→↑↓'),
  ...row(0xef, '⇦⇨⇧⇩'),
  0x74: '◆',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa0: '▪',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Glyphs = {
  ...row(0x4f, '✗✓☒☑☒☒'),
  ...row(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
  0x30: '□',
  0x2a: '□',
  0x95: '●',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
  0xa4: '□',
};

const WEBDINGS: Glyphs = { 0x61: '✓', 0x63: '□', 0x67: '■', 0x72: '✗' };

const SYMBOL: Glyphs = {
  ...row(0x28, '()*+,−./0123456789:;<=>?'),
  ...row(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...row(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...row(0xac, '←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  0x25: '%',
  0xa3: '≤',
  0xa5: '∞',
  0xa7: '♣',
  0xb7: '•',
  0xd7: '·',
  0xd6: '√',
  0xe5: '∑',
};

const FONTS: Readonly<Record<string, Glyphs>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  webdings: WEBDINGS,
  symbol: SYMBOL,
};

// A converter may drop the font and keep the code: these codes mean a box or tick in only one of the fonts.
const WITHOUT_FONT: Glyphs = { ...WINGDINGS, ...row(0x4f, '✗✓☒☑☒'), 0xa3: '□' };

/** Whether text in this font is pictures rather than letters. */
export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && Object.hasOwn(FONTS, font.toLowerCase());
}

function glyphsOf(font: string | undefined): Glyphs {
  return (isSymbolFont(font) ? FONTS[font.toLowerCase()] : undefined) ?? WITHOUT_FONT;
}

/** The ordinary character that looks like code `code` (0x20–0xFF, with or without 0xF000) of a symbol font. */
export function symbol(code: number, font: string | undefined): string | undefined {
  return glyphsOf(font)[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code];
}

/** `text` with every private-use character, and in a symbol font every single-byte one, made ordinary. */
export function withoutSymbols(text: string, font: string | undefined): string {
  const pattern = isSymbolFont(font) ? /[\u0021-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g;
  return text.replace(pattern, (char) => symbol(char.charCodeAt(0), font) ?? char);
}
