import type { Finding } from '@shiji/audit';
import type { Comment } from '@shiji/document';
import { findingJson } from '../report-json.ts';
import { placeFrom } from './finding-rows.ts';
import { recomputation } from './recomputation.ts';
import { SEVERITY_WORDS } from './severity-words.ts';

const AUTHOR = '实绩复核';

function line(title: string, words: string): string[] {
  return words === '' ? [] : [`${title}：${words}`];
}

function paragraphs(file: string, finding: Finding): string[] {
  const published = findingJson(finding);
  const others = published.places.slice(1).map((place) => placeFrom(file, place));
  return [
    `【${SEVERITY_WORDS[finding.severity]} ${finding.code}】${finding.message}`,
    ...line('重算', recomputation(published)),
    ...line('另见', others.join('；')),
    ...line('依据', finding.source),
    ...line('请', finding.remedy),
  ];
}

function commentOf(file: string, date: Date, finding: Finding): Comment {
  const place = finding.places.find((one) => one.file === file);
  const words = {
    author: AUTHOR,
    date: date.toISOString().replace(/\.\d+/, ''),
    paragraphs: paragraphs(file, finding),
  };
  // A finding about the whole file stands at its beginning.
  if (!place) return { ...words, address: {}, quote: '' };
  const { address, quote, start } = place;
  return start === undefined ? { ...words, address, quote } : { ...words, address, quote, start };
}

/** The findings of one file as comments at the first place each has in it. */
export function findingComments(file: string, findings: readonly Finding[], date: Date): Comment[] {
  return findings.map((finding) => commentOf(file, date, finding));
}
