import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { dialectOf, type Host } from '../../../src/hub/host-constructs.ts';
import { render } from '../markdown/render-body-helpers.ts';

const NONCE = '01234567-89ab-cdef';

function shown(body: string, host: Host | null) {
  const dialect = host === null ? null : dialectOf(host);
  const { html } = render(body, { nonce: NONCE, dialect });
  return createSanitizer(window, { base: null, nonce: NONCE, dialect }).sanitizeSlice(html);
}

/** The constructs that are marked, in their order. */
function marks(body: string, host: Host): readonly string[] {
  const { fragment } = shown(body, host);
  return [...fragment.querySelectorAll('[data-host]')].flatMap(
    (element) => element.getAttribute('data-host')?.split(' ') ?? [],
  );
}

function themes(body: string, host: Host | null): readonly (string | null)[] {
  const { fragment } = shown(body, host);
  return Array.from(fragment.querySelectorAll('img'), (image) =>
    image.getAttribute('data-theme-only'),
  );
}

const HTML: readonly (readonly [what: string, body: string, marks: readonly string[]])[] = [
  ['a style', '<p style="color: red">x</p>', ['style']],
  ['a style that only the Hub keeps', '<p style="position: fixed">x</p>', ['style']],
  ['a style that is none', `<p style="margin-left:'auto' margin-right:'auto'">x</p>`, []],
  ['a style of an image', '<img style="width: 50%" src="a.png">', ['style']],
  [
    'tags that change what is in them',
    '<center><font color="red">x</font></center>',
    ['tag', 'tag'],
  ],
  ['tags that both know', '<div align="center"><b>x</b><sub>1</sub></div>', []],
  ['a tag that is shown in code', '`<center>`', []],
  ['a row with a colour', '<table><tr bgcolor="#eee"><td>x</td></tr></table>', ['bgcolor']],
  ['a video', '<video src="https://e.org/a.mp4"></video>', ['player']],
  ['an image of GitHub’s themes', '![x](a.png#gh-dark-mode-only)', ['gh-theme-image']],
  ['an image of the Hub’s themes', '<img src="a.png#HF-light-mode-only">', ['hf-theme-image']],
  ['a link with such an end', '[x](https://e.org/a#gh-dark-mode-only)', []],
  ['an image by its class', '<img class="hidden dark:block" src="a.png">', ['theme-class']],
  ['an image with another class', '<img class="hidden logo" src="a.png">', []],
  [
    'a picture',
    '<picture><source media="(prefers-color-scheme: dark)" srcset="a.png"><img src="b.png"></picture>',
    ['picture'],
  ],
  [
    'a picture for narrow screens',
    '<picture><source media="(max-width: 9em)" srcset="a.png"><img src="b.png"></picture>',
    [],
  ],
  ['an address from the root', '[x](/docs) ![x](/a.png)', ['root-address', 'root-address']],
  ['other addresses', '[x](docs/a) [x](//e.org/a) [x](#a) [x](https://e.org/)', []],
];

describe('places where hosts differ', () => {
  test.each(HTML)('%s', (_, body, expected) => {
    expect(marks(body, 'github')).toEqual(expected);
    expect(marks(body, 'hub')).toEqual(expected);
    expect(shown(body, null).fragment.querySelector('[data-host]')).toBeNull();
  });

  test('are never those that an author wrote', () => {
    for (const forged of ['data-host="tag"', 'data-host="N:tag"', 'data-host=":tag"']) {
      expect(marks(`<p ${forged}>x</p>\n\ny <b ${forged}>x</b>`, 'github')).toEqual([]);
    }
  });
});

describe('as on GitHub', () => {
  test('styles, colours and players are gone, and nothing of them is asked for', () => {
    const body =
      '<p style="color:red">a <font color="red">b</font></p>\n<video controls><source src="https://e.org/a.mp4">c</video>\n';
    expect(shown(body, 'hub').styles.length).toBe(2);
    expect(shown(body, 'hub').media.length).toBe(1);
    const { fragment, styles, media } = shown(body, 'github');
    expect(styles).toEqual([]);
    expect(media).toEqual([]);
    expect(fragment.querySelector('video, source, font')).toBeNull();
    expect(fragment.textContent.trim()).toBe('a b\nc');
  });

  test('a box in the middle that goes on over slices is one box', () => {
    const { fragment } = shown('<center>\n\na\n\nb\n\n</center>\n', 'github');
    expect(fragment.querySelector('center')).toBeNull();
    expect(fragment.querySelectorAll('div > p').length).toBe(2);
  });

  test('images of the Hub’s themes are shown in both, and GitHub’s in their own', () => {
    const body =
      '![](a.png#hf-dark-mode-only) <img class="dark:hidden" src="b.png"> ![](c.png#gh-dark-mode-only)';
    expect(themes(body, null)).toEqual(['dark', 'light', 'dark']);
    expect(themes(body, 'hub')).toEqual(['dark', 'light', 'dark']);
    expect(themes(body, 'github')).toEqual([null, null, 'dark']);
  });
});
