import type { XmlAttributes } from '../xml.ts';
import { LegacyField } from './field.ts';
import { isOn, wholeNumber } from './namespaces.ts';
import type { Paragraph } from './paragraph.ts';
import type { Story } from './story.ts';
import { isSymbolFont, symbol } from './symbol.ts';

/** What an element does when it begins; `'drop'` leaves out everything inside it. */
export type Opener = (story: Story, attributes: XmlAttributes) => 'drop' | undefined;
export type Closer = (story: Story) => void;

/** Elements that are never part of the text: old versions, deletions, instructions, readings, tab stops. */
const DROPPED = [
  'w:delText w:instrText w:delInstrText w:rt w:rubyPr w:tabs',
  'w:tblPr w:tblPrEx w:tblGrid w:sdtEndPr w:customXmlPr w:smartTagPr m:ctrlPr',
  'w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:tblPrExChange',
  'w:tblGridChange w:sectPrChange w:numberingChange',
].flatMap((line) => line.split(' '));

const FORMULA = ['m:d', 'm:dPr', 'm:nary', 'm:naryPr', 'm:num', 'm:den', 'm:rad', 'm:sup'];

/** Structure of every part: paragraphs, runs, and what stands for text without being text. */
const COMMON_OPENERS: Readonly<Record<string, Opener>> = {
  'w:p': (story) => (story.cell?.owner ? 'drop' : act(story.openParagraph())),
  'w:pPr': (story) => act((story.properties = 'paragraph')),
  'w:pStyle': onParagraph((paragraph, value) => (paragraph.styleId = value)),
  'w:numId': onParagraph((paragraph, value) => (paragraph.numId = value)),
  'w:ilvl': onParagraph((paragraph, value) => (paragraph.level = wholeNumber(value))),
  'w:outlineLvl': onParagraph((paragraph, value) => (paragraph.outline = wholeNumber(value))),
  'w:jc': onParagraph((paragraph, value) => (paragraph.jc = value)),
  'w:r': (story) => act(story.openRun()),
  'm:r': (story) => act(story.openRun()),
  'w:vanish': (story, attributes) => act(story.setRun({ hidden: isOn(attributes.get('w:val')) })),
  'w:rStyle': (story, attributes) => act(story.styleRun(attributes.get('w:val') ?? '')),
  'w:rFonts': setFont,
  'w:tab': (story) => act(story.append('\t')),
  'w:ptab': (story) => act(story.append('\t')),
  'w:cr': (story) => act(story.append('\n')),
  'w:br': breakLine,
  'w:noBreakHyphen': (story) => act(story.append('-')),
  'w:sym': appendSymbol,
  'w:ins': (story) => act(story.changes.push('inserted')),
  'w:moveTo': (story) => act(story.changes.push('movedTo')),
  'w:del': remove,
  'w:moveFrom': remove,
  'w:footnoteReference': (story, attributes) => act(story.noteReference('footnote', attributes.get('w:id'))),
  'w:endnoteReference': (story, attributes) => act(story.noteReference('endnote', attributes.get('w:id'))),
  'w:commentRangeStart': onComment((story, id) => story.manuscript.comments.begin(id, story.paragraph)),
  'w:commentRangeEnd': onComment((story, id) => story.manuscript.comments.end(id, story.paragraph)),
  'w:commentReference': onComment((story, id) => story.manuscript.comments.refer(id, story.paragraph)),
  'w:txbxContent': (story) => act(story.openTextBox()),
  'mc:AlternateContent': (story) => act(story.alternatives.push(false)),
  'mc:Choice': chooseOnce,
  'mc:Fallback': chooseOnce,
  'a:blip': (story) => act(story.manuscript.pictures++),
  'v:imagedata': (story) => act(story.manuscript.pictures++),
};

const FIELD_OPENERS: Readonly<Record<string, Opener>> = {
  'w:fldChar': openFieldChar,
  'w:checkBox': (story) => act(story.legacy?.beCheckBox()),
  'w:default': (story, attributes) => act(story.legacy?.preset(attributes.get('w:val'))),
  'w:checked': (story, attributes) => act(story.legacy?.check(isOn(attributes.get('w:val')))),
  'w:result': (story, attributes) => act(story.legacy?.choose(wholeNumber(attributes.get('w:val')) ?? 0)),
  'w:listEntry': (story, attributes) => act(story.legacy?.addEntry(attributes.get('w:val') ?? '')),
  'w:sdt': (story) => act(story.controls.begin()),
  'w14:checkbox': (story) => act(story.controls.tick(false)),
  'w14:checked': (story, attributes) => act(story.controls.tick(isOn(attributes.get('w14:val')))),
  'w:sdtContent': (story) => act(story.controls.beginContent()),
};

const TABLE_OPENERS: Readonly<Record<string, Opener>> = {
  'w:tbl': (story) => (story.cell?.owner ? 'drop' : act(story.openTable())),
  'w:tr': (story) => act(story.table?.openRow()),
  'w:trPr': (story) => act((story.properties = 'row')),
  'w:gridBefore': (story, attributes) => act(story.table?.leave(span(attributes, 0))),
  'w:tc': (story) => (story.table?.rowDeleted ? 'drop' : act(story.openCell())),
  'w:gridSpan': (story, attributes) => act(story.setCell({ colSpan: span(attributes, 1) })),
  'w:vMerge': (story, attributes) => act(story.setCell({ vertical: merge(attributes) })),
  'w:hMerge': (story, attributes) => act(story.setCell({ horizontal: merge(attributes) })),
};

const SECTION_OPENERS: Readonly<Record<string, Opener>> = {
  'w:sectPr': (story) => act(story.manuscript.openSection()),
  'w:headerReference': (story, attributes) => act(addMargin(story, 'header', attributes)),
  'w:footerReference': (story, attributes) => act(addMargin(story, 'footer', attributes)),
  'w:titlePg': setTitlePage,
  'w:altChunk': (story) => act(story.manuscript.embedded++),
};

const NOTE_OPENERS: Readonly<Record<string, Opener>> = {
  'w:footnote': (story, attributes) => story.openNote('footnote', attributes.get('w:id')),
  'w:endnote': (story, attributes) => story.openNote('endnote', attributes.get('w:id')),
};

const NOTE_CLOSERS: Readonly<Record<string, Closer>> = {
  'w:footnote': (story) => story.leaveAside(),
  'w:endnote': (story) => story.leaveAside(),
};

const CLOSERS: Readonly<Record<string, Closer>> = {
  'w:p': (story) => story.closeParagraph(),
  'w:pPr': (story) => (story.properties = 'none'),
  'w:trPr': (story) => (story.properties = 'none'),
  'w:ins': (story) => story.changes.pop(),
  'w:moveTo': (story) => story.changes.pop(),
  'w:txbxContent': (story) => story.leaveAside(),
  'mc:AlternateContent': (story) => story.alternatives.pop(),
  'w:fldChar': closeFieldChar,
  'w:sdtContent': (story) => story.append(story.controls.endContent()),
  'w:sdt': (story) => story.controls.end(),
  'w:tbl': (story) => story.closeTable(),
  'w:tr': (story) => story.table?.closeRow(),
  'w:tcPr': (story) => story.settleCell(),
  'w:tc': (story) => story.closeCell(),
};

const TABLE_ELEMENTS = new Set(['w:tbl', 'w:tr', 'w:trPr', 'w:tcPr', 'w:tc']);

/** What a part is made of: the openers and closers by element name. */
export interface Vocabulary {
  readonly openers: ReadonlyMap<string, Opener>;
  readonly closers: ReadonlyMap<string, Closer>;
}

const RUNNING = new Map([
  ...Object.entries({ ...COMMON_OPENERS, ...FIELD_OPENERS }),
  ...DROPPED.map((name) => [name, () => 'drop'] as [string, Opener]),
  ...FORMULA.map((name) => [name, (story) => act(story.append(story.formula.enter(name)))] as [string, Opener]),
  ...['m:begChr', 'm:endChr', 'm:chr'].map((name) => [name, setFormula(name)] as [string, Opener]),
]);

const RUNNING_END = new Map([
  ...Object.entries(CLOSERS),
  ...FORMULA.map((name) => [name, (story) => story.append(story.formula.leave(name))] as [string, Closer]),
]);

/** The main part: tables are blocks of their own, sections name headers and footers. */
export const BODY: Vocabulary = {
  openers: new Map([...RUNNING, ...Object.entries({ ...TABLE_OPENERS, ...SECTION_OPENERS })]),
  closers: RUNNING_END,
};

/** Headers, footers and notes: a table there only arranges text. */
export const MARGIN: Vocabulary = {
  openers: new Map([...RUNNING, ...Object.entries(NOTE_OPENERS)]),
  closers: new Map([
    ...[...RUNNING_END].filter(([name]) => !TABLE_ELEMENTS.has(name)),
    ...Object.entries(NOTE_CLOSERS),
  ]),
};

/** For openers that do one thing and leave nothing out. */
function act(_done: unknown): undefined {}

function onParagraph(set: (paragraph: Paragraph, value: string) => void): Opener {
  return (story, attributes) => {
    const value = attributes.get('w:val');
    if (story.paragraph && value !== undefined) set(story.paragraph, value);
    return undefined;
  };
}

function onComment(mark: (story: Story, id: string) => void): Opener {
  return (story, attributes) => {
    const id = attributes.get('w:id');
    if (id !== undefined) mark(story, id);
    return undefined;
  };
}

function setFont(story: Story, attributes: XmlAttributes): undefined {
  const font = attributes.get('w:ascii') ?? attributes.get('w:hAnsi');
  if (isSymbolFont(font)) story.setRun({ font });
}

function breakLine(story: Story, attributes: XmlAttributes): undefined {
  const type = attributes.get('w:type');
  if (type === 'page' || type === 'column') story.paragraph?.breakPage();
  else story.append('\n');
}

function appendSymbol(story: Story, attributes: XmlAttributes): undefined {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code)) return;
  const font = attributes.get('w:font');
  story.append(symbol(code, font) ?? String.fromCharCode(code));
}

/** A deletion or move away: of a paragraph's end, of a table row, or of the text inside. */
function remove(story: Story): 'drop' | undefined {
  if (story.properties === 'none') return 'drop';
  if (story.properties === 'row' && story.table) story.table.rowDeleted = true;
  if (story.properties === 'paragraph' && story.paragraph) story.paragraph.runsOn = true;
  return undefined;
}

/** Only the first alternative is read: the others say the same for older programs. */
function chooseOnce(story: Story): 'drop' | undefined {
  const top = story.alternatives.length - 1;
  if (story.alternatives[top]) return 'drop';
  if (top >= 0) story.alternatives[top] = true;
  return undefined;
}

function openFieldChar(story: Story, attributes: XmlAttributes): undefined {
  story.fieldChar = attributes.get('w:fldCharType');
  story.legacy = story.fieldChar === 'begin' ? new LegacyField() : undefined;
}

function closeFieldChar(story: Story): void {
  story.append(story.legacy?.text ?? '');
  story.fields.mark(story.fieldChar);
  story.legacy = undefined;
}

function setFormula(name: string): Opener {
  return (story, attributes) => act(story.formula.set(name, attributes.get('m:val') ?? ''));
}

function span(attributes: XmlAttributes, least: number): number {
  return Math.max(wholeNumber(attributes.get('w:val')) ?? least, least);
}

function merge(attributes: XmlAttributes): 'restart' | 'continue' {
  return attributes.get('w:val') === 'restart' ? 'restart' : 'continue';
}

function addMargin(story: Story, kind: 'header' | 'footer', attributes: XmlAttributes): void {
  const id = attributes.get('r:id');
  const section = story.manuscript.sections.at(-1);
  if (id !== undefined) section?.margins.push({ kind, id, pages: attributes.get('w:type') ?? 'default' });
}

function setTitlePage(story: Story, attributes: XmlAttributes): undefined {
  const section = story.manuscript.sections.at(-1);
  if (section) section.hasTitlePage = isOn(attributes.get('w:val'));
}
