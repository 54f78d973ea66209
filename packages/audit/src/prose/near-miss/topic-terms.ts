import type { Passage } from '@shiji/document';
import type { StudiedDocument } from '../../context.ts';
import { topicOf } from '../../facts/topic.ts';
import { oncePer } from '../../once-per.ts';
import { cleanLabel, studySentences, type Term } from '../term.ts';

const MOST_TERMS = 4;
const SHORTEST = 3;

/** “（二）项目支出。其中…”: the figures that other paragraphs call 项目支出. */
export function topicTerms(document: StudiedDocument, passage: Passage): readonly Term[] {
  const topic = cleanLabel(topicOf(document, passage).split(' ').at(-1) ?? '');
  if (topic.length < SHORTEST) return [];
  const found = (termsByLabel(document).get(topic) ?? []).filter(({ mention }) => mention.passage !== passage);
  return found.length > MOST_TERMS ? [] : found;
}

const termsByLabel: (document: StudiedDocument) => ReadonlyMap<string, readonly Term[]> = oncePer(labelled);

function labelled({ mentionsIn }: StudiedDocument): Map<string, Term[]> {
  const byLabel = new Map<string, Term[]>();
  for (const [passage, mentions] of mentionsIn)
    for (const { terms } of studySentences(passage, mentions))
      for (const term of terms) if (term.role === 'value' && term.label !== '') add(byLabel, { ...term, index: -1 });
  return byLabel;
}

function add(byLabel: Map<string, Term[]>, term: Term): void {
  const known = byLabel.get(term.label);
  if (known) known.push(term);
  else byLabel.set(term.label, [term]);
}
