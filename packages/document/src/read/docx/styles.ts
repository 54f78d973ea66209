import type { ReadError } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { XmlAttributes, XmlHandler } from '../xml.ts';
import { parseXml } from '../xml.ts';
import { isOn, NAMESPACES, wholeNumber } from './namespaces.ts';

/** What a style, including the styles it is based on, says about a paragraph or run. */
export interface Style {
  readonly name?: string;
  /** 0–8 as stored; 9 is body text. */
  readonly outline?: number;
  readonly numId?: string;
  /** Identifier of the style in the chain that names the list. */
  readonly numberedBy?: string;
  readonly level?: number;
  readonly jc?: string;
  readonly hidden?: boolean;
}

type StyleDraft = { -readonly [Key in keyof Style]: Style[Key] };

interface Definition {
  readonly basedOn: string | undefined;
  readonly style: Style;
}

const PLAIN: Style = {};
// Word itself follows eleven; the bound also ends circles.
const DEEPEST = 20;
const MOST_STYLES = 20_000;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i;

/** The styles of a document by identifier, inheritance resolved. */
export class Styles {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #defaultId: string | undefined;
  readonly #resolved = new Map<string, Style>();

  constructor(definitions: ReadonlyMap<string, Definition> = new Map(), defaultId?: string) {
    this.#definitions = definitions;
    this.#defaultId = defaultId;
  }

  /** The paragraph style, the default one when no identifier is given or it is unknown. */
  paragraph(id: string | undefined): Style {
    const known = id !== undefined && this.#definitions.has(id) ? id : this.#defaultId;
    return known === undefined ? PLAIN : this.#resolve(known);
  }

  run(id: string): Style {
    return this.#definitions.has(id) ? this.#resolve(id) : PLAIN;
  }

  #resolve(id: string): Style {
    const known = this.#resolved.get(id);
    if (known) return known;
    let style: Style = {};
    let at: string | undefined = id;
    for (let depth = 0; depth < DEEPEST && at !== undefined; depth++) {
      const definition = this.#definitions.get(at);
      style = { ...definition?.style, ...style };
      at = definition?.basedOn;
    }
    this.#resolved.set(id, style);
    return style;
  }
}

/** The 1–9 heading level of a style's outline level or, failing that, of its built-in name. */
export function headingLevel(outline: number | undefined, name: string | undefined): number | undefined {
  if (outline !== undefined) return outline >= 0 && outline <= 8 ? outline + 1 : undefined;
  const digit = name === undefined ? undefined : HEADING_NAME.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Reads styles.xml into `Styles`, or says why it cannot be read. */
export function readStyles(bytes: Uint8Array, limits?: ReadLimits): Styles | ReadError {
  const reader = new StyleReader();
  return parseXml(bytes, reader, NAMESPACES, limits) ?? new Styles(reader.definitions, reader.defaultId);
}

class StyleReader implements XmlHandler {
  readonly definitions = new Map<string, Definition>();
  defaultId: string | undefined;
  #id: string | undefined;
  #basedOn: string | undefined;
  #style: StyleDraft = {};
  #skipped = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || name === 'w:tblStylePr' || name.endsWith('PrChange')) {
      this.#skipped++;
      return;
    }
    if (name === 'w:style') this.#begin(attributes);
    else if (this.#id !== undefined) this.#property(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (name === 'w:style' && this.#id !== undefined) this.#finish(this.#id);
  }

  text(): void {}

  #begin(attributes: XmlAttributes): void {
    this.#id = attributes.get('w:styleId');
    this.#basedOn = undefined;
    this.#style = {};
    const isDefault = attributes.get('w:default');
    if (attributes.get('w:type') === 'paragraph' && isDefault !== undefined && isOn(isDefault))
      this.defaultId = this.#id;
  }

  #finish(id: string): void {
    if (this.definitions.size < MOST_STYLES) this.definitions.set(id, { basedOn: this.#basedOn, style: this.#style });
    this.#id = undefined;
  }

  #number(numId: string): void {
    this.#style.numId = numId;
    if (this.#id !== undefined) this.#style.numberedBy = this.#id;
  }

  #property(name: string, attributes: XmlAttributes): void {
    const value = attributes.get('w:val');
    if (name === 'w:vanish') this.#style.hidden = isOn(value);
    if (value === undefined) return;
    if (name === 'w:basedOn') this.#basedOn = value;
    else if (name === 'w:name') this.#style.name = value;
    else if (name === 'w:jc') this.#style.jc = value;
    else if (name === 'w:numId') this.#number(value);
    else if (name === 'w:ilvl') this.#style.level = wholeNumber(value) ?? 0;
    else if (name === 'w:outlineLvl') this.#style.outline = wholeNumber(value) ?? 9;
  }
}
