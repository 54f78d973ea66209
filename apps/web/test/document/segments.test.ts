import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, segment } from '../../src/document/segments.ts';

const short = (text: string, spans: readonly Span<string>[]) =>
  segment(text, spans).map((piece) => `${piece.text}:${piece.marks.join('+')}`);

describe('a text is cut where marks begin and end', () => {
  const cases: readonly (readonly [string, string, readonly Span<string>[], readonly string[]])[] = [
    ['without marks it is one piece', '支出12万元', [], ['支出12万元:']],
    ['an empty text has no pieces', '', [{ start: 0, end: 3, mark: 'a' }], []],
    [
      'one mark in the middle makes three pieces',
      '支出12万元整',
      [{ start: 2, end: 6, mark: 'a' }],
      ['支出:', '12万元:a', '整:'],
    ],
    [
      'overlapping marks share the middle',
      'abcdef',
      [
        { start: 0, end: 4, mark: 'x' },
        { start: 2, end: 6, mark: 'y' },
      ],
      ['ab:x', 'cd:x+y', 'ef:y'],
    ],
    [
      'equal marks lie on one piece',
      'abc',
      [
        { start: 0, end: 3, mark: 'x' },
        { start: 0, end: 3, mark: 'y' },
      ],
      ['abc:x+y'],
    ],
    ['a mark beyond the end is clipped', 'abc', [{ start: 1, end: 9, mark: 'x' }], ['a:', 'bc:x']],
    ['an empty mark disappears', 'abc', [{ start: 1, end: 1, mark: 'x' }], ['abc:']],
    ['a reversed mark disappears', 'abc', [{ start: 2, end: 1, mark: 'x' }], ['abc:']],
  ];
  it.each(cases)('%s', (_, text, spans, expected) => expect(short(text, spans)).toEqual(expected));
});

const spans = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }), mark: fc.nat(9) }),
  { maxLength: 12 },
);

describe('whatever the marks', () => {
  it('the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), spans, (text, marks) => {
        expect(
          segment(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('every character carries exactly the marks that cover it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 24 }), spans, (text, marks) => {
        for (const piece of segment(text, marks)) {
          for (let at = piece.start; at < piece.end; at++) {
            const covering = marks.filter((span) => span.start <= at && at < span.end).map((span) => span.mark);
            expect(piece.marks).toEqual(covering);
          }
        }
      }),
    );
  });
});
