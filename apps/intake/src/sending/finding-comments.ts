import type { Comment } from '@shiji/document';
import { findingJson } from '../report-json.ts';
import { placeFrom } from './finding-rows.ts';
import { type JudgedFinding, type JudgedReport, judgementWords, leftOutWords } from './judged.ts';
import { recomputation } from './recomputation.ts';
import { SEVERITY_WORDS } from './severity-words.ts';

const AUTHOR = '实绩复核';

function line(title: string, words: string): string[] {
  return words === '' ? [] : [`${title}：${words}`];
}

function paragraphs(file: string, finding: JudgedFinding): string[] {
  const published = findingJson(finding);
  const others = published.places.slice(1).map((place) => placeFrom(file, place));
  return [
    `【${SEVERITY_WORDS[finding.severity]} ${finding.code}】${finding.message}`,
    ...line('重算', recomputation(published)),
    ...line('另见', others.join('；')),
    ...line('依据', finding.source),
    ...line('请', finding.remedy),
    ...line('审核', judgementWords(finding)),
  ];
}

/** A comment about the whole file, at its beginning. */
function generalComment(date: Date, words: readonly string[]): Comment {
  return {
    author: AUTHOR,
    date: date.toISOString().replace(/\.\d+/, ''),
    paragraphs: words,
    address: {},
    quote: '',
  };
}

function commentOf(file: string, date: Date, finding: JudgedFinding): Comment {
  const place = finding.places.find((one) => one.file === file);
  const words = generalComment(date, paragraphs(file, finding));
  if (!place) return words;
  const { address, quote, start } = place;
  return start === undefined ? { ...words, address, quote } : { ...words, address, quote, start };
}

/** The findings of one file as comments at the first place each has in it; what was left out is told at the beginning. */
export function findingComments(
  file: string,
  { findings, leftOut }: Pick<JudgedReport, 'findings' | 'leftOut'>,
  date: Date,
): Comment[] {
  const rest = leftOutWords(leftOut);
  const told = findings.map((finding) => commentOf(file, date, finding));
  return rest === '' ? told : [generalComment(date, [rest]), ...told];
}
