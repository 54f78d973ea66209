import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import type { ReadLimits } from '../src/read/limits.ts';
import { parseXml } from '../src/read/xml.ts';

const NAMESPACES = { 'urn:word': 'w' };
const WANTED = ['w:val', 'xml:space', 'plain'];

/** What a handler is told, one line an event; the last line is the code of an error. */
function events(source: string | Uint8Array, limits?: ReadLimits): string[] {
  const told: string[] = [];
  const bytes = typeof source === 'string' ? strToU8(source) : source;
  const handler = {
    open(name: string, attributes: { get(name: string): string | undefined }) {
      const values = WANTED.map((wanted) => [wanted, attributes.get(wanted)] as const).filter(
        ([, value]) => value !== undefined,
      );
      told.push(`<${name}${values.map(([wanted, value]) => ` ${wanted}=${value}`).join('')}`);
    },
    close: (name: string) => told.push(`>${name}`),
    text: (text: string) => told.push(text),
  };
  const error = parseXml(bytes, handler, NAMESPACES, limits);
  return error ? [...told, error.code] : told;
}

describe('an XML part', () => {
  it.each<[string, string, string[]]>([
    ['tells elements and text in order', '<a>1<b/>2</a>', ['<a', '1', '<b', '>b', '2', '>a']],
    [
      'skips declaration, comments and instructions',
      '<?xml version="1.0"?><!-- <x> --><a><?y z?></a><!----> ',
      ['<a', '>a'],
    ],
    ['skips a byte order mark', '\ufeff<a/>', ['<a', '>a']],
    ['tells attributes in either quotes', `<a w:val="1 '&gt;" plain='"'/>`, [`<a w:val=1 '> plain="`, '>a']],
    ['allows white space around names and signs', '<a\n w:val = "1"\t></a >', ['<a w:val=1', '>a']],
    ['allows brackets and slashes in values', '<a w:val="/>" plain="a/b"></a>', ['<a w:val=/> plain=a/b', '>a']],
    ['resolves references', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x4E00;&#x20BB7;</a>', ['<a', '<&>"\'A一𠮷', '>a']],
    ['makes every line end a line feed', '<a>1\r\n2\r3</a>', ['<a', '1\n2\n3', '>a']],
    ['keeps CDATA as it stands', '<a><![CDATA[<&amp;]]>]]&gt;</a>', ['<a', '<&amp;', ']]>', '>a']],
    ['renames prefixes by their namespace', '<x:a xmlns:x="urn:word" x:val="1"/>', ['<w:a w:val=1', '>w:a']],
    [
      'renames the default namespace but not plain attributes',
      '<a xmlns="urn:word" plain="1"/>',
      ['<w:a plain=1', '>w:a'],
    ],
    ['marks a namespace nobody listed', '<w:a xmlns:w="urn:other"/>', ['<?:a', '>?:a']],
    ['keeps a prefix nobody declared', '<w:a/>', ['<w:a', '>w:a']],
    [
      'ends a declaration with its element',
      '<a><x:b xmlns:x="urn:word"><x:c/></x:b><x:d/></a>',
      ['<a', '<w:b', '<w:c', '>w:c', '>w:b', '<x:d', '>x:d', '>a'],
    ],
    [
      'lets an inner declaration replace an outer one',
      '<x:a xmlns:x="urn:word"><x:b xmlns:x="urn:q"/><x:b/></x:a>',
      ['<w:a', '<?:b', '>?:b', '<w:b', '>w:b', '>w:a'],
    ],
  ])('%s', (_, source, expected) => {
    expect(events(source)).toEqual(expected);
  });

  it.each([
    ['utf-16le with a byte order mark', [0xff, 0xfe], (code: number) => [code & 255, code >> 8]],
    ['utf-16be with a byte order mark', [0xfe, 0xff], (code: number) => [code >> 8, code & 255]],
    ['utf-16le without', [], (code: number) => [code & 255, code >> 8]],
  ])('is read in %s', (_, mark, encode) => {
    const source = [...'<a>甲</a>'].flatMap((char) => encode(char.charCodeAt(0)));
    expect(events(new Uint8Array([...mark, ...source]))).toEqual(['<a', '甲', '>a']);
  });

  it('is read in the encoding it declares', () => {
    const head = strToU8('<?xml version="1.0" encoding="GB2312"?><a>');
    expect(events(new Uint8Array([...head, 0xbc, 0xd7, ...strToU8('</a>')]))).toEqual(['<a', '甲', '>a']);
  });
});

describe('parsing refuses', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'R004'],
    ['text without an element', '甲', 'R004'],
    ['an element that does not end', '<a><b></b>', 'R004'],
    ['elements that cross', '<a><b></a></b>', 'R004'],
    ['an end without a start', '<a/></a>', 'R004'],
    ['a second root', '<a/><b/>', 'R004'],
    ['text after the root', '<a/>甲', 'R004'],
    ['a tag that does not end', '<a><b', 'R004'],
    ['a value that does not end', '<a b="></a>', 'R004'],
    ['a tag inside a tag', '<a <b></a>', 'R004'],
    ['a nameless tag', '<></>', 'R004'],
    ['an unknown reference', '<a>&nbsp;</a>', 'R004'],
    ['a bare ampersand', '<a>A & B</a>', 'R004'],
    ['a reference to no character', '<a>&#0;</a>', 'R004'],
    ['a reference to half a character', '<a>&#xD800;</a>', 'R004'],
    ['a control character', '<a>\u0001</a>', 'R004'],
    ['a comment that does not end', '<a><!-- </a>', 'R004'],
    ['CDATA that does not end', '<a><![CDATA[ </a>', 'R004'],
    ['an instruction that does not end', '<a><?x </a>', 'R004'],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="x-none"?><a/>', 'R004'],
    ['a document type declaration', '<!DOCTYPE a><a/>', 'R008'],
    [
      'an external entity',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
      'R008',
    ],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY e "eeee"><!ENTITY f "&e;&e;&e;">]><a>&f;</a>', 'R008'],
  ])('%s', (_, source, code) => {
    expect(events(source).at(-1)).toBe(code);
  });

  it.each([
    ['a stray continuation byte', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half a character', [0xe7, 0x94]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['a character beyond the last', [0xf5, 0x80, 0x80, 0x80]],
  ])('%s in UTF-8', (_, bytes) => {
    const short = new Uint8Array([...strToU8('<a>'), ...bytes, ...strToU8('</a>')]);
    const long = new Uint8Array([...strToU8(`<a>${'甲'.repeat(300)}`), ...bytes, ...strToU8('</a>')]);
    expect([events(short).at(-1), events(long).at(-1)]).toEqual(['R004', 'R004']);
  });

  it('nesting deeper than allowed', () => {
    expect(events('<a>'.repeat(40), { depth: 30 }).at(-1)).toBe('R006');
  });

  it('more attributes than allowed', () => {
    const attributes = Array.from({ length: 40 }, (_, index) => ` a${index}="1"`).join('');
    expect(events(`<a${attributes}/>`, { attributes: 30 }).at(-1)).toBe('R006');
  });

  it('names made to collide', () => {
    // "Aa" and "BB" have the same sum in base 31, so all mixes of eight of them do.
    const mixes = Array.from({ length: 256 }, (_, mix) => mix.toString(2).padStart(8, '0'));
    const names = mixes.map((mix) => mix.replaceAll('0', 'Aa').replaceAll('1', 'BB'));
    expect(events(`<a>${names.map((name) => `<${name}/>`).join('')}</a>`).at(-1)).toBe('R004');
  });

  it('to go on after the handler failed', () => {
    const failure = { code: 'R007', message: '', remedy: '' } as const;
    const opened: string[] = [];
    const handler = { failure, open: (name: string) => opened.push(name), close() {}, text() {} };
    expect(parseXml(strToU8('<a><b/></a>'), handler, {})).toBe(failure);
    expect(opened).toEqual(['a']);
  });
});

describe('against another parser', () => {
  const name = fc.constantFrom('a', 'b', 'w:p', 'w:r');
  const words = fc.stringMatching(/^[ a-z甲乙𠮷é]{0,8}$/u);
  const escaped = words.map((text) => text.replaceAll('é', '&#233;').replaceAll('a', '&amp;'));
  const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
    element: fc.tuple(name, fc.option(escaped), tie('content')).map(([tag, value, content]) => {
      const attribute = value === null ? '' : ` w:val="${value}"`;
      return content === '' ? `<${tag}${attribute}/>` : `<${tag}${attribute}>${content}</${tag}>`;
    }),
    content: fc.oneof(
      { depthSize: 'small' },
      escaped,
      fc
        .array(fc.oneof(tie('element'), escaped, fc.constant('<!-- -->'), fc.constant('<![CDATA[<]]>')), {
          maxLength: 4,
        })
        .map((parts) => parts.join('')),
    ),
  }));

  it('tells the same about any well-formed part', () => {
    fc.assert(
      fc.property(element, (source) => {
        expect(joined(events(source))).toEqual(joined(saxesEvents(source)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Events with adjacent pieces of text made one. */
function joined(told: readonly string[]): string {
  return told.join('\n').replace(/\n(?![<>])/g, '');
}

function saxesEvents(source: string): string[] {
  const told: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const value = tag.attributes['w:val'];
    told.push(`<${tag.name}${value === undefined ? '' : ` w:val=${String(value)}`}`);
  });
  parser.on('closetag', (tag) => told.push(`>${tag.name}`));
  parser.on('text', (text) => told.push(text));
  parser.on('cdata', (text) => told.push(text));
  parser.write(source).close();
  return told;
}
