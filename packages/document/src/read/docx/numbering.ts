import type { ReadError } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { XmlAttributes, XmlHandler } from '../xml.ts';
import { parseXml } from '../xml.ts';
import { isOn, NAMESPACES, wholeNumber } from './namespaces.ts';

/** Levels of a list. */
export const LEVELS = 9;
// Word's own dialog ends long before; the bound keeps one definition from filling the memory.
const LONGEST_TEXT = 200;
const MOST_LISTS = 20_000;

/** One level of a list as numbering.xml defines it. */
export interface Level {
  readonly start: number;
  /** A w:numFmt value, or the pattern of a custom format. */
  readonly format: string;
  /** Text with %1–%9 where the numbers go. */
  readonly text: string;
  /** Level above which this one starts again: 0 never, absent at any higher level. */
  readonly restart?: number;
  /** Print the higher levels in Arabic digits. */
  readonly legal?: boolean;
  readonly paragraphStyle?: string;
  readonly font?: string;
}

/** A list: its levels, and what shares its counters. */
export interface List {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Level → number at which this list starts anew although it shares its counters. */
  readonly starts: ReadonlyMap<number, number>;
}

type LevelDraft = { -readonly [Key in keyof Level]: Level[Key] };

interface AbstractDraft {
  readonly id: string;
  readonly levels: Map<number, Level>;
  numStyleLink?: string;
}

interface NumberDraft {
  readonly id: string;
  abstractId: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** The lists of a document by w:numId. */
export class Lists {
  readonly #lists: ReadonlyMap<string, List>;

  constructor(lists: ReadonlyMap<string, List> = new Map()) {
    this.#lists = lists;
  }

  get(numId: string): List | undefined {
    return this.#lists.get(numId);
  }
}

/** Reads numbering.xml into `Lists`, or says why it cannot be read. */
export function readNumbering(bytes: Uint8Array, limits?: ReadLimits): Lists | ReadError {
  const reader = new NumberingReader();
  return parseXml(bytes, reader, NAMESPACES, limits) ?? new Lists(reader.lists());
}

class NumberingReader implements XmlHandler {
  readonly #abstracts = new Map<string, AbstractDraft>();
  readonly #byStyle = new Map<string, AbstractDraft>();
  readonly #numbers = new Map<string, NumberDraft>();
  #abstract: AbstractDraft | undefined;
  #number: NumberDraft | undefined;
  #level: LevelDraft | undefined;
  #levelIndex = 0;
  #overridden = 0;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.get('w:val');
    if (name === 'w:abstractNum') this.#openAbstract(attributes.get('w:abstractNumId') ?? '');
    else if (name === 'w:num') this.#openNumber(attributes.get('w:numId') ?? '');
    else if (name === 'w:lvlOverride') this.#overridden = wholeNumber(attributes.get('w:ilvl')) ?? 0;
    else if (name === 'w:lvl') this.#openLevel(wholeNumber(attributes.get('w:ilvl')) ?? 0);
    else if (this.#level) levelProperty(this.#level, name, value, attributes);
    else this.#listProperty(name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#closeLevel();
    else if (name === 'w:abstractNum') this.#abstract = undefined;
    else if (name === 'w:num') this.#number = undefined;
  }

  text(): void {}

  lists(): Map<string, List> {
    const lists = new Map<string, List>();
    for (const number of this.#numbers.values()) {
      const base = this.#linked(this.#abstracts.get(number.abstractId));
      if (!base) continue;
      const levels = number.levels.size === 0 ? base.levels : new Map([...base.levels, ...number.levels]);
      lists.set(number.id, { counters: base.id, levels, starts: number.starts });
    }
    return lists;
  }

  /** The definition itself, or the one a numbering style points to. */
  #linked(abstract: AbstractDraft | undefined): AbstractDraft | undefined {
    const style = abstract?.numStyleLink;
    return (style === undefined ? undefined : this.#byStyle.get(style)) ?? abstract;
  }

  #openAbstract(id: string): void {
    this.#abstract = { id, levels: new Map() };
    if (this.#abstracts.size < MOST_LISTS) this.#abstracts.set(id, this.#abstract);
  }

  #openNumber(id: string): void {
    this.#number = { id, abstractId: '', levels: new Map(), starts: new Map() };
    if (this.#numbers.size < MOST_LISTS) this.#numbers.set(id, this.#number);
  }

  #openLevel(index: number): void {
    this.#levelIndex = index;
    this.#level = index < 0 || index >= LEVELS ? undefined : { start: 0, format: 'decimal', text: '' };
  }

  #closeLevel(): void {
    if (this.#level) (this.#number ?? this.#abstract)?.levels.set(this.#levelIndex, this.#level);
    this.#level = undefined;
  }

  #listProperty(name: string, value: string | undefined): void {
    if (value === undefined) return;
    if (name === 'w:styleLink' && this.#abstract) this.#byStyle.set(value, this.#abstract);
    else if (name === 'w:numStyleLink' && this.#abstract) this.#abstract.numStyleLink = value;
    else if (name === 'w:abstractNumId' && this.#number) this.#number.abstractId = value;
    else if (name === 'w:startOverride') this.#number?.starts.set(this.#overridden, wholeNumber(value) ?? 0);
  }
}

function levelProperty(level: LevelDraft, name: string, value: string | undefined, attributes: XmlAttributes): void {
  if (name === 'w:isLgl') level.legal = isOn(value);
  if (name === 'w:rFonts') level.font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi') ?? '';
  if (value === undefined) return;
  if (name === 'w:start') level.start = wholeNumber(value) ?? 0;
  else if (name === 'w:numFmt') level.format = value === 'custom' ? (attributes.get('w:format') ?? 'decimal') : value;
  else if (name === 'w:lvlText') level.text = value.slice(0, LONGEST_TEXT);
  else if (name === 'w:lvlRestart') setRestart(level, wholeNumber(value));
  else if (name === 'w:pStyle') level.paragraphStyle = value;
}

function setRestart(level: LevelDraft, restart: number | undefined): void {
  if (restart !== undefined) level.restart = restart;
}
