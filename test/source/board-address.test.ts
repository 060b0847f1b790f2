import { expect, test } from 'vitest';
import { boardAddress } from '../../src/source/board-address.ts';
import { resolveCardAddress } from '../../src/source/card-address.ts';
import type { CardText } from '../../src/source/card-source.ts';
import { hostedSource } from '../../src/source/hosted-source.ts';

const PAGE = 'https://example.org/view/?card=old#x';

function addressed(param: string): CardText {
  const address = resolveCardAddress(param, PAGE);
  if ('reason' in address) {
    throw new Error(address.reason);
  }
  const { name, href, base } = address;
  return { text: '', hasInvalidBytes: false, source: { kind: 'address', name, href, base } };
}

const hosted: CardText = { text: '', hasInvalidBytes: false, source: hostedSource('a/hosted') };

test.each([
  [['a/b', 'c/d@v1', 'e/f'], '?card=a/b&with=c/d@v1&with=e/f'],
  [['a/b', 'c/d'], '?card=a/b&with=c/d&board'],
  [
    ['cards/x.md', 'https://github.com/a/b', 'e/f'],
    '?card=https://example.org/view/cards/x.md&with=https://github.com/a/b&with=e/f',
  ],
])('cards of %j are reopened by %s', (params, search) => {
  const link = boardAddress(params.map(addressed), PAGE);
  expect('href' in link && link.href).toBe(`https://example.org/view/${search}`);
  const url = new URL('href' in link ? link.href : PAGE);
  const values = [...url.searchParams.getAll('card'), ...url.searchParams.getAll('with')];
  expect(values.map((one) => addressed(one).source)).toEqual(
    params.map((one) => addressed(one).source),
  );
});

test('an address with signs of its own stays one value', () => {
  const link = boardAddress([addressed('https://x.org/a.md?b=1&c=2'), addressed('a/b')], PAGE);
  const url = new URL('href' in link ? link.href : PAGE);
  expect(url.searchParams.get('card')).toBe('https://x.org/a.md?b=1&c=2');
});

test('the page’s own card needs no address', () => {
  const link = boardAddress([addressed('a/b'), hosted, addressed('c/d')], PAGE);
  expect(link).toEqual({ href: 'https://example.org/view/?with=a/b&with=c/d' });
});

test('a file of this computer, and what was changed here, have none, and it is said which', () => {
  const local: CardText = {
    ...{ text: '', hasInvalidBytes: false },
    source: { kind: 'local', name: 'x.md', href: null, base: null },
  };
  const reasonOf = (card: CardText): unknown => boardAddress([addressed('a/b'), card], PAGE);
  expect(reasonOf(local)).toEqual({ reason: expect.stringMatching(/x\.md is a file of this/) });
  expect(reasonOf({ ...addressed('c/d'), isEdited: true })).toEqual({
    reason: expect.stringMatching(/c\/d.* was changed here/),
  });
});
