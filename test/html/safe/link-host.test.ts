import { describe, expect, test } from 'vitest';
import { alone, misleads, type SeenLink } from '../../../src/html/safe/link-host.ts';
import { resolveLink } from '../../../src/html/safe/resolve-url.ts';

/** `target` as in a card; a host alone is one of the web. */
function lies(seen: string | SeenLink, target: string): boolean {
  const href = /^[a-z]+:(?!\d)/.test(target) ? target : `https://${target}`;
  return misleads(typeof seen === 'string' ? alone(seen) : seen, resolveLink(href, null));
}

describe('the text of a link misleads', () => {
  test.each([
    'https://huggingface.co/x',
    'http://huggingface.co',
    'HTTPS://HuggingFace.Co/',
    'huggingface.co',
    'huggingface.co/login',
    'huggingface.co:443/login',
    'huggingface.co?x',
    'huggingface.co#x',
    'www.huggingface.co',
    'www.openai.unknownending',
    'https:/huggingface.co',
    'https:huggingface.co',
    '//huggingface.co',
    '//models.internal',
    'ftp://huggingface.co',
    'wss://huggingface.co',
    'https://intranet/login',
    'http://127.0.0.1:8000',
    'https://huggingface.co@evil.example/',
    'https://huggingface.co:x@evil.example/',
    'huggingface.co@evil.example',
    'https://evil.example@huggingface.co/',
    '🤗 huggingface.co',
    '🤗huggingface.co',
    '(huggingface.co)',
    '[huggingface.co]',
    '“huggingface.co”',
    '<huggingface.co>',
    'huggingface.co →',
    '→huggingface.co',
    'huggingface.co.',
    'huggingface.co,',
    'huggingface.co!',
    'huggingface.co…',
    '…huggingface.co',
    '..huggingface.co',
    'huggingface..co',
    'huggingface .co',
    'huggingface[.]co',
    'Amazon.In',
    'Huggingface.Co',
    'HUGGINGFACE.CO',
    'huggingface.co.The model',
    'See huggingface.co.',
    'Log in at https://paypal.com now',
    'evil.example or huggingface.co',
    'evil.example, huggingface.co',
    'evil.example huggingface.co/x',
    'official: huggingface.co',
    'official:huggingface.co',
    'official|huggingface.co',
    '@huggingface.co',
    'support@huggingface.co',
    'huggingface.co—official',
    'huggingface.co(official)',
    'huggingface.co_',
    '访问huggingface.co官网',
    'ｈuggingface.co',
    'huggingface．co',
    'huggingface。co',
    'huggingface｡co',
    'huggingface․co',
    'https：//huggingface.co',
    '𝐡𝐮𝐠𝐠𝐢𝐧𝐠𝐟𝐚𝐜𝐞.𝐜𝐨',
    'hugging\u200bface.co',
    'hugging\u00adface.co',
    'hugging\u2060face\u200d.co',
    'hugging\u034fface.co',
    'hugging\u200aface.co',
    'See\nhuggingface.co',
    'huggingface\ufe0f.co',
    'huggingface.c\u{e0061}o',
    '\u202eoc.ecafgniggguh',
    'huggіngface.co',
    'huggingface.со',
    'lmsys.chat',
    'claude.ai',
    'bit.ly/x',
    't.me/x',
    'discord.gg/x',
    'docs.rs/serde',
    'lab.tools/login',
    'github.io',
    'user@gmail.com',
    'evil.example.huggingface.co',
    'evil.example.co',
    'notevil.example',
  ])('%j, when it leads to evil.example', (text) => {
    expect(lies(text, 'evil.example')).toBe(true);
  });

  test.each([
    ['https://github.io', 'mallory.github.io'],
    ['github.io', 'mallory.github.io'],
    ['https://hf.space', 'mallory.hf.space'],
    ['openai.hf.space', 'mallory.hf.space'],
    ['pages.dev', 'huggingface.pages.dev'],
    ['vercel.app', 'mallory.vercel.app'],
    ['https://co.uk', 'mallory.co.uk'],
    ['com.cn', 'mallory.com.cn'],
    ['https://com', 'evil.com'],
    ['https://s3.amazonaws.com', 'mallory.s3.eu-west-1.amazonaws.com'],
    ['https://huggingface.co.evil.example/', 'huggingface.co'],
    ['https://huggingface.co/', 'huggingface.co.evil.example'],
    ['huggingface.co', 'huggingface.com'],
    ['huggingface.co', 'ggingface.co'],
    ['ggingface.co', 'huggingface.co'],
    ['apple.com', 'xn--pple-43d.com'],
    ['аpple.com', 'xn--pple-43d.com'],
    ['Apple', 'xn--pple-43d.com'],
    ['https://hf.co', 'hf.co.evil.example'],
  ])('%j, when it leads to %s', (text, host) => {
    expect(lies(text, host)).toBe(true);
  });
});

describe('the text of a link is honest', () => {
  test.each([
    ['https://huggingface.co/x', 'huggingface.co'],
    ['huggingface.co', 'www.huggingface.co'],
    ['www.huggingface.co', 'huggingface.co'],
    ['Huggingface.co', 'huggingface.co'],
    ['huggingface.co', 'huggingface.co.'],
    ['example.com', 'docs.example.com'],
    ['docs.example.com', 'example.com'],
    ['example.com:8080', 'example.com:8080'],
    ['http://localhost:8000', 'localhost:8000'],
    ['https://mallory.github.io/x', 'mallory.github.io'],
    ['mallory.hf.space', 'mallory.hf.space'],
    ['bbc.co.uk', 'www.bbc.co.uk'],
    ['bbc.co.uk', 'news.bbc.co.uk'],
    ['arxiv.org/abs/2401.00001', 'arxiv.org'],
    ['arXiv.org', 'export.arxiv.org'],
    ['github.com/x', 'www.github.com'],
    ['hf.co/x', 'huggingface.co'],
    ['https://huggingface.co/x', 'hf.co'],
    ['youtube.com/watch?v=1', 'youtu.be'],
    ['https://web.archive.org/web/2020/https://example.com/', 'web.archive.org'],
    ['https://github.com/x/x.github.io', 'github.com'],
    ['https://evil.example/?next=huggingface.co/login', 'evil.example'],
    ['🤗 huggingface.co', 'huggingface.co'],
    ['(huggingface.co)', 'huggingface.co'],
    ['huggingface。co', 'huggingface.co'],
    ['See https://example.com/docs.', 'example.com'],
    ['example.com, example.com/a', 'example.com'],
    ['README.md', 'huggingface.co'],
    ['READ.ME', 'huggingface.co'],
    ['docs/README.md', 'huggingface.co'],
    ['train.py', 'github.com'],
    ['run.sh', 'github.com'],
    ['lib.rs', 'github.com'],
    ['main.pl', 'github.com'],
    ['weights.zip', 'huggingface.co'],
    ['model.pt', 'huggingface.co'],
    ['kernel.cu', 'github.com'],
    ['data.nc', 'zenodo.org'],
    ['config.json', 'huggingface.co'],
    ['model.safetensors', 'huggingface.co'],
    ['model-00001-of-00002.safetensors', 'huggingface.co'],
    ['model.Q4_K_M.gguf', 'huggingface.co'],
    ['llama.cpp', 'github.com'],
    ['Transformers.js', 'github.com'],
    ['Node.js', 'nodejs.org'],
    ['Node.js/Express', 'nodejs.org'],
    ['ASP.NET', 'learn.microsoft.com'],
    ['v1.0', 'github.com'],
    ['v1.2.3', 'github.com'],
    ['Qwen2.5-7B', 'huggingface.co'],
    ['Llama-3.1-8B-Instruct', 'huggingface.co'],
    ['Phi-3.5', 'huggingface.co'],
    ['owner/name.ai', 'huggingface.co'],
    ['mistralai/Mistral-7B-v0.1', 'huggingface.co'],
    ['1.9.2', 'github.com'],
    ['10.57967/hf/1', 'doi.org'],
    ['doi:10.1000/182', 'doi.org'],
    ['2.5 kg', 'mlco2.github.io'],
    ['e.g. this', 'example.com'],
    ['i.e. that', 'example.com'],
    ['et al. 2023', 'arxiv.org'],
    ['U.S. law', 'example.com'],
    ['Ph.D. thesis', 'example.com'],
    ['No. 1', 'example.com'],
    ['the paper', 'arxiv.org'],
    ['It works.In short', 'example.com'],
    ['Read this.It helps', 'example.com'],
    ['torch.nn.Module', 'pytorch.org'],
    ['torch.compile', 'pytorch.org'],
    ['transformers.AutoModel', 'huggingface.co'],
    ['model.to', 'pytorch.org'],
    ['Dataset.map', 'huggingface.co'],
    ['pyannote.audio', 'huggingface.co'],
    ['see e.g.in the paper', 'arxiv.org'],
    ['Fig.in the paper', 'arxiv.org'],
    ['scipy.io', 'docs.scipy.org'],
    ['tf.io', 'www.tensorflow.org'],
    ['os.path', 'docs.python.org'],
    ['wei.li@tsinghua.edu.cn', 'tsinghua.edu.cn'],
    ['…', 'example.com'],
    ['...', 'example.com'],
    ['https://', 'example.com'],
    ['详见GitHub。谢谢', 'github.com'],
    ['شكرا', 'example.com'],
  ])('%j, when it leads to %s', (text, host) => {
    expect(lies(text, host)).toBe(false);
  });

  test('or not, however long it is', () => {
    expect(lies('a.'.repeat(200_000), 'evil.example')).toBe(false);
    expect(lies(`${'x '.repeat(100_000)}huggingface.co`, 'evil.example')).toBe(true);
  });
});

/** `cc mallory@evil.example` as a field of a `mailto:` address. */
function field(recipient: string): string {
  const [, name = 'to', address = ''] = /^(?:(b?cc) )?(.*)/.exec(recipient) ?? [];
  return `${name}=${address}`;
}

describe('the text of a link to a mailbox', () => {
  test.each([
    ['support@huggingface.co', ['mallory@evil.example']],
    ['support@huggingface.co', ['support@huggingface.co', 'bcc mallory@evil.example']],
    ['support@huggingface.co', ['support@huggingface.co', 'cc mallory@evil.example']],
    ['Mail us', ['support@huggingface.co', 'bcc mallory@evil.example']],
    ['huggingface.co support', ['mallory@evil.example']],
    ['support＠huggingface.co', ['mallory@evil.example']],
    ['support@huggingface.co', ['support@xn--huggngface-qjb.co']],
    ['support@huggingface.co', ['mallory@huggingface.co']],
    ['support@huggingface.co', []],
  ])('%j misleads when it goes to %j', (text, recipients) => {
    expect(lies(text, `mailto:?${recipients.map(field).join('&')}`)).toBe(true);
  });

  test.each([
    ['support@huggingface.co', ['support@huggingface.co']],
    ['Support@HuggingFace.co.', ['support@huggingface.co']],
    ['wei.li@lab.example', ['wei.li@lab.example']],
    ['a@x.example, b@x.example', ['a@x.example', 'b@x.example']],
    ['Mail us', ['support@huggingface.co']],
    ['huggingface.co support', ['support@huggingface.co']],
    ['📧 jane [at] lab.example', ['jane@lab.example']],
  ])('%j is honest when it goes to %j', (text, recipients) => {
    expect(lies(text, `mailto:?${recipients.map(field).join('&')}`)).toBe(false);
  });
});
