import { describe, expect, test } from 'vitest';
import { createMarkupFinder, readTag } from '../../../src/html/slices/html-tag.ts';
import { LIMITS } from '../../../src/limits.ts';

describe('readTag(html, start)', () => {
  test('tells each attribute with the places of its name and value', () => {
    const html = 'a <IMG/Src = "x y"\nalt=\'\' CHECKED data-x=1/2 =odd>';
    const tag = readTag(html, 2);
    expect(tag).toMatchObject({ name: 'img', isEnd: false, end: html.length, attributeCount: 5 });
    const read = tag?.attributes.map(({ name, value, start, valueStart }) => [
      name,
      value,
      html.slice(start, start + name.length),
      html.slice(valueStart, valueStart + value.length),
    ]);
    expect(read).toEqual([
      ['src', 'x y', 'Src', 'x y'],
      ['alt', '', 'alt', ''],
      ['checked', '', 'CHECKED', ''],
      ['data-x', '1/2', 'data-x', '1/2'],
      ['=odd', '', '=odd', ''],
    ]);
  });

  test('counts all attributes, and keeps as many as it takes to know that there are too many', () => {
    const tag = readTag(`<p ${'a '.repeat(100_000)}>`, 0);
    expect(tag?.attributeCount).toBe(100_000);
    expect(tag?.attributes).toHaveLength(LIMITS.attributes.most + 1);
  });

  test.each(['<p', '<p title="a>', '< p>', '<1>', '</>', '<!p>', 'p'])(
    'finds none in %s',
    (html) => {
      expect(readTag(html, 0)).toBeNull();
    },
  );
});

describe('createMarkupFinder(html)', () => {
  test.each([
    ['a <b c=">">d</b> < e', ['<b c=">">', '</b>']],
    ['<!-- <b> --><!--><!---><i>', ['<!-- <b> -->', '<!-->', '<!--->', '<i>']],
    ['<!doctype html><?xml a?><p>', ['<!doctype html>', '<?xml a?>', '<p>']],
    ['a <b> <!-- <i>', ['<b>', '<!-- <i>']],
    ['<b <i title="<u>', ['<u>']],
  ])('finds in %s the tags and comments', (html, expected) => {
    const next = createMarkupFinder(html);
    const found: string[] = [];
    for (let markup = next(0); markup !== null; markup = next(markup.end)) {
      found.push(html.slice(markup.start, markup.end));
    }
    expect(found).toEqual(expected);
  });
});
