import type { Words } from '../content.ts';

/** Whether a target in words cannot be measured or verified. */
export function isUnmeasurable(text: string, { unmeasurable, verifiable }: Words): boolean {
  return unmeasurable.test(text) && !verifiable.test(text);
}
