import type { StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { failure } from './failure.ts';

const BLANK = /(?:原因|改进措施|整改措施|下步措施|偏差说明)(?:是|为)?[：:][\s\u3000_＿]*(?=$|[。；;])/g;
/** What follows a colon may be a list. */
const FIRST_ITEM = /^[\s\u3000]*(?:[（(]?[1１一①][)）.．、是]|一是|首先|主要)/;
/** “拟采取以下改进措施：” says that they follow. */
const ANNOUNCED = /(?:以下|如下|下列)[^，。；;]{0,8}$/;
const TELLS = /[\p{Script=Han}\d]{6}/u;

/** “完成率82%，原因：” at the end of a sentence that tells something, with nothing behind the colon. */
export function checkBlankReasons({ file, paragraphs }: StudiedDocument): Outcome[] {
  return paragraphs.flatMap(({ passage }, at) => {
    const next = paragraphs[at + 1]?.passage.text ?? '';
    return [...passage.text.matchAll(BLANK)].flatMap((match) => {
      const before = passage.text.slice(0, match.index);
      const isLast = match.index + match[0].length >= passage.text.trimEnd().length;
      if (!TELLS.test(before) || (isLast && isFollowedUp(before, next))) return [];
      const start = Math.max(...['。', '；', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
      const end = match.index + match[0].trimEnd().length;
      return [blank(placeOfSpan(file, passage, start, end), match[0].trim())];
    });
  });
}

/** What the blank asks for stands in the next paragraph. */
function isFollowedUp(before: string, next: string): boolean {
  if (ANNOUNCED.test(before)) return next.trim() !== '';
  return FIRST_ITEM.test(next) && !isNextItem(before, next);
}

/** An item of a list ends with the blank, and the next item follows. */
function isNextItem(before: string, next: string): boolean {
  const [own, other] = [before, next].map((text) => /^[\s\u3000]*[（(]?(\d{1,2})[)）.．、]/.exec(text)?.[1]);
  return own !== undefined && other !== undefined && Number(other) === Number(own) + 1;
}

function blank(place: ReturnType<typeof placeOfSpan>, words: string): Outcome {
  return failure(
    {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `“${words}”后面没有填写内容。`,
      reason: '没有完成目标的，应当写明原因和改进措施。',
      remedy: '写明具体的原因和措施。',
      stated: words,
      expected: '填写原因',
    },
    [place],
  );
}
