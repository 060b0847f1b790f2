import { describe, expect, test } from 'vitest';
import { checkCard, findingsOf } from '../../../src/html/jobs/check-card.ts';

const RULES =
  /^(?:html-removed|relative-(?:image|link)|gallery-empty|comment-unclosed|address-unreadable)$/;
const KEEPS = 'This viewer removes the attribute';
const MAY = 'The Hub may show it.';
const PLACE = 'This viewer does not know the model’s repository:';
const LINK = `${PLACE} a relative link, which is one to a file of it, leads nowhere here.`;
const VIDEO = `${PLACE} a relative video, which is a file of it, is not shown here.`;
const IMAGE = `${PLACE} a relative image, which is a file of it, is not shown here.`;

/** What the page says of a card's markup, each with its line. */
function said(card: string): readonly string[] {
  return findingsOf(card)
    .filter(({ rule }) => RULES.test(rule))
    .map(({ line, message }) => `${line} ${message}`);
}

interface Case {
  readonly title: string;
  readonly card: string;
  readonly said: readonly string[];
}

const REMOVED: readonly Case[] = [
  {
    title: 'a style that hides, on its own line and not where prose names it',
    card: '# Title\n\nOur position:fixed is clear.\n\n<div>\n<p style="position:fixed; color:red">x</p>\n</div>\n',
    said: [`6 This viewer does not apply the style position. The Hub may do so.`],
  },
  {
    title: 'handlers, once for each name, with the first line and a count',
    card: '`onclick`\n\n<b onclick="x()">a</b> <i ONCLICK=x()>b</i>\n\n<b onclick=x() onload=y()>c</b>\n',
    said: [`3 ${KEEPS} onclick. ${MAY} (3 times)`, `5 ${KEEPS} onload. ${MAY}`],
  },
  {
    title: 'an attribute on the third line of its tag',
    card: 'Text\n\n<video\n  src="https://a.example/v.mp4"\n  poster="p.png"></video>\n',
    said: [`5 ${KEEPS} poster. ${MAY}`],
  },
  {
    title: 'an attribute on the third line of a tag among text',
    card: 'Text with a <span\ntitle="x"\nonclick="x()">word</span>.\n',
    said: [`3 ${KEEPS} onclick. ${MAY}`],
  },
  {
    title: 'markup in lists, at its place behind marks and indentation',
    card: '- a\n- b\n  - c\n\n    <p\n     onclick="x()">d</p>\n  - e <b\n    onload="y()">f</b>\n',
    said: [`6 ${KEEPS} onclick. ${MAY}`, `8 ${KEEPS} onload. ${MAY}`],
  },
  {
    title: 'markup in quotes',
    card: '> a\n>\n> <div\n> onclick="x()">\n> b\n> </div>\n>\n> > <i\n> > onload="y()">c</i>\n',
    said: [`4 ${KEEPS} onclick. ${MAY}`, `9 ${KEEPS} onload. ${MAY}`],
  },
  {
    title: 'markup in tables',
    card: '| a |\n|---|\n| b |\n| <b onclick="x()">c</b> |\n',
    said: [`4 ${KEEPS} onclick. ${MAY}`],
  },
  {
    title: 'markup in footnotes that are shown, and not in the others',
    card: 'a[^1]\n\n[^1]: b\n    <b onclick="x()">c</b>\n\n[^2]: <b onload="x()">d</b>\n',
    said: [`4 ${KEEPS} onclick. ${MAY}`],
  },
  {
    title: 'markup behind front matter, with line ends of Windows',
    card: '---\r\nlicense: mit\r\n---\r\n\r\n# Title\r\n\r\n<p\r\nonclick="x()">a</p>\r\n\r\n> <b\r\n> onload="x()">c</b>\r\n',
    said: [`8 ${KEEPS} onclick. ${MAY}`, `11 ${KEEPS} onload. ${MAY}`],
  },
  {
    title: 'elements with their content, of which nothing more is said',
    card: 'a\n\n<svg onload="x()">\n<p onclick="y()"><a href="javascript:z">b</a></p>\n</svg>\n\n<script>\n"<b onclick=x>"\n</script>\n',
    said: [
      `3 This viewer does not show <svg>. ${MAY}`,
      `7 This viewer does not show <script>. ${MAY}`,
    ],
  },
  {
    title: 'an element with its content over several blocks',
    card: '<div><svg>\n\n[a](javascript:x) <b onclick=x>b</b>\n\n```\ncode\n```\n\n</svg></div>\n\n<b onload=x>c</b>\n',
    said: [`1 This viewer does not show <svg>. ${MAY}`, `11 ${KEEPS} onload. ${MAY}`],
  },
  {
    title: 'players of files, as what they are',
    card: '<video src="a.mp4"></video> <audio src="b.mp3"></audio> <video><source src="c.mp4"></video>\n',
    said: [
      `1 ${VIDEO}`,
      `1 ${VIDEO.replace('video', 'sound')}`,
      `1 ${VIDEO.replace('video', 'video or sound')}`,
    ],
  },
  {
    title: 'only the tag of an element that never ends',
    card: 'an <svg width="1"> without end <b onclick="x()">a</b>\n\nText\n',
    said: ['1 This viewer removes the tag <svg>; its content stays.', `1 ${KEEPS} onclick. ${MAY}`],
  },
  {
    title: 'tags that are taken from around their content',
    card: '<form action="x">\n<button>Go</button> <label for="y">z</label> <input type="text"> <meta charset=x>\n</form>\n',
    said: [
      '1 This viewer removes the tag <form>; its content stays.',
      '2 This viewer removes the tag <button>; its content stays.',
      '2 This viewer removes the tag <label>; its content stays.',
      '2 This viewer removes the tag <input>; its content stays.',
    ],
  },
  {
    title: 'frames, one of them shown as a link',
    card: '<iframe src="https://a.example/"></iframe>\n\n<iframe src="javascript:x"></iframe>\n',
    said: [
      '1 This viewer shows <iframe> as a link to its page.',
      `3 This viewer does not show <iframe>. ${MAY}`,
    ],
  },
  {
    title: 'a comment that is never closed, and nothing in it',
    card: 'a\n\n<!-- b\n<p onclick="x()">\n',
    said: ['3 A comment (<!--) is never closed: it hides what follows.'],
  },
  {
    title: 'an element with more attributes than any needs',
    card: `a\n\n<p ${Array.from({ length: 65 }, (_, index) => `a${index}`).join(' ')} onclick="x()">b</p>\n`,
    said: ['3 This viewer has limits: a <p> has more than 64 attributes: they are removed.'],
  },
  {
    title: 'attributes longer than any element needs, but for an image in its address',
    card: `<p title="${'a'.repeat(9000)}" onclick="x()">b</p>\n\n<a href="${'c'.repeat(9000)}">d</a> <p title="${'a'.repeat(8000)}">e</p>\n\n<img alt="f" src="data:image/png;base64,${'A'.repeat(9000)}">\n`,
    said: ['p', 'a'].map(
      (name, index) =>
        `${1 + 2 * index} This viewer has limits: a <${name}> has attributes of more than 8,192 characters: they are removed.`,
    ),
  },
  {
    title: 'addresses that are not followed, in Markdown and in HTML',
    card: '[a](javascript:x)\n[b][r] <magnet:?xt=1>\n\n<a href="java&Tab;script&colon;x">c</a>\n\n![d](data:text/html,x) <img src="ftp://a.example/x">\n\n[r]: <&#106;avascript:x>\n',
    said: [
      '1 This viewer follows no javascript: links. (3 times)',
      '2 This viewer follows no magnet: links.',
      '6 This viewer shows no data: images.',
      '6 This viewer shows no ftp: images.',
    ],
  },
  {
    title: 'addresses that cannot be read',
    card: '[a](https://[x) ![b](http://)\n',
    said: [
      '1 A link leads nowhere: its address cannot be read.',
      '1 An image is not shown: its address cannot be read.',
    ],
  },
  {
    title:
      'relative targets of a card whose place is not known, in one note for links and one for images',
    card: 'a\n[a](LICENSE) [b](LICENSE)\n\n<img src="a.png">\n\n<picture>\n<source media="(prefers-color-scheme: dark)" srcset="b.png 2x">\n<img src="https://a.example/x.png"></picture>\n\n<a href="">c</a> [d](#e) <a href="/f">g</a>\n',
    said: [`2 ${LINK} (3 times)`, `4 ${IMAGE} (2 times)`],
  },
  {
    title: 'a gallery that shows nothing, and one whose images are not known here',
    card: 'Art\n<Gallery />\n',
    said: [
      '2 <Gallery /> shows nothing on the Hub: no widget in the front matter has an output.url.',
    ],
  },
  {
    title: 'the images of a gallery, where it stands',
    card: '---\nwidget:\n- text: a\n  output:\n    url: images/a.png\n---\n\n<Gallery />\n',
    said: [`8 ${IMAGE}`],
  },
  {
    title: 'invisible characters in a name as what they are',
    card: 'a[^1]\n\n[^1]: b\n\n<p onx\u202ey="1">c</p>\n',
    said: [`5 ${KEEPS} onx⟨U+202E⟩y. ${MAY}`],
  },
];

/** Nothing is removed here, though it looks so. */
const KEPT: readonly Case[] = [
  ['words of prose', 'A position: fixed. The onclick handler of <unk> and <mask onclick="x()">.'],
  [
    'code',
    '`<b onclick="x()">` and `<svg>`\n\n```html\n<script>x</script>\n```\n\n    <style>a{}</style>',
  ],
  ['escaped markup', '\\<b onclick="x()"> &lt;script> \\[a](javascript:x)'],
  ['formulas', '$$<b onclick=x>$$ and \\\\(<svg>\\\\)'],
  ['comments', '<!-- <b onclick="x()"> <style> [a](javascript:x) -->\n\n<p><!-- <svg> --></p>'],
  ['styles that are allowed', '<p style="color:red; width:50%;">a</p> <font color="red">b</font>'],
  ['styles that no browser reads', "<p style=\"margin-left:'auto' margin-right:'auto'\">a</p>"],
  ['void elements', 'a<br/>b<br>\n\n<hr />\n\n<wbr>'],
  [
    'attributes that nobody misses',
    '<p class="x" id="y" data-x="1" role="note" aria-label="z">a</p>',
  ],
  ['attributes in the values of others', '<p title="onclick=x style=position:fixed <svg>">a</p>'],
  ['attributes of tags that are shown as text', '<tip warning={true} onclick="x()">a</tip>'],
  [
    'a whole page around the card',
    '<!DOCTYPE html>\n<html>\n<body onload="x()">\n\na\n\n</body>\n</html>',
  ],
  ['task lists', '- [ ] a\n- [x] b\n\n<input type="checkbox" checked>'],
  ['raw text elements that never end', 'a <title> b <plaintext> c <textarea>'],
  [
    'places in the card and addresses of the web',
    '[a](#b) [c](https://d.example) e@f.example www.g.example <h@i.example>',
  ],
  ['images in the card', '![a](data:image/png;base64,AA==)'],
  ['alerts, footnotes and galleries of the renderer', '> [!NOTE]\n> a[^1]\n\n[^1]: b'],
].map(([title = '', card = '']) => ({ title, card: `${card}\n`, said: [] }));

describe('what is removed is said, each kind once, at the line of the first', () => {
  test.each(REMOVED.map((row) => [row.title, row] as const))('%s', (_, row) => {
    expect(said(row.card)).toEqual(row.said);
  });

  test('more than twenty of a kind are counted', () => {
    const tags = Array.from({ length: 30 }, (_, index) => `<b on${index}="x">a</b>\n`).join('\n');
    expect(said(tags)).toHaveLength(21);
    expect(said(tags).at(-1)).toBe('41 There are 10 more findings of this kind.');
  });
});

test('what only this viewer does not show is no finding on the command line', () => {
  const card = '<svg></svg> <b onclick="x()">a</b>\n\n[a](b.md) ![c](d.png)\n\n<!-- open\n';
  const removed = /^(?:html-removed|relative-|comment-)/;
  const rules = checkCard(card).flatMap(({ rule }) => (removed.test(rule) ? [rule] : []));
  expect(rules).toEqual(['comment-unclosed']);
});

describe('what is shown is not said to be removed', () => {
  test.each(KEPT.map((row) => [row.title, row] as const))('%s', (_, row) => {
    expect(said(row.card)).toEqual([]);
  });
});
