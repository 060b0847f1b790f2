import { describe, expect, test } from 'vitest';
import { createIdRegistry } from '../../../src/html/safe/heading-ids.ts';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';

const sanitizer = createSanitizer(window, { base: null, nonce: '' });
const parse = (html: string): DocumentFragment => sanitizer.sanitizeSlice(html).fragment;

function allIds(...fragments: readonly DocumentFragment[]): readonly string[] {
  return fragments.flatMap((fragment) =>
    [...fragment.querySelectorAll('[id]')].map(({ id }) => id),
  );
}

describe('a heading', () => {
  test('has the id that the Hub gives it', () => {
    const outline = createIdRegistry().assign(
      parse(
        '<h2>2. Capabilities &amp; <code>Performance</code></h2><h3>Mistral 7B v0.1 - GGUF</h3><h1>Café\n 🚀</h1>',
      ),
    );
    expect(outline).toEqual([
      { level: 2, id: '2-capabilities--performance', text: '2. Capabilities & Performance' },
      { level: 3, id: 'mistral-7b-v01---gguf', text: 'Mistral 7B v0.1 - GGUF' },
      { level: 1, id: 'café-', text: 'Café 🚀' },
    ]);
  });

  test('has an id of its own, also in a later slice', () => {
    const ids = createIdRegistry();
    const [first, second] = [parse('<h2>a</h2><h2>a</h2>'), parse('<h2>a</h2><h2>a-1</h2>')];
    ids.assign(first);
    ids.assign(second);
    expect(allIds(first, second)).toEqual(['a', 'a-1', 'a-2', 'a-1-1']);
  });

  test.each(['location', '__proto__', 'constructor', 'app', 'hasOwnProperty', 'body', 'forms'])(
    'may be called %s without harm',
    (name) => {
      const ids = createIdRegistry();
      const fragment = parse(`<h2>${name}</h2><h2>${name}</h2>`);
      const outline = ids.assign(fragment);
      expect(outline.map(({ id }) => id)).toEqual([name.toLowerCase(), `${name.toLowerCase()}-1`]);
      const holder = document.createElement('div');
      holder.append(fragment);
      document.body.append(holder);
      expect(window.location.href).toMatch(/^http/);
      expect(document.body).toBeInstanceOf(HTMLBodyElement);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      holder.remove();
    },
  );

  test('of emoji alone can be linked to, and an empty one is not in the contents', () => {
    const fragment = parse('<h2>🚀</h2><h2></h2><h2>🎉</h2>');
    const outline = createIdRegistry().assign(fragment);
    expect(outline.map(({ text }) => text)).toEqual(['🚀', '🎉']);
    expect(new Set(allIds(fragment)).size).toBe(3);
    expect(allIds(fragment)).not.toContain('');
  });

  test('that a slice only continues is no second heading', () => {
    const ids = createIdRegistry();
    expect(ids.assign(parse('<h1><p>a</p></h1>'))).toHaveLength(1);
    expect(ids.assign(parse('<h1><p>b</p></h1><h2>c</h2>'), 1).map(({ text }) => text)).toEqual([
      'c',
    ]);
  });

  test('says nothing of the hosts of its links', () => {
    const fragment = parse('<h2><a href="https://evil.example/">https://a.example</a></h2>');
    expect(createIdRegistry().assign(fragment)).toEqual([
      { level: 2, id: 'httpsaexample', text: 'https://a.example' },
    ]);
  });
});

describe("an author's id", () => {
  test('is kept once, under a prefix', () => {
    const ids = createIdRegistry();
    const [first, second] = [parse('<p id="a"></p><a name="a">b</a>'), parse('<p id="a"></p>')];
    ids.assign(first);
    ids.assign(second);
    expect(allIds(first, second)).toEqual(['user-content-a']);
  });

  test('is never that of a heading', () => {
    const fragment = parse(
      '<p id="heading-1">a</p><h2>🚀</h2><p id="b"></p><h2>user-content-b</h2>',
    );
    createIdRegistry().assign(fragment);
    expect(new Set(allIds(fragment)).size).toBe(4);
  });

  test('of a heading still leads there', () => {
    const ids = createIdRegistry();
    const fragment = parse('<h2 id="setup">Getting started</h2><a href="#setup">a</a>');
    ids.assign(fragment);
    expect(ids.resolveFragmentLinks(fragment)).toEqual([]);
    const href = fragment.querySelector('a')?.getAttribute('href') ?? '';
    expect(fragment.getElementById(href.slice(1))?.closest('h2')?.id).toBe('getting-started');
  });

  test('is cut to 120 characters', () => {
    const fragment = parse(`<p id="${'x'.repeat(500)}">a</p>`);
    expect(fragment.querySelector('p')?.id).toHaveLength(120);
  });
});

describe('a link inside the card', () => {
  test('leads to a heading first, then to a name of the author', () => {
    const ids = createIdRegistry();
    const fragment = parse(
      '<h2>Café</h2><p id="note 1"></p><p id="café"></p>' +
        '<a href="#caf%C3%A9">a</a><a href="#note 1">b</a><a href="#gone">c</a><a href="#">d</a><a href="#top">e</a><a href="#100%">f</a>',
    );
    ids.assign(fragment);
    expect(ids.resolveFragmentLinks(fragment)).toEqual(['gone', '100%']);
    expect([...fragment.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '#caf%C3%A9',
      '#user-content-note%201',
      '#gone',
      '#',
      '#top',
      '#100%',
    ]);
  });
});
