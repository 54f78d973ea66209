import type { AuditContent } from '../content.ts';
import type { StudiedDocument } from '../context.ts';
import type { Place } from '../finding.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { failure } from './failure.ts';
import { isUnmeasurable } from './words.ts';

/** One line of a list of indicators: “3．质量：合格率96%；年度目标≥95%。”. */
interface Listed {
  readonly name: string;
  readonly actual: string;
  readonly target: string;
  readonly place: Place;
}

const FEWEST_LINES = 3;
const MARKER = /^[\s\u3000]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[)）.．、]|[①-⑳])[\s\u3000]*/;
const CATEGORY = /^[\p{Script=Han}]{2,8}[：:]/u;
const TARGET = /(?:年度|全年|年初|年底)(?:绩效)?(?:目标|指标)值?(?:为|是|[：:])?([^，,；;。]{1,24})(?=[，,；;。]|$)/;
const OPERATOR = /[≥≤≧≦＞＜><]|不低于|不少于|不超过|不高于/;
/** Where the result begins: a figure or its operator behind the name. */
const RESULT = new RegExp(`^([\\p{Script=Han}“”"、（）()]{2,30}?)((?:${OPERATOR.source})?\\d[^，,；;。]*)$`, 'u');

/** Indicators told line by line in the text: no result that repeats its target, no target without measure. */
export function checkListedIndicators(document: StudiedDocument, { words }: AuditContent): Outcome[] {
  const lines = document.paragraphs.flatMap(({ passage }) => listedIn(document.file, passage) ?? []);
  if (lines.length < FEWEST_LINES) return [];
  return lines.flatMap((line) => {
    if (isCopied(line)) return [copied(line)];
    return isUnmeasurable(line.target, words) ? [unmeasurable(line)] : [];
  });
}

type Passage = StudiedDocument['paragraphs'][number]['passage'];

function listedIn(file: string, passage: Passage): Listed | null {
  const marker = MARKER.exec(passage.text)?.[0];
  if (marker === undefined) return null;
  const body = passage.text.slice(marker.length);
  const category = CATEGORY.exec(body)?.[0] ?? '';
  const told = body.slice(category.length);
  const target = TARGET.exec(told);
  const first = /^[^，,；;。]+/.exec(told)?.[0] ?? '';
  if (!target?.[1] || target.index < first.length) return null;
  const [, name = first, actual = ''] = RESULT.exec(first) ?? [];
  const start = marker.length + category.length;
  const end = start + target.index + target[0].length;
  return { name, actual, target: target[1], place: placeOfSpan(file, passage, start, end) };
}

function isCopied({ actual, target }: Listed): boolean {
  return OPERATOR.test(actual) && plain(actual) === plain(target);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"]/g, '');
}

function copied({ name, actual, place }: Listed): Failed {
  return failure(
    {
      code: 'G01',
      kind: 'copied',
      severity: 'warning',
      message: `指标“${name}”的完成值“${actual}”照抄指标值，没有填写实际结果。`,
      reason: '完成值应当是实际统计或调查得到的确数，不能是不等式。',
      remedy: '填写实际完成的数值及其依据。',
      stated: actual,
      expected: '实际结果',
    },
    [place],
  );
}

function unmeasurable({ name, target, place }: Listed): Failed {
  return failure(
    {
      code: 'F01',
      kind: 'unquantified',
      severity: 'warning',
      message: `指标“${name}”的目标“${target}”没有量化，也没有可核实的标准，无法考核。`,
      reason: '绩效指标应当可衡量；定性指标也要写明评判标准。',
      remedy: '改为可衡量的指标值，或写明评判标准和依据。',
      source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      stated: target,
      expected: '可衡量的指标值',
    },
    [place],
  );
}
