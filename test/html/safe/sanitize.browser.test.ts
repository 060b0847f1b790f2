import { describe, expect, test } from 'vitest';
import { ALLOWED_TAGS, RENAMED_TAGS } from '../../../src/html/safe/allow-list.ts';
import {
  createSanitizer,
  type SanitizedSlice,
  type Sanitizer,
} from '../../../src/html/safe/sanitize.ts';
import {
  BLOCK_ELEMENTS,
  KEPT_ELEMENTS,
  VOID_ELEMENTS,
} from '../../../src/html/slices/html-elements.ts';
import { applyStyles } from '../../../src/view/author-styles.ts';

const NONCE = 'b6d5';
const base = {
  links: 'https://huggingface.co/owner/name/blob/main/',
  files: 'https://huggingface.co/owner/name/resolve/main/',
};
const local = withStyles(createSanitizer(window, { base: null, nonce: NONCE }));
const hosted = withStyles(createSanitizer(window, { base, nonce: NONCE }));

/** Gives its authors' styles to what a sanitiser makes, as the page does. */
function withStyles({ sanitizeSlice, sanitizeMath }: Sanitizer): Sanitizer {
  const styled = <Result extends Pick<SanitizedSlice, 'styles'>>(result: Result): Result => {
    applyStyles(result.styles);
    return result;
  };
  return {
    sanitizeSlice: (html) => styled(sanitizeSlice(html)),
    sanitizeMath: (mathml) => styled(sanitizeMath(mathml)),
  };
}

function one<Kind extends Element = HTMLElement>(slice: SanitizedSlice, selector: string): Kind {
  const found = slice.fragment.querySelectorAll<Kind>(selector);
  const first = found[0];
  if (first === undefined || found.length > 1) {
    throw new Error(`${found.length} elements match ${selector}`);
  }
  return first;
}

function htmlOf({ fragment }: SanitizedSlice): string {
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

describe('a card keeps', () => {
  test.each([
    '<h2>a</h2><p align="center">b <em>c</em> <kbd>d</kbd><br><sup>e</sup></p>',
    '<table><thead><tr><th colspan="2" scope="col">a</th></tr></thead><tbody><tr><td rowspan="3" align="right">b</td></tr></tbody></table>',
    '<details open=""><summary>a</summary>b</details>',
    '<ol start="3" reversed="" type="a"><li value="7">a</li></ol>',
    '<dl><dt>a</dt><dd>b</dd></dl><center>c</center><font size="+1">d</font>',
    '<ruby>漢<rt>kan</rt></ruby> <p dir="rtl" lang="ar">مرحبا</p>',
    '<blockquote cite="https://example.com/">a</blockquote><hr><pre>b\nc</pre>',
    'text before <b>and</b> after',
    '<table width="100%" border="1" cellpadding="4"><tbody><tr><td width="50px" valign="top">a</td></tr></tbody></table>',
  ])('%s', (html) => {
    const slice = local.sanitizeSlice(html);
    expect(htmlOf(slice)).toBe(html);
  });

  test('everything that the renderer lets through, so that slices fit together', () => {
    const known = new Set([...ALLOWED_TAGS, ...RENAMED_TAGS.keys()]);
    const lost = [...KEPT_ELEMENTS].filter((name) => !known.has(name) && !VOID_ELEMENTS.has(name));
    expect(lost).toEqual([]);
    expect([...BLOCK_ELEMENTS].filter((name) => name !== 'gallery' && !known.has(name))).toEqual(
      [],
    );
  });

  test('a paragraph about a tag beside a comment, which DOMPurify alone would drop', () => {
    const slice = local.sanitizeSlice('<p>Use &lt;mask&gt; here <!-- as in BERT --></p>');
    expect(slice.fragment.textContent).toBe('Use <mask> here ');
  });

  test('all its text when it begins with a frameset', () => {
    expect(local.sanitizeSlice('<frameset><p>a</p>').fragment.textContent).toBe('a');
  });

  test('its words when a landmark of the page becomes a plain box', () => {
    const slice = hosted.sanitizeSlice(
      '<article style="color:red"><header id="x"><a href="a.md">a</a></header></article>',
    );
    expect(one(slice, 'div > div > a').getAttribute('href')).toBe(`${base.links}a.md`);
    expect(one(slice, 'div > div').id).toBe('user-content-x');
    expect(one<HTMLElement>(slice, ':scope > div, div[style]').style.color).not.toBe('');
  });

  test('nothing of an empty text', () => {
    expect(local.sanitizeSlice('').fragment.childNodes).toHaveLength(0);
  });
});

describe('a card loses', () => {
  test('what acts, loads, hides or poses', () => {
    const slice = local.sanitizeSlice(
      '<style>a{}</style><p onclick="x()" style="position:fixed;top:0">a</p><object></object>' +
        '<input type="password"><a href="javascript:x">b</a><img src="data:text/html,x"><video poster="x"></video>',
    );
    expect(htmlOf(slice)).toBe(
      '<p>a</p><a class="blocked-link" title="javascript:x">b</a>' +
        '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" class="blocked-image">' +
        '<video controls="" preload="none" playsinline=""></video>',
    );
  });
});

describe('a table', () => {
  test('ends an open paragraph, as on any page with a doctype', () => {
    const slice = local.sanitizeSlice('<p>a<table><tbody><tr><td>b</td></tr></tbody></table>');
    expect(htmlOf(slice)).toBe('<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>');
  });
});

describe('a link', () => {
  test('opens on its own, tells nobody and shows its host and path', () => {
    const link = one(
      local.sanitizeSlice('<a href="https://example.com/a" title="docs">b</a>'),
      'a',
    );
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.title).toBe('example.com/a · docs');
  });

  test('inside the card stays in the page', () => {
    const link = one(local.sanitizeSlice('<a href="#a">b</a>'), 'a');
    expect(link.outerHTML).toBe('<a href="#a">b</a>');
  });

  test('that is relative shows its target while the place of the card is not known', () => {
    const slice = local.sanitizeSlice('<a href="LICENSE">a</a><a href="">b</a>');
    expect(htmlOf(slice)).toBe(
      '<a class="unresolved-link" title="LICENSE">a</a><a class="unresolved-link">b</a>',
    );
  });

  test('around a block leaves no empty link behind to tab to', () => {
    const slice = local.sanitizeSlice('<p><a href="#a"><h3>b</h3></a>');
    expect(htmlOf(slice)).toBe('<p><a></a></p><h3><a href="#a">b</a></h3>');
  });

  test('with a scheme that is not followed shows what it was', () => {
    const link = one(local.sanitizeSlice('<a href="magnet:?xt=1">a</a>'), 'a');
    expect(link.outerHTML).toBe('<a class="blocked-link" title="magnet:?xt=1">a</a>');
  });

  test.each([
    'https://huggingface.co',
    'https:<rp> </rp>//huggingface.co',
    'hugging<rp>x </rp>face.co',
    'hugging<video>x </video>face<audio>y</audio>.co',
    'hugging<b>face</b><wbr>.<i>co</i>',
    '<p>hugging</p><p>face.co</p>',
    '<ruby>hugging<rt>a</rt>face.co<rt>b</rt></ruby>',
    '<ruby>a<rt>huggingface.co</rt></ruby>',
    'huggingface<img alt="." src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">co',
    '<img alt="huggingface.co" src="https://images.example/a.png">',
  ])('that shows another host says where it leads: %s', (text) => {
    const html = `<a href="https://evil.example/">${text}</a><span>(evil.example)</span>`;
    const { fragment } = local.sanitizeSlice(html);
    const labels = [...fragment.querySelectorAll('.link-host')];
    expect(labels.map(({ outerHTML }) => outerHTML)).toEqual([
      '<span class="link-host" data-ui="">(evil.example)</span>',
    ]);
    expect(labels[0]?.nextElementSibling?.outerHTML).toBe('<span>(evil.example)</span>');
  });

  test.each([
    ['huggingface<a href="https://evil.example/">.co</a>'],
    ['<a href="https://evil.example/">huggingface</a>.co/login'],
    ['https://<a href="https://evil.example/">huggingface.co</a>s'],
  ])('in the middle of a word is judged by the word: %s', (html) => {
    expect(local.sanitizeSlice(html).fragment.textContent).toContain('(evil.example)');
  });

  test.each([
    ['a <a href="https://example.com/">b</a>.In c'],
    ['(see <a href="https://example.com/">example.com</a>).'],
    ['<a href="https://example.com/">example.com</a>-based'],
    ['<a href="https://example.com/"><img alt="license" src="https://img.shields.io/x"></a>'],
  ])('that is honest has no label: %s', (html) => {
    expect(local.sanitizeSlice(html).fragment.querySelector('.link-host')).toBeNull();
  });

  test('shows its host first, whatever its author calls it, and in all its tooltips', () => {
    const title = `Official: https://huggingface.co ${'x'.repeat(5000)} ggingface.co`;
    const slice = local.sanitizeSlice(
      `<a href="https://ggingface.co/" title="${title}">a <b title="huggingface.co">b</b></a>`,
    );
    const titles = [...slice.fragment.querySelectorAll<HTMLElement>('[title]')].map(
      (element) => element.title,
    );
    expect(titles).toEqual([
      `ggingface.co · ${title.slice(0, 80)}…`,
      'ggingface.co · huggingface.co',
    ]);
  });

  test.each([
    ['to another site is marked', '<a href="https://example.com/a">b</a>', true],
    ['to the Hub is not', '<a href="https://huggingface.co/a/b">b</a>', false],
    [
      'whose text is the address is not',
      '<a href="https://www.example.com/a">example.com/a</a>',
      false,
    ],
    [
      'that is an image is not',
      '<a href="https://example.com/a"><img alt="b" src="https://x.example/y.png"></a>',
      false,
    ],
    [
      'that lies has its label instead',
      '<a href="https://evil.example/">https://huggingface.co</a>',
      false,
    ],
    ['to a mailbox is not', '<a href="mailto:a@example.com">mail</a>', false],
    ['in the card is not', '<a href="#a">b</a>', false],
    [
      'with the number of a paper is',
      '<a href="https://doi.org/10.1145/3442188.3445922">doi:10.1145/3442188.3445922</a>',
      true,
    ],
  ])('%s', (_, html, isMarked) => {
    const link = one(local.sanitizeSlice(html), 'a');
    expect(link.classList.contains('elsewhere-link')).toBe(isMarked);
  });

  test.each([
    ['https://doi.org/10.1145/3442188.3445922', '10.1145/3442188.3445922'],
    ['https://doi.org/10.5281/zenodo.com', 'doi:10.5281/zenodo.com'],
    ['https://arxiv.org/abs/2501.00656', 'arXiv:2501.00656'],
  ])('to %s is honest as a number', (href, text) => {
    const { fragment } = local.sanitizeSlice(`<a href="${href}">${text}</a>`);
    expect(fragment.querySelector('.link-host')).toBeNull();
  });

  test('to a mailbox names all who get the mail', () => {
    const link = 'mailto:support@huggingface.co?bcc=mallory@evil.example&body=x';
    const slice = local.sanitizeSlice(`<a href="${link}">support@huggingface.co</a>`);
    expect(one<HTMLElement>(slice, 'a').title).toBe(
      'support@huggingface.co, bcc mallory@evil.example',
    );
    expect(one(slice, '.link-host').textContent).toBe(
      '(support@huggingface.co, bcc mallory@evil.example)',
    );
  });

  test('with nothing to see leads nowhere', () => {
    const html = '<a href="https://evil.example/">\u200b<span> </span></a>';
    expect(one(local.sanitizeSlice(html), 'a').hasAttribute('href')).toBe(false);
  });
});

describe('an image', () => {
  test('waits without an address until the page decides', () => {
    const slice = hosted.sanitizeSlice(
      '<img src="a.png" alt="A" width="50%"><img src="http://example.com/b.png">',
    );
    const images = [...slice.fragment.querySelectorAll('img')];
    expect(slice.media).toEqual([
      { element: images[0], url: `${base.files}a.png`, host: 'huggingface.co' },
      { element: images[1], url: 'https://example.com/b.png', host: 'example.com' },
    ]);
    for (const image of images) {
      expect(image.hasAttribute('src')).toBe(false);
      expect(image.outerHTML).toContain(
        'loading="lazy" decoding="async" referrerpolicy="no-referrer"',
      );
    }
  });

  test('that is inside the card is there at once', () => {
    const slice = local.sanitizeSlice('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
    expect(one(slice, 'img').getAttribute('src')).toMatch(/^data:image\/gif/);
    expect(slice.media).toEqual([]);
  });

  test('that is relative is named while the place of the card is not known', () => {
    const slice = local.sanitizeSlice('<img src="a.png">');
    expect(one(slice, 'img.unresolved-image').title).toBe('a.png');
  });

  test.each([
    ['<img src="https://a.example/x.png#hf-dark-mode-only">', 'dark'],
    ['<img src="https://a.example/x.png#gh-light-mode-only">', 'light'],
    ['<img class="dark:hidden" src="https://a.example/x.png">', 'light'],
    ['<img class="hidden dark:block" src="https://a.example/x.png">', 'dark'],
  ])('%s is for one theme', (html, theme) => {
    const slice = local.sanitizeSlice(html);
    expect(one(slice, 'img').getAttribute('data-theme-only')).toBe(theme);
    expect(slice.media).toHaveLength(1);
  });

  test('of a picture follows the theme of the page', () => {
    const { media } = local.sanitizeSlice(
      '<picture><source media="(prefers-color-scheme: dark)" srcset="https://a.example/d.png 2x, https://a.example/e.png">' +
        '<source srcset="https://a.example/f.webp"><img src="https://a.example/l.png" alt="A" width="90"></picture>',
    );
    const shown = media.map(({ element, url }) => [
      url,
      element.getAttribute('data-theme-only'),
      element.getAttribute('alt'),
      element.getAttribute('width'),
    ]);
    expect(shown).toHaveLength(2);
    expect(shown).toContainEqual(['https://a.example/d.png', 'dark', 'A', '90']);
    expect(shown).toContainEqual(['https://a.example/l.png', 'light', 'A', '90']);
  });

  test('of a picture with both themes needs no third', () => {
    const { media } = local.sanitizeSlice(
      '<picture><source media="(prefers-color-scheme:dark)" srcset="https://a.example/d.png">' +
        '<source media="(prefers-color-scheme:light)" srcset="https://a.example/l.png"><img src="https://a.example/x.png"></picture>',
    );
    expect(media.map(({ url }) => url).sort()).toEqual([
      'https://a.example/d.png',
      'https://a.example/l.png',
    ]);
  });
});

describe('a video', () => {
  test('has controls and starts only by hand', () => {
    const slice = hosted.sanitizeSlice(
      '<video autoplay loop muted poster="p.png" src="v.mp4"></video><audio autoplay loop><source src="a.mp3" type="audio/mpeg"></audio>',
    );
    expect(slice.media.map(({ element, url }) => [element.localName, url])).toEqual([
      ['video', `${base.files}v.mp4`],
      ['source', `${base.files}a.mp3`],
    ]);
    const video = one<HTMLVideoElement>(slice, 'video');
    expect([video.controls, video.autoplay, video.loop, video.muted]).toEqual([
      true,
      false,
      true,
      video.muted,
    ]);
    expect(video.preload).toBe('none');
    expect(one<HTMLAudioElement>(slice, 'audio').loop).toBe(false);
  });
});

describe("the renderer's own parts", () => {
  test('are known by the secret of this card', () => {
    const slice = local.sanitizeSlice(
      `<div data-part="${NONCE}:alert-note">a</div><div data-part="x:alert-tip">b</div>` +
        `<div data-part="${NONCE}:constructor">c</div><div class="part-gallery">d</div>`,
    );
    expect(htmlOf(slice)).toBe(
      '<div class="part-alert-note">a</div><div>b</div><div>c</div><div>d</div>',
    );
  });

  test('are nobody’s while there is no secret', () => {
    const bare = createSanitizer(window, { base: null, nonce: '' });
    expect(htmlOf(bare.sanitizeSlice('<p data-part=":gallery">a</p>'))).toBe('<p>a</p>');
  });

  test('hold formulas', () => {
    const slice = local.sanitizeSlice(
      `<p><span data-part="${NONCE}:math-inline">a &lt; b</span></p><div data-part="${NONCE}:math-display">c</div>`,
    );
    expect(slice.math).toEqual([
      { element: one(slice, 'span'), source: 'a < b', display: false },
      { element: one(slice, 'div'), source: 'c', display: true },
    ]);
  });

  test('name the language of code, and a task list is there to be read', () => {
    const slice = local.sanitizeSlice(
      '<pre><code class="hljs language-c++ x">a</code></pre><input type="checkbox" checked>',
    );
    expect(one(slice, 'code').className).toBe('language-c++');
    const box = one<HTMLInputElement>(slice, 'input');
    expect([box.disabled, box.checked, box.getAttribute('aria-label')]).toEqual([
      true,
      true,
      'Done',
    ]);
  });
});

describe("an author's style", () => {
  const styleOf = (html: string): CSSStyleDeclaration =>
    one<HTMLElement>(local.sanitizeSlice(html), '[style]').style;

  test('is data about the elements of the slice, of which none has a style yet', () => {
    const sanitizer = createSanitizer(window, { base: null, nonce: '' });
    const slice = sanitizer.sanitizeSlice(
      '<main style="float:left"><p style="position:fixed">a<b style="color:#fff;background:navy;margin:0 1px">b</b></p></main>' +
        '<picture><source media="(prefers-color-scheme:dark)" srcset="https://a.example/d.png"><img style="width:9px" src="https://a.example/l.png"></picture>',
    );
    expect(slice.fragment.querySelector('[style]')).toBeNull();
    const [first, ...others] = slice.fragment.querySelectorAll('img');
    const declarationsOf = new Map(
      slice.styles.map(({ element, declarations }) => [
        element,
        declarations.map(({ property, value }) => `${property}: ${value}`),
      ]),
    );
    expect(others).toHaveLength(1);
    expect(declarationsOf).toEqual(
      new Map([
        [one(slice, 'div'), ['float: left']],
        [
          one(slice, 'b'),
          ['margin: 0 min(1px, 2vw)', 'background-color: #000080', 'color: #ffffff'],
        ],
        [first, ['width: 9px']],
        [others[0], ['width: 9px']],
      ]),
    );
    const math = sanitizer.sanitizeMath('<math><mi mathcolor="red">x</mi></math>');
    expect(math.fragment.querySelector('[style]')).toBeNull();
    expect(math.styles.map(({ element }) => element.localName)).toEqual(['mi']);
  });

  test('comes back as far as it is harmless', () => {
    expect(styleOf('<p style="text-align:center;position:fixed">a</p>').cssText).toBe(
      'text-align: center;',
    );
  });

  test('is read from where the renderer puts it', () => {
    const slice = local.sanitizeSlice(
      '<p data-inert-style="float:left" data-inert-onclick="x()" data-inert-title="t">a</p>',
    );
    expect(htmlOf(slice)).toBe('<p style="float: left;">a</p>');
  });

  test('keeps a colour readable in both themes', () => {
    expect(styleOf('<p style="color:yellow">a</p>').color).toMatch(/^light-dark\(/);
    expect(styleOf('<font color="red">a</font>').color).toMatch(/^light-dark\(/);
    expect(
      local.sanitizeSlice('<p style="color:black">a</p>').fragment.querySelector('[style]'),
    ).toBeNull();
  });

  test('brings a colour of text with a background', () => {
    expect(styleOf('<td style="background:navy">a</td>'.replace(/td/g, 'p')).color).toBe(
      'rgb(255, 255, 255)',
    );
    const slice = local.sanitizeSlice('<table><tr bgcolor="#ffff00"><td>a</td></tr></table>');
    expect(one(slice, 'tr.author-background').style.color).toBe('rgb(0, 0, 0)');
  });

  test('fits a colour to the background around it', () => {
    const slice = local.sanitizeSlice(
      '<div style="background:#333"><b style="color:orange">a</b></div>',
    );
    expect(one(slice, 'b').style.color).toBe('rgb(255, 165, 0)');
  });
});

describe('a formula', () => {
  const mathOf = (html: string): string => {
    const holder = document.createElement('div');
    holder.append(local.sanitizeMath(html).fragment);
    return holder.innerHTML;
  };

  test('is what Temml writes', () => {
    const math =
      '<math display="block" class="tml-display"><mfrac><mi>a</mi><mn>2</mn></mfrac><mspace width="1em"></mspace></math>';
    expect(mathOf(math)).toBe(math);
  });

  test('gets its colours and lines', () => {
    const math = mathOf(
      '<math><mtd style="border-left:0.06em solid;position:absolute">a</mtd><mi mathcolor="red">x</mi></math>',
    );
    expect(math).toContain('border-left');
    expect(math).toContain('light-dark(');
    expect(math).not.toContain('position');
  });

  test.each([
    '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
    '<math><mi href="javascript:alert(1)" class="notice" id="a">x</mi></math>',
    '<math><annotation-xml encoding="text/html"><b>x</b></annotation-xml></math>',
    '<math><mtext><svg></svg><style></style></mtext></math>',
    '<div>a</div><script>alert(1)</script>',
  ])('is nothing else: %s', (html) => {
    expect(mathOf(html)).not.toMatch(/<(?!\/?(?:math|mtext|mi)\b)|href|class|id=|on/);
  });
});
