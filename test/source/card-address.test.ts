import { describe, expect, test } from 'vitest';
import {
  type CardAddress,
  isCardAddress,
  resolveCardAddress,
  resolveHubCard,
} from '../../src/source/card-address.ts';

const PAGE = 'https://viewer.example/cards/index.html?card=x#y';
const HUB = 'https://huggingface.co';
const RAW = 'https://raw.githubusercontent.com';

function resolve(value: string, page = PAGE): CardAddress {
  const address = resolveCardAddress(value, page);
  if ('reason' in address) {
    throw new Error(address.reason);
  }
  return address;
}

describe('resolveCardAddress', () => {
  test.each([
    ['allenai/OLMo-2-1124-7B', `${HUB}/allenai/OLMo-2-1124-7B/resolve/main/README.md`],
    [' allenai/OLMo@v1.0 ', `${HUB}/allenai/OLMo/resolve/v1.0/README.md`],
    ['allenai/OLMo@refs/pr/1', `${HUB}/allenai/OLMo/resolve/refs%2Fpr%2F1/README.md`],
    ['datasets/a/b', `${HUB}/datasets/a/b/resolve/main/README.md`],
    ['huggingface.co/gpt2', `${HUB}/gpt2/resolve/main/README.md`],
    ['hf.co/a/b', `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/a/b`, `${HUB}/a/b/resolve/main/README.md`],
    [`http://huggingface.co/a/b`, `${HUB}/a/b/resolve/main/README.md`],
    ['https://hf.co/a/b/', `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/gpt2/blob/v2/docs/card.md`, `${HUB}/gpt2/resolve/v2/docs/card.md`],
    [`${HUB}/a/b/blob/v2/docs/card.md`, `${HUB}/a/b/resolve/v2/docs/card.md`],
    [`${HUB}/a/b/raw/main/README.md`, `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/a/b/resolve/main/README.md?download=true`, `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/a/b/blob/refs%2Fpr%2F3/README.md`, `${HUB}/a/b/resolve/refs%2Fpr%2F3/README.md`],
    [`${HUB}/a/b/tree/main`, `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/a/b/tree/dev/sub`, `${HUB}/a/b/resolve/dev/sub/README.md`],
    [`${HUB}/a/b/discussions/7`, `${HUB}/a/b/resolve/main/README.md`],
    [`${HUB}/datasets/a/b`, `${HUB}/datasets/a/b/resolve/main/README.md`],
    ['https://github.com/o/r', `${RAW}/o/r/HEAD/README.md`],
    ['https://github.com/o/r.git', `${RAW}/o/r/HEAD/README.md`],
    ['https://github.com/o/r/issues/4', `${RAW}/o/r/HEAD/README.md`],
    ['https://github.com/o/r/blob/main/docs/card.md', `${RAW}/o/r/main/docs/card.md`],
    ['https://github.com/o/r/raw/refs/heads/x/card.md', `${RAW}/o/r/refs/heads/x/card.md`],
    ['https://github.com/o/r/tree/dev/docs', `${RAW}/o/r/dev/docs/README.md`],
    [`${RAW}/o/r/main/card.md`, `${RAW}/o/r/main/card.md`],
    ['https://gist.github.com/o/0a1b', 'https://gist.githubusercontent.com/o/0a1b/raw'],
    ['https://lab.example/card.md?version=2#part', 'https://lab.example/card.md?version=2'],
    ['//lab.example/card.md', 'https://lab.example/card.md'],
    ['card.md', 'https://viewer.example/cards/card.md'],
    ['bert-base-uncased', 'https://viewer.example/cards/bert-base-uncased'],
    ['other/card.md', 'https://viewer.example/cards/other/card.md'],
    ['./other/card', 'https://viewer.example/cards/other/card'],
    ['../card.md', 'https://viewer.example/card.md'],
    ['/a/b/c.md', 'https://viewer.example/a/b/c.md'],
    ['a/b/c', 'https://viewer.example/cards/a/b/c'],
  ])('fetches %s as %s', (value, fetchUrl) => {
    expect(resolve(value).fetchUrl).toBe(fetchUrl);
  });

  test.each([
    ['a/b', 'huggingface.co/a/b', `${HUB}/a/b`],
    ['a/b@v2', 'huggingface.co/a/b/blob/v2/README.md', `${HUB}/a/b/blob/v2/README.md`],
    ['https://github.com/o/r', 'github.com/o/r', 'https://github.com/o/r'],
    [
      `${RAW}/o/r/main/card.md?token=secret`,
      'github.com/o/r/blob/main/card.md',
      'https://github.com/o/r/blob/main/card.md',
    ],
    ['card.md', 'viewer.example/cards/card.md', 'https://viewer.example/cards/card.md'],
  ])('names %s as host and path, and links to its page', (value, name, href) => {
    expect(resolve(value)).toMatchObject({ name, href });
  });

  test.each([
    [`${HUB}/a/b/blob/v2/docs/card.md`, `${HUB}/a/b/blob/v2/docs/`, `${HUB}/a/b/resolve/v2/docs/`],
    [
      `${RAW}/o/r/main/docs/card.md`,
      'https://github.com/o/r/blob/main/docs/',
      `${RAW}/o/r/main/docs/`,
    ],
    ['https://lab.example/x/card.md?v=1', 'https://lab.example/x/', 'https://lab.example/x/'],
    ['sub/card.md', 'https://viewer.example/cards/sub/', 'https://viewer.example/cards/sub/'],
  ])('leads the relative links of %s to its own folder', (value, links, files) => {
    expect(resolve(value).base).toEqual({ links, files });
  });

  test.each([
    ['file:///etc/passwd', /https:\/\//],
    ['javascript:alert(1)', /https:\/\//],
    ['java\nscript:alert(1)', /cannot|only come from/],
    ['data:text/markdown,x', /https:\/\//],
    ['ftp://host/card.md', /https:\/\//],
    ['blob:https://viewer.example/1', /https:\/\//],
    ['C:\\cards\\README.md', /https:\/\//],
    ['https://user:secret@huggingface.co/a/b', /password/],
    ['https://', /not a web address/],
    ['  ', /empty/],
    [`${HUB}/docs/hub/model-cards`, /not the page of a model/],
    [`${HUB}/models`, /not the page of a model/],
    [HUB, /not the page of a model/],
    ['https://github.com/o', /not the page of a model/],
  ])('refuses %j with a sentence', (value, reason) => {
    const address = resolveCardAddress(value, PAGE);
    expect('reason' in address && address.reason).toMatch(reason);
    expect('reason' in address && address.reason).not.toContain('secret');
  });

  test('says that a page opened from a file cannot fetch its neighbours', () => {
    const address = resolveCardAddress('card.md', 'file:///home/me/index.html');
    expect('reason' in address && address.reason).toMatch(/opened as a file.*Drop/);
  });

  test('opens a Hub card from a page opened as a file', () => {
    const url = `${HUB}/a/b/resolve/main/README.md`;
    expect(resolve('a/b', 'file:///home/me/index.html').fetchUrl).toBe(url);
  });

  test('names a very long address only by its beginning', () => {
    const address = resolveCardAddress(`mailto:${'x'.repeat(5000)}`, PAGE);
    expect('reason' in address && address.reason.length).toBeLessThan(400);
  });
});

describe('resolveHubCard', () => {
  test.each([
    '',
    'name',
    'a/b.md',
    '../b',
    'a/..',
    'a/b/c',
    'a/b@',
    'a/b@..',
    'a b/c',
    'https://x/y',
  ])('takes %j for no Hub id', (id) => {
    expect(resolveHubCard(id)).toBeNull();
  });
});

describe('isCardAddress', () => {
  test.each(['https://lab.example/card.md\n', 'owner/name', 'hf.co/owner/name'])(
    'takes %j',
    (text) => {
      expect(isCardAddress(text)).toBe(true);
    },
  );

  test.each(['# Card', 'see https://lab.example/card.md', 'https://', 'card.md', 'a/b\nc/d'])(
    'takes %j for a text',
    (text) => {
      expect(isCardAddress(text)).toBe(false);
    },
  );
});
