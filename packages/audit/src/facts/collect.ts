import type { Unit } from '@shiji/figure';
import type { AuditContent } from '../content.ts';
import type { StudiedDocument } from '../context.ts';
import { indicatorTables } from '../indicators/columns.ts';
import { indicatorRows } from '../indicators/row.ts';
import { measureOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import { oncePerPair } from '../once-per.ts';
import { placeOf } from '../place.ts';
import { clausePlace } from '../prose/claim.ts';
import { cleanLabel, type StudiedSentence, studySentences, type Term } from '../prose/term.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';
import { placeOfQuantity, type Quantity } from '../tables/quantity.ts';
import { quantitiesOf, surveyTable } from '../tables/table-facts.ts';
import type { Fact } from './fact.ts';
import { moneyUnitOf, unitOf } from './money-unit.ts';
import { captionOf, topicOf } from './topic.ts';

/** Everything a document states as a quantity of its evaluated year, in running text, tables and indicators. */
export const factsOf: (document: StudiedDocument, content: AuditContent) => readonly Fact[] = oncePerPair(
  (document: StudiedDocument, content: AuditContent) => [
    ...proseFacts(document),
    ...document.tables.flatMap((table) => gridFacts(document, content, gridOf(document, table))),
  ],
);

function proseFacts(document: StudiedDocument): Fact[] {
  return [...document.mentionsIn].flatMap(([passage, mentions]) => {
    if (passage.text.length < SHORTEST_PROSE) return [];
    return studySentences(passage, mentions).flatMap((sentence) =>
      sentence.terms
        .filter((term) => isCurrent(term, document.year) && !tellsOtherYear(sentence, term, document.year))
        .map((term) => proseFact(sentence, term, topicOf(document, passage))),
    );
  });
}

const SHORTEST_PROSE = 14;
const OTHER_TIME =
  /(?:年初|期初)(?!预算|安排|批复)|上年|去年|上一年|往年|明年|下年|次年|下一年|力争|将|拟|计划|目标|不少于|以上/;

/** Values of the evaluated year: no bases of comparison, no plans, no other year named beside them. */
function isCurrent(term: Term, year: number | null): boolean {
  const plain = term.role === 'value' || term.role === 'rate' || term.role === 'changeRate';
  if (
    !plain ||
    term.figure.qualifier !== 'exact' ||
    term.figure.range ||
    (term.label.length < 2 && term.noun.length < 2)
  )
    return false;
  const named = /(20\d\d)年/.exec(term.near);
  return !OTHER_TIME.test(term.near) && (!named || year === null || Number(named[1]) === year);
}

/** “2022年基本支出502万元，其中人员经费460万元”: the year at the head of a sentence holds until another is named. */
function tellsOtherYear({ sentence }: StudiedSentence, term: Term, year: number | null): boolean {
  const before = sentence.text.slice(0, term.figure.start - sentence.start);
  const head = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(20\d\d)年/.exec(before)?.[1];
  return head !== undefined && year !== null && Number(head) !== year && !before.includes(`${year}年`);
}

function proseFact(sentence: StudiedSentence, term: Term, topic: string): Fact {
  const { mention, figure } = term;
  return {
    mention,
    measure: measureOf(figure),
    unit: figure.unit,
    name: nameIn(sentence, term),
    column: '',
    origin: 'prose',
    place: clausePlace(sentence, term),
    topic,
  };
}

/** “基本支出整体状况良好，总支出408万元”: the total is the total of what the sentence speaks of. */
function nameIn({ sentence, passage }: StudiedSentence, term: Term): string {
  if (term.label === '') return term.noun.replace(/中$/, '');
  if (!/^(?:总支出|支出总额|支出合计|共支出|支出)$/.test(term.label)) return term.label;
  const before = passage.text.slice(sentence.start, term.figure.start);
  const subject =
    /(基本支出|项目支出)[^，。；]{0,14}[，,][^，。；]{0,4}$/.exec(before)?.[1] ??
    /^[^，。；]{0,12}?(基本支出|项目支出)[^，。；]{0,14}，[^，。；\d]{0,8}$/.exec(before)?.[1];
  return subject ?? term.label;
}

function gridFacts(document: StudiedDocument, content: AuditContent, grid: Grid): Fact[] {
  const panels = surveyTable(grid);
  const quantities = panels.flatMap((surveyed) => surveyed.panels.flatMap(quantitiesOf));
  const money = moneyUnitOf(document, grid);
  const cells = quantities.map((quantity) => tableFact(quantity, money, captionOf(document, grid.table)));
  const mentionsIn = (cell: GridCell): readonly Mention[] =>
    cell.cell.passages.flatMap((passage) => document.mentionsIn.get(passage) ?? []);
  const indicators = indicatorTables(grid, content).flatMap((table) =>
    indicatorRows(table).flatMap((row) => indicatorFact(row.name.text, row.actual, mentionsIn)),
  );
  return [...cells, ...indicators];
}

/** A figure of a table by its row and column; without a unit of its own it may have the one of its table. */
function tableFact(quantity: Quantity, money: Unit | null, topic: string): Fact {
  const [row = '', ...columns] = quantity.label.split('·');
  const unit = unitOf(quantity, money);
  return {
    mention: quantity.mention,
    measure:
      unit === quantity.unit && !isMeasured(unit) ? quantity.measure : measureOf({ ...quantity.mention.figure, unit }),
    unit,
    name: cleanLabel(row.replace(/^其中[:：]?|^\d+[.、]/, '')),
    column: columns.join('·'),
    origin: 'table',
    place: placeOfQuantity(quantity),
    topic,
  };
}

/** Tables keep tonnes and square metres as written, running text knows them by their base unit. */
function isMeasured(unit: Unit | null): boolean {
  return unit !== null && ['area', 'length', 'mass', 'volume'].includes(unit.dimension);
}

function indicatorFact(
  name: string,
  actual: GridCell | undefined,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Fact[] {
  const mentions = actual ? mentionsIn(actual) : [];
  const [mention] = mentions;
  if (!mention || mentions.length > 1) return [];
  const { figure } = mention;
  return [
    {
      mention,
      measure: measureOf(figure),
      unit: figure.unit,
      name: cleanLabel(name),
      column: '完成值',
      origin: 'indicator',
      place: placeOf(mention, `${name}·完成值`),
      topic: '',
    },
  ];
}
