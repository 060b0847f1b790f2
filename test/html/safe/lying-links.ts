/** Links that lie: each row is a block of Markdown, and each has a label on the page and a finding. */
const EVIL = 'https://evil.example/';

function html(text: string, href = EVIL): string {
  return `<a href="${href}">${text}</a>`;
}

export const LYING_LINKS: readonly string[] = [
  // Parts of an address in and beside a link.
  `<i>huggingface</i>${html('.co')}`,
  `huggingface${html('.co')}/login`,
  `https://huggingface${html('.co/login')}`,
  `https://huggingface.co/${html('login')}`,
  `huggingface.co/${html('login')}`,
  `https://${html('huggingface.co')}`,
  `https://${html('intranet')}/login`,
  `${html('huggingface')}.co`,
  `${html('hugging')}face<b>.co</b>`,
  `${html('https://')}huggingface.co/login`,
  `${html('support')}@huggingface.co`,
  `<b>hugging</b>${html('face')}<i>.</i><u>co</u>`,
  `${html('hugging')}${html('face.co', 'https://other.example/')}`,
  `${html('hugging')}<wbr>face.co`,
  `${html('hugging')}&shy;face.co`,
  `${html('hugging')}&#8203;face.co`,
  `**hugging**[face](${EVIL})*.co*`,
  `\`huggingface\`[.co](${EVIL})`,
  `[hugging](${EVIL})[face.co](https://other.example/)`,
  `[huggingface][x].co\n\n[x]: ${EVIL}`,
  `- huggingface[.co](${EVIL})`,
  `| a |\n|---|\n| huggingface[.co](${EVIL}) |`,
  `> huggingface[.co](${EVIL})`,
  `## huggingface[.co](${EVIL})`,
  // In elements of the link.
  `[**hugging**face.c**o**](${EVIL})`,
  `[\`huggingface.co\`](${EVIL})`,
  html('<kbd>huggingface</kbd><kbd>.co</kbd>'),
  html('<span>hugging</span><span>face.co</span>'),
  html('hugging<wbr>face.co'),
  html('huggingface<br>.co'),
  html('huggingface<sub>.co</sub>'),
  html('huggingface&period;co&sol;login'),
  `[huggingface\\.co](${EVIL})`,
  `[![huggingface.co](x.png)](${EVIL})`,
  html('<img alt="huggingface.co" src="x.png">'),
  `[see $\\text{huggingface.co}$](${EVIL})`,
  `[see $$\\text{huggingface.co}$$](${EVIL})`,
  `[$huggingface.co$](${EVIL})`,
  `[$$\\texttt{hugging}\\!\\textbf{face}.\\text{co}$$](${EVIL})`,
  `[$$\\mathrm{huggingface}\\cdot\\mathrm{co}$$](${EVIL})`,
  // In other letters.
  ...[
    'h\u0332u\u0332g\u0332g\u0332i\u0332n\u0332g\u0332f\u0332a\u0332c\u0332e\u0332.\u0332c\u0332o\u0332',
    'h\u0336u\u0336ggingface.c\u0336o\u0336',
    'huggingface.c\u0489o',
    'huggingfáce.cö',
    'ⓗⓤⓖⓖⓘⓝⓖⓕⓐⓒⓔ.ⓒⓞ',
    '🅷🆄🅶🅶🅸🅽🅶🅵🅰🅲🅴.🅲🅾',
    '🅗🅤🅖🅖🅘🅝🅖🅕🅐🅒🅔.🅒🅞',
    'huggingface.🇨🇴',
    'ʜᴜɢɢɪɴɢꜰᴀᴄᴇ.ᴄᴏ',
    'ｈｕｇｇｉｎｇｆａｃｅ．ｃｏ',
    'huggingface·co',
    'huggingface•co',
    'huggingface[dot]co',
    'huggingface(dot)co',
    'huggingface [.] co',
    'huggingface .com',
    'huggingface. com',
    'huggingface . co',
    '⒣⒰⒢⒢⒤⒩⒢⒡⒜⒞⒠.⒞⒪',
    'ᎻuggingfacᎬ.ᏟᎾ',
    'huggingfaⲥe.ⲥⲟ',
    'huggingface.ϲօ',
    'huggingface<img alt="." src="x.png">co',
    'https∶⁄⁄intranet⁄login',
    'https:∕∕intranet',
    'huggіngface.со',
    // Numbers, and names of this machine.
    '127.0.0.1:8000',
    '127.0.0.1',
    'Open 192.168.1.10/admin',
    '10.0.0.5:8080',
    '172.217.16.1',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:8000/',
    '[::1]:8000',
    'localhost:8000',
    'localhost/login',
    'http://localhost',
    'evil.example:8080',
  ].map((text) => html(text)),
  html('localhost:8000', 'http://localhost:9000'),
  html('github.com', 'https://huggingface.co/evil/x'),
  html('openai.com', 'https://huggingface.co/evil/openai.com'),
  html('https://huggingface.co/openai', 'https://github.com/openai'),
  html('github.com', 'https://huggingface.co/lab/github.com-mirror'),
  html('www.fast.ai', 'https://github.com/fastai'),
  // To mailboxes.
  ...[
    'mailto:support@huggingface.co,mallory@evil.example',
    'mailto:support@huggingface.co%2Cmallory@evil.example',
    'mailto:support@huggingface.co;mallory@evil.example',
    'mailto:support@huggingface.co?to=mallory@evil.example',
    'mailto:?to=mallory@evil.example',
    'mailto:support@huggingface.co?CC=mallory@evil.example',
    'mailto:support@huggingface.co?%62cc=mallory@evil.example',
    'mailto:support@huggingface.co?subject=a&amp;bcc=mallory@evil.example',
    'mailto:support@huggingface.co?subject=a%0Abcc:mallory@evil.example',
    'mailto:support@huggingface.co%0D%0Abcc:mallory@evil.example',
    'mailto:support@huggingface.co%20%3Cmallory@evil.example%3E',
  ].map((href) => html('support@huggingface.co', href)),
];

const link = (text: string, href: string): string => html(text, href);

/** Links that look like it, and say nothing but the truth. */
export const HONEST_LINKS: readonly string[] = [
  // Beside addresses.
  'https://github.com/lab/x) [paper](https://arxiv.org/abs/1)',
  '[github.com](https://github.com)/[gitlab.com](https://gitlab.com)',
  '[GitHub](https://github.com/lab)/[Hub](https://huggingface.co/lab)',
  '(example.com)[[1]](https://arxiv.org/abs/1)',
  'example.com,[paper](https://arxiv.org/abs/1)',
  'example.com | [paper](https://arxiv.org/abs/1)',
  'example.com<br>[paper](https://arxiv.org/abs/1)',
  'See [the paper](https://arxiv.org/abs/1).It is short',
  'See [the paper](https://arxiv.org/abs/1).',
  '[Next](https://nextjs.org).js and [Vue](https://vuejs.org).js',
  'github.com/[user](https://github.com/user)',
  'jane@[lab.example](https://lab.example)',
  '[arXiv](https://arxiv.org/abs/1):2401.00001',
  '[![arXiv.org](x.png)](https://arxiv.org/abs/1)[![PyPI](y.png)](https://pypi.org/project/x)',
  '<a href="https://a.example">A</a><br><a href="https://b.example">b.example</a>',
  '| a.example | [B](https://b.example) |\n|---|---|\n| c.example | [D](https://d.example) |',
  '- example.com\n- [paper](https://arxiv.org/abs/1)',
  // Names of owners, projects and files.
  link('Socket.io', 'https://github.com/socketio/socket.io'),
  link('socket.io', 'https://www.npmjs.com/package/socket.io'),
  link('fast.ai', 'https://github.com/fastai/fastai'),
  link('H2O.ai', 'https://huggingface.co/h2oai'),
  link('01.AI', 'https://huggingface.co/01-ai'),
  link('Stability.AI', 'https://huggingface.co/stabilityai'),
  link('vllm.ai', 'https://github.com/vllm-project/vllm'),
  link('Jan.ai', 'https://github.com/janhq/jan'),
  link('Wallaroo.AI', 'https://github.com/WallarooLabs'),
  link('Parl.AI', 'https://github.com/facebookresearch/ParlAI'),
  link('jutsu.ai', 'https://github.com/hswick/jutsu.ai'),
  link('Lenta.ru', 'https://github.com/yutkin/Lenta.Ru-News-Dataset'),
  link('dump of lenta.ru by @yutkin', 'https://github.com/yutkin/Lenta.Ru-News-Dataset'),
  link('Cal.com', 'https://en.wikipedia.org/wiki/Cal.com'),
  link('together.ai', 'https://huggingface.co/together'),
  link('Z.ai', 'https://huggingface.co/zai-org'),
  link('X.AI', 'https://x.com/xai'),
  link('draw.io', 'https://app.diagrams.net/'),
  link('ml.net', 'https://dotnet.microsoft.com/apps/machinelearning-ai/ml-dotnet'),
  link('ML.NET', 'https://dotnet.microsoft.com/apps/machinelearning-ai/ml-dotnet'),
  link('AForge.NET', 'http://www.aforgenet.com/framework/'),
  link('Stanford.NLP for .NET', 'https://github.com/sergey-tihon/Stanford.NLP.NET/'),
  link('LLaMA.cpp v1.0.is', 'https://github.com/ggml-org/llama.cpp'),
  link('llama.cpp', 'https://github.com/ggml-org/llama.cpp'),
  link('whisper.cpp', 'https://github.com/ggml-org/whisper.cpp'),
  link('exllamav2', 'https://github.com/turboderp/exllamav2'),
  link('index.ts', 'https://github.com/lab/x/blob/main/src/index.ts'),
  link('run.sh', 'https://github.com/lab/x/blob/main/run.sh'),
  link('MANIFEST.in', 'https://github.com/lab/x/blob/main/MANIFEST.in'),
  link('config.h.in', 'https://github.com/lab/x/blob/main/config.h.in'),
  link('weights.th', 'https://huggingface.co/lab/x/resolve/main/weights.th'),
  link('main.tf', 'https://github.com/lab/x/blob/main/main.tf'),
  link('torchvision.io', 'https://pytorch.org/vision/stable/io.html'),
  link('X.Li', 'https://scholar.google.com/citations?user=x'),
  link('Y. Su, X.Ma', 'https://openreview.net/forum?id=x'),
  link('U.S.in', 'https://www.nist.gov'),
  // Numbers.
  link('8.9.7.29', 'https://developer.nvidia.com/cudnn'),
  link('CUDA 12.4.131.0', 'https://developer.nvidia.com/cuda'),
  link('12.4.1.0', 'https://developer.nvidia.com/cuda'),
  link('v1.2.3.4', 'https://github.com/lab/x/releases'),
  link('0.0.1.2', 'https://github.com/lab/x/releases'),
  link('localhost', 'https://en.wikipedia.org/wiki/Localhost'),
  link('http://localhost:8000', 'http://localhost:8000/docs'),
  link('127.0.0.1:8000', 'http://127.0.0.1:8000/'),
  link('http://[::1]:8000', 'http://[::1]:8000/'),
  link('huggingface.co:443', 'https://huggingface.co/'),
  link('[00:12:30]', 'https://youtu.be/x'),
  link('x[::2]', 'https://numpy.org/doc'),
  link('std::vector', 'https://en.cppreference.com/w/cpp/container/vector'),
  link('16:9', 'https://example.com'),
  // Other letters that say the same.
  link('ｈuggingface．co', 'https://huggingface.co'),
  link('h\u0332uggingface.co', 'https://huggingface.co'),
  link('🇨🇴 Colombia', 'https://example.com'),
  link('Models·Datasets', 'https://huggingface.co'),
  link('результат.Но', 'https://example.com'),
  // Mailboxes.
  '[a@x.example, b@y.example](mailto:a@x.example,b@y.example)',
  '[Mail us](mailto:a@x.example,b@x.example)',
  '[a@x.example](mailto:a@x.example?subject=A%20card&body=To:%20you%0ABcc:%20nobody)',
  'me@lab.example',
];

/** A card of which each block has a number. */
export function numberedBlocks(blocks: readonly string[]): string {
  return blocks.map((block, index) => `###### ${index}\n\n${block}`).join('\n\n');
}

const LIE = '<a href="https://evil.example/">https://huggingface.co</a>';

/** What an author may put around a link that lies, so that nobody sees where it leads. */
export const AROUND_LINKS: readonly string[] = [
  '<span style="font-size:8px"><span style="font-size:.5em"><span style="font-size:.5em">LIE</span></span></span>',
  '<p style="color:#c60;background:#c60">LIE</p>',
  '<s>LIE</s>',
  '<p align="right">LIE</p>',
  '<table><tr><td>LIE</td></tr></table>',
  '<ruby>LIE<rt>x</rt></ruby>',
  '<h2>LIE</h2>',
  '<div style="height:24px;width:180px;line-height:24px">LIE</div><div style="display:inline-block;background:#fff;width:100%;height:40px">next</div>',
  `<p style="white-space:nowrap">${'a long line '.repeat(20)}LIE</p>`,
  '<p style="margin-left:2000px">LIE</p>',
  '<div style="display:flex;flex-direction:column"><div style="display:flex;flex:0 0 0px">LIE</div></div>',
  '<div style="height:1px">LIE</div><p style="margin-top:-40px;background:#fff">next</p>',
  '<div style="height:0">LIE</div><table style="background:#fff"><tr><td>next</td></tr></table>',
  '<div style="max-height:10px;overflow:hidden">LIE</div><blockquote style="background:white;padding:20px">next</blockquote>',
  '<div style="width:60px;height:20px;overflow:hidden;white-space:nowrap">LIE</div>',
  '<div style="margin-left:-300px">LIE</div>',
  '<div style="float:left;width:1px;height:1px">LIE</div><div style="background:#fff;clear:none">next</div>',
  '<div style="line-height:0">LIE<br>next</div>',
  '<div style="letter-spacing:-1em">LIE</div>',
].map((around) => around.replace('LIE', LIE));

/** Metadata whose links lead elsewhere than they say. */
export const LYING_METADATA = `---
base_model: https://huggіngface.co/lab/base
datasets: [https://huggingface.co/datasets/x]
tags: [text, arxiv:2401.00001]
new_version: https://huggіngface.co/lab/new
model-index:
- name: lab/x
  results:
  - task: {type: text-generation}
    dataset: {type: x, name: X}
    metrics: [{type: accuracy, value: 1}]
    source: {name: "https://huggingface.co/spaces/lb", url: "https://evil.example/lb"}
---
# A card

[arxiv.org/abs/1](https://arxiv.org/abs/1)
`;

/** What the page says of them. */
export const METADATA_LABELS: readonly string[] = [
  'https://huggіngface.co/lab/base (xn--huggngface-02i.co)',
  'https://huggіngface.co/lab/new (xn--huggngface-02i.co)',
  'source: https://huggingface.co/spaces/lb (evil.example)',
];
