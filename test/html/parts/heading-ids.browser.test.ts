import { describe, expect, test } from 'vitest';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import { renderBody } from '../../../src/html/markdown/render-body.ts';
import { createPartsCollector } from '../../../src/html/parts/collect-parts.ts';
import { createIdRegistry } from '../../../src/html/safe/heading-ids.ts';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { ATTACKS } from '../safe/attacks.ts';

const NONCE = 'b6d5';

const golden = import.meta.glob<string>('../markdown/golden/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const shared = import.meta.glob<string>('../../../../shared/cards/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Headings {
  /** As the checks know them: level, id, text. */
  readonly checked: readonly string[];
  /** As the page has them. */
  readonly shown: readonly string[];
}

function headingsOf(text: string): Headings {
  const { body, bodyLine } = parseModelCard(text);
  const given = { nonce: NONCE, gallery: [], bodyLine, linkBase: null };
  const collector = createPartsCollector(body, given);
  const { sanitizeSlice } = createSanitizer(window, { base: null, nonce: NONCE });
  const ids = createIdRegistry();
  const shown: string[] = [];
  const write = (heading: { level: number; id: string; text: string }): string =>
    `${heading.level} #${heading.id} ${heading.text}`;
  const rendering = renderBody(body, { ...given, onBlock: collector.add });
  for (let next = rendering.next(); ; next = rendering.next()) {
    if (next.done === true) {
      const { headings } = collector.finish(next.value.stopped === null).parts;
      return { shown, checked: headings.filter((heading) => heading.text !== '').map(write) };
    }
    const { html, depth } = next.value;
    shown.push(...ids.assign(sanitizeSlice(html).fragment, depth).map(write));
  }
}

/** Headings with all that may be in one. */
const NASTY: readonly string[] = [
  '## A <svg><path/></svg> B',
  '## A&mdash;B',
  '## A &amp; B &lt;i&gt; &quot;c&quot; &apos;d&apos;',
  '## A&nbsp;B &#8212; &#x1F680; &#65;&#x42;',
  '## &copy 2024 &copy; &ampere &notin; &notit; AT&T &foo;',
  '## &Eacute;t&eacute; &alpha;&beta; &frac12; &sup2; &rarr;',
  '## &#0;a &#x80;b &#xD800;c &#1114112;d &#99999999;e',
  '## A&colon;B &lpar;c&rpar; &num;1 a&lowbar;b&Tab;c&NewLine;d',
  '## &amp;mdash; &#38;mdash;',
  '## :tada: Release :rocket: :unknown: 12:30:45',
  '## 🚀',
  '## 🎉\n\n## 🚀',
  '##',
  '## `a &amp; b` `<mask>` ``c `d` e``',
  '## The <image> and <video> tokens, </image>\n\n## <s> and </s>\n\n## <b> or <table>',
  '## A <video src="x" /> B <audio src="x"> C\n\n<video src="x" controls />\n\n## Behind',
  '<h2>A <select> B <s>c</s> D</h2>\n\n## <gradio-app space="a/b"></gradio-app> <iframe src="//a.b"/>',
  '## `pip\u200bx` a\u200bb',
  '## <unk> and <mask attr="1"> and </s> and <|im_start|>',
  '## <span id="x">Setup</span> <b>now</b><br>soon <!-- later -->',
  '## <a name="setup"></a>Setup\n\n[a](#setup)',
  '## A <img src="x" alt="logo"> B ![alt *text*](u) C',
  '## [Link *text*](https://example.com "title") <https://a.example> www.b.example c@d.example',
  '## [https://huggingface.co](https://evil.example/)',
  '## Loss $$x^2 < y$$ and \\\\(a_b\\\\)',
  '## Note[^1]\n\n[^1]: ## Heading in a note',
  '## \\*not bold\\* \\&amp; \\<b\\> \\:tada:',
  '## ~~old~~ **bold _it_** ***all***',
  '## Same\n\n## Same\n\n## Same-1\n\n## Same',
  '## user-content-x\n\n<p id="x">a</p>\n\n## user-content-x',
  '<p id="heading-1">a</p>\n\n## 🚀',
  'Two\nlines\n=====\n\nB  \nc\n---',
  '# A #\n\n####### seven\n\n#no',
  '<h2 align="center">Foo <b>x</b> &amp; y :tada: &copy 1</h2>',
  '<h2 id="own">Getting &mdash; started</h2>\n\n[a](#own)',
  '<h2>one<h2>two</h2>\n\n<h3>three</h3>',
  '<h1>\n\nSome **text**\n\n</h1>\n\n## Next',
  '<details><summary><h3>In a summary</h3></summary>\n\n## In details\n\n</details>',
  '<table><tr><td><h3>In a cell</h3></td></tr></table>\n\n| a |\n|---|\n| <h4>In a *row*</h4> |',
  '> ## In a quote\n\n- ## In an item\n  text\n\n  ### Deeper',
  '<svg><h2>Dropped</h2></svg>\n\n## Kept',
  '<div><svg>\n\n## Dropped\n\n</svg></div>\n\n## Kept\n\n## Dropped',
  '## A <svg>x</svg> B <script>c</script> D <textarea>e',
  '## A <iframe src="https://a.example/?b=1&amp;c"></iframe>',
  '## <code>a &amp b < c</code> <kbd>D</kbd> <pre>e</pre>',
  '## <!-- only a comment -->\n\n## <b></b>',
  '##  Spaces \t in\u00a0between  \n\n## Café ÀÉ ß İ ẞ ǅ\n\n## 中文 العربية हिन्दी ๑',
  '## __proto__\n\n## constructor\n\n## location',
  '<h2>A\n<!-- b\n</h2> -->\nC</h2>',
  '<h2 title="</h2>">A</h2><h3 title=\'<h4>\'>B</h3>',
  '<marquee><h2>In a box that is unwrapped</h2></marquee><blink><h3>and in none</h3></blink>',
  '<h2><title>x</title>A<style>y</style></h2>',
];

describe('the checks know each heading by the id that the page gives it', () => {
  test.each(NASTY)('%j', (text) => {
    const { checked, shown } = headingsOf(text);
    expect(checked).toEqual(shown);
  });

  test.each(ATTACKS.map(({ title, markdown }) => [title, markdown]))('beside %s', (_, text) => {
    const { checked, shown } = headingsOf(`# A&amp;B\n\n${text}\n\n# C`);
    expect(checked).toEqual(shown);
  });

  test.each(Object.entries(golden))('in %s', (_, text) => {
    const { checked, shown } = headingsOf(text);
    expect(checked).toEqual(shown);
  });

  test('in real cards (none where ../shared/cards is absent)', () => {
    for (const [name, text] of Object.entries(shared)) {
      const { checked, shown } = headingsOf(text);
      expect(checked, name).toEqual(shown);
    }
  });
});
