import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exportCard } from '../../src/prerender/export-card.ts';
import { replaceByPlaceholder } from '../../src/view/media-placeholder.ts';
import { htmlFaults } from '../html-faults.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const CARD = `---
license: mit
---
# <p>A title<br>in two lines</p>

<center><b>In the middle</b></center>

<h2 align="CENTER">Below</h2>

<div align="right">beside <font size="+1">large</font> <font size="5" color="red">larger</font></div>

<big>big</big> <tt>typed</tt> <strike>gone</strike> <nobr>one line</nobr><br clear="all">

| a | b |
|:-:|--:|
| 1 | 2 |

<table border="1" cellpadding="2" width="90%"><tr><td valign="TOP" nowrap width="20%" colspan="2">x</td></tr></table>

<ul type="square"><li type="i">one</li></ul>

<ol type="a"><li value="3">three</li></ol>

<img alt="a" align="left" width="49%" src="${PIXEL}"> <img alt="b" width="242px" height="30" src="${PIXEL}">

<img alt="c" align="right" width="50%" height="20" src="https://example.org/c.png">

<video width="50%" src="https://example.org/c.mp4"></video>

<picture><source media="(prefers-color-scheme: dark)" srcset="https://example.org/d.png"><img alt="d" src="https://example.org/e.png"></picture>

<a href="https://example.org/">

### In a link

</a>

<pre lang="python">import os</pre>
`;

async function exported(text: string): Promise<string> {
  const source = { kind: 'local', name: 'README.md', href: null, base: null } as const;
  const html = await exportCard({ source, text, hasInvalidBytes: false }, (media, apply) => {
    for (const { element } of media) {
      const shown = element.closest<HTMLElement>('video') ?? element;
      if (shown.parentNode !== null) {
        replaceByPlaceholder(shown, { reason: 'Not here', apply });
      }
    }
  });
  // Without Vite's styles there is none; a real page always has one.
  return html.replace('style-src ;', "style-src 'none';");
}

describe('an exported card', () => {
  test('is HTML as the standard has it, whatever its author or Markdown writes', async () => {
    expect(htmlFaults(await exported(CARD))).toEqual([]);
  });

  test('keeps the look of what the standard has no more', async () => {
    const { document } = new JSDOM(await exported(CARD)).window;
    const styles = [...document.querySelectorAll('style')].map((one) => one.textContent).join('\n');
    const look = (selector: string): string => {
      const index = document.querySelector(`#Card ${selector}`)?.getAttribute('data-look');
      return new RegExp(`\\[data-look="${index}"\\]\\{([^}]*)\\}`).exec(styles)?.[1] ?? '';
    };
    expect(styles).toMatch(/^@layer looks\{/);
    const looks: Readonly<Record<string, string>> = {
      'h1 > span': 'display:block',
      'div[data-align="center"]': 'text-align:center',
      'h2[data-align="center"]': 'text-align:center',
      'div[data-align="right"]': 'text-align:right',
      '[data-size="+1"]': 'font-size:large',
      '[data-size="5"]': 'font-size:x-large',
      'br[data-clear]': 'clear:both',
      'table[data-width]': 'width:90%',
      'td[data-valign]': 'vertical-align:top;white-space:nowrap;width:20%',
      'ul[data-type]': 'list-style-type:square',
      'li[data-type]': 'list-style-type:lower-roman',
      'img[alt="a"]': 'width:49%',
      'td[data-align="right"]': '',
    };
    expect(Object.keys(looks).map((selector) => [selector, look(selector)])).toEqual(
      Object.entries(looks),
    );
    for (const standard of [
      'ol[type="a"] > li[value="3"]',
      'td[colspan="2"]',
      'img[width="242"]',
    ]) {
      expect(document.querySelector(`#Card ${standard}`), standard).not.toBe(null);
    }
  });

  test('is, read again, what was written: no link is in a link', async () => {
    const html = await exported(CARD);
    expect(new JSDOM(html).serialize()).toBe(html);
    expect(html).toMatch(/<a [^>]*href="https:\/\/example\.org\/"[^>]*>\s*<h3/);
  });
});
