import { normalizeStandard } from './normalize.ts';
import type { QualitativeRule } from './rule.ts';

type Level = QualitativeRule['levels'][number];

const NEGATION = /[不未无没非]$/;

/**
 * The levels whose words a judgement uses. The longest words win (基本完成 over 完成), a word after 不 or 未 does not count.
 * Empty when the judgement names no level.
 */
export function matchedLevels(levels: readonly Level[], judgement: string): Level[] {
  const text = normalizeStandard(judgement);
  const scored = levels.map((level) => ({
    level,
    length: Math.max(...level.words.map((word) => matchLength(text, word))),
  }));
  const longest = Math.max(...scored.map((one) => one.length));
  return longest <= 0 ? [] : scored.filter((one) => one.length === longest).map((one) => one.level);
}

/** How well a word fits: the same text best, then a word within it by length, then the text within the word. */
function matchLength(text: string, word: string): number {
  if (text === word) return word.length + 1;
  if (occurs(text, word)) return word.length;
  const core = Math.max(0, ...cores(word).map((one) => (occurs(text, one) ? one.length : 0)));
  return core > 0 ? core : text.length > 1 && occurs(word, text) ? text.length - 0.5 : 0;
}

function occurs(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!NEGATION.test(text.slice(0, at))) return true;
  }
  return false;
}

const CORE =
  /(?:效果|作用|成效)?(?:不明显|不显著|不健全|不完善|不合理|不规范|较明显|较显著|较健全|较完善|较合理|较规范|明显|显著|较好|良好|较差|一般|优秀|良|优|好|差|健全|完善|合理|规范|无效果)|(?:基本|部分|全部|全面|按时|超额|未)?(?:完成|达成|达到|实现|达标)/g;

/** The telling part of longer words: 降低行政成本效果较好 → 效果较好, 较好. */
const cores = (word: string): string[] =>
  [...word.matchAll(CORE)].flatMap(([core]) => [core, core.replace(/^(?:效果|作用|成效)/, '')]);
