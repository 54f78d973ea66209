import type { AuditContent } from '../content.ts';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import { placeOfSpan } from '../place.ts';
import type { Graded } from './graded.ts';
import { gradeNames } from './grade.ts';

const SCORE = /(?:得分|总分|评分|得|计|为|是|共)[^，。；;\d]{0,8}$/;
const END = '(?=$|[。，；;、\\s（(）)]|等级|等次|档)';

interface Wordings {
  readonly after: readonly RegExp[];
  readonly before: RegExp;
}

/** “等级为优”, “评为良好等次”, “评价结果为“中””. */
function wordings(names: string): Wordings {
  const quoted = `[“"]?(${names})[”"]?`;
  const graded = `(?:等级|等次|评级|档次)[^，。；;\\d（(□☐]{0,6}?[为是：:]?${quoted}`;
  return {
    after: [
      new RegExp(`${graded}${END}`),
      new RegExp(`(?:评定|评为|定为|结果|结论|属于?)[为是：:]?${quoted}(?=等级|等次|等|档|级)`),
      new RegExp(`(?:评价|自评|绩效|评定)(?:结果|结论)?[为是：:]${quoted}${END}`),
    ],
    before: new RegExp(`${graded}(?:等级|等次)?[（(，,][^。；;\\d]{0,10}$`),
  };
}

/** “评价得分92.40分，等级为优” in one sentence, or “等级为优（92.40分）”. */
export function gradesInText(document: StudiedDocument, content: AuditContent): Graded[] {
  const told = wordings(gradeNames(content).pattern);
  return [...document.mentionsIn].flatMap(([passage, mentions]) =>
    mentions
      .filter(({ figure }) => figure.unit?.dimension === 'score' && isScore(figure.value))
      .flatMap((score) => behindScore(score, passage, told.after) ?? beforeScore(score, passage, told.before) ?? []),
  );
}

const OWN = /自评|评价|绩效|综合|本部门|本单位|本项目|总体/;
const OTHER = /上年|去年|往年|拟|力争|应当|将|如|若/;

/** “本部门自评等级为“优”。” without a score beside it: the score is the document’s only total. */
export function gradesAlone(document: StudiedDocument, content: AuditContent, total: Mention): Graded[] {
  const [graded] = wordings(gradeNames(content).pattern).after;
  return document.paragraphs.flatMap(({ passage }) =>
    [...passage.text.matchAll(/[^。；;]+/g)].flatMap((sentence) => {
      const words = sentence[0].replace(/^\s*\d{1,2}[.．、]/, (marker) => ' '.repeat(marker.length));
      const match = /\d/.test(words) || !OWN.test(words) || OTHER.test(words) ? null : graded?.exec(words);
      return match?.[1] ? [gradedAt(total, passage, match[1], sentence.index + match.index, match[0])] : [];
    }),
  );
}

type Passage = Mention['passage'];

export function isScore(value: Mention['figure']['value']): boolean {
  return value.gt(20) && value.lte(100);
}

function behindScore(score: Mention, passage: Passage, patterns: readonly RegExp[]): Graded | null {
  if (!SCORE.test(passage.text.slice(0, score.figure.start))) return null;
  const rest = /^[^。；;]{0,30}/.exec(passage.text.slice(score.figure.end))?.[0] ?? '';
  const words = `${rest}${sentenceEnd(passage, score, rest)}`;
  const first = patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  if (!first?.[1] || /\d/.test(rest.slice(0, first.index))) return null;
  return gradedAt(score, passage, first[1], score.figure.end + first.index, first[0]);
}

/** One more character: the grade may be the last word of the sentence. */
function sentenceEnd({ text }: Passage, { figure }: Mention, rest: string): string {
  return text.charAt(figure.end + rest.length);
}

function beforeScore(score: Mention, passage: Passage, pattern: RegExp): Graded | null {
  const sentence = /[^。；;]*$/.exec(passage.text.slice(0, score.figure.start))?.[0] ?? '';
  const match = pattern.exec(sentence);
  if (!match?.[1]) return null;
  return gradedAt(score, passage, match[1], score.figure.start - sentence.length + match.index, match[0]);
}

function gradedAt(score: Mention, passage: Passage, grade: string, start: number, words: string): Graded {
  const end = start + words.replace(/[。，；;、（(][^。，；;、（(]*$/, '').trimEnd().length;
  return { score, grade, place: placeOfSpan(score.file, passage, start, end) };
}
