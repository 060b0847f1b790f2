import { describe, expect, test } from 'vitest';
import { resolveFile, resolveLink } from '../../../src/html/safe/resolve-url.ts';

const base = {
  links: 'https://huggingface.co/owner/name/blob/main/',
  files: 'https://huggingface.co/owner/name/resolve/main/',
};

describe('a link', () => {
  test.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['HTTP://Example.COM', 'http://example.com/'],
    ['LICENSE', 'https://huggingface.co/owner/name/blob/main/LICENSE'],
    ['./docs/../a.md', 'https://huggingface.co/owner/name/blob/main/a.md'],
    ['/owner/other', 'https://huggingface.co/owner/other'],
    ['//example.com/x', 'https://example.com/x'],
    // As on the Hub: without a scheme it is a file of the repository.
    ['example.com/x', 'https://huggingface.co/owner/name/blob/main/example.com/x'],
    // A host, not a path on the base's host.
    ['https:evil.example', 'https://evil.example/'],
    [
      '?card=https://evil.example/',
      'https://huggingface.co/owner/name/blob/main/?card=https://evil.example/',
    ],
  ])('to %s leads to %s', (target, href) => {
    expect(resolveLink(target, base)).toMatchObject({ kind: 'web', href });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'filesystem:https://example.com/x',
    'vscode://file/x',
    'magnet:?xt=urn:btih:1',
    'hhttps://example.com',
    'about:blank',
    'view-source:https://example.com',
    'https://exa mple.com/',
    'https://',
  ])('to %j leads nowhere', (target) => {
    for (const place of [base, null]) {
      expect(resolveLink(target, place).kind).toBe('blocked');
    }
  });

  test('to a section stays in the card', () => {
    expect(resolveLink('#caf%C3%A9', base)).toEqual({
      kind: 'fragment',
      href: '#caf%C3%A9',
      id: 'café',
    });
    expect(resolveLink('#100%', null)).toMatchObject({ kind: 'fragment', id: '100%' });
  });

  test('that is relative leads nowhere while the place of the card is not known', () => {
    expect(resolveLink('LICENSE', null)).toEqual({ kind: 'unresolved', target: 'LICENSE' });
    expect(resolveLink('/LICENSE', null).kind).toBe('unresolved');
    expect(resolveLink('//example.com/x', null)).toMatchObject({ host: 'example.com' });
    expect(resolveLink('\\\\example.com\\x', null)).toMatchObject({ host: 'example.com' });
  });

  test('without a target leads nowhere', () => {
    expect(resolveLink('', base)).toEqual({ kind: 'unresolved', target: '' });
  });

  test('gives its real host, in punycode and with its port', () => {
    expect(resolveLink('https://аpple.com/', null)).toMatchObject({ host: 'xn--pple-43d.com' });
    expect(resolveLink('https://a.example:8443/', null)).toMatchObject({ host: 'a.example:8443' });
  });

  test('with a user part is not plain', () => {
    expect(resolveLink('https://bank.example@evil.example/', null)).toMatchObject({
      host: 'evil.example',
      isPlain: false,
    });
  });

  test.each([
    ['mailto:a@b.example?subject=x', ['a@b.example']],
    ['mailto:a@b.example,c@d.example', ['a@b.example', 'c@d.example']],
    ['mailto:a%40b.example?BCC=c%40d.example', ['a@b.example', 'bcc c@d.example']],
    [
      'mailto:?to=a@b.example&cc=c@d.example,%20e@f.example',
      ['a@b.example', 'cc c@d.example', 'cc e@f.example'],
    ],
    ['mailto:a@b.example?%62cc=c@d.example', ['a@b.example', 'bcc c@d.example']],
    ['mailto:a@huggіngface.co', ['a@xn--huggngface-02i.co']],
    ['mailto:a+b@c.example', ['a+b@c.example']],
    ['mailto:', []],
  ])('%s goes to %j', (target, recipients) => {
    expect(resolveLink(target, null)).toMatchObject({ kind: 'mail', recipients });
  });
});

describe('an image', () => {
  test.each([
    ['plot.png', 'http://127.0.0.1:4917/model/plot.png?7'],
    ['/plot.png', 'http://127.0.0.1:4917/plot.png?7'],
    ['plot.png?raw=true#x', 'http://127.0.0.1:4917/model/plot.png?raw=true#x'],
    ['http://127.0.0.1:4917/plot.png', 'http://127.0.0.1:4917/plot.png?7'],
    ['http://127.0.0.1/plot.png', 'https://127.0.0.1/plot.png'],
    ['http://localhost:4917/plot.png', 'https://localhost:4917/plot.png'],
    ['//example.com/plot.png', 'https://example.com/plot.png'],
    ['http://example.com/plot.png', 'https://example.com/plot.png'],
  ])('%s of a card that came by http is asked for at %s', (src, url) => {
    const folder = 'http://127.0.0.1:4917/model/';
    const served = { links: folder, files: folder, stamp: '?7' };
    expect(resolveFile(src, served, true)).toMatchObject({ url });
    expect(resolveLink('plot.png', served)).toMatchObject({ href: `${folder}plot.png` });
  });

  test('is resolved against the files of the card', () => {
    expect(resolveFile('a b.png', base, true)).toEqual({
      kind: 'remote',
      url: 'https://huggingface.co/owner/name/resolve/main/a%20b.png',
      host: 'huggingface.co',
    });
  });

  test('is fetched by https and never with credentials', () => {
    expect(resolveFile('http://me:secret@example.com/a.png', base, true)).toMatchObject({
      url: 'https://example.com/a.png',
    });
  });

  test('of a blob page keeps its address', () => {
    const url = 'https://huggingface.co/o/n/blob/main/a.png';
    expect(resolveFile(url, base, true)).toMatchObject({ url });
  });

  test.each(['png', 'jpeg', 'gif', 'webp', 'avif', 'svg+xml'])(
    'inside the card may be %s',
    (type) => {
      expect(resolveFile(`data:image/${type};base64,AAAA`, null, true).kind).toBe('inline');
    },
  );

  test.each([
    'data:text/html,x',
    'data:image/bmp;base64,AA',
    'data:,x',
    'javascript:alert(1)',
    'blob:x',
    'C:\\a.png',
  ])('with the address %s is not shown', (src) => {
    expect(resolveFile(src, base, true).kind).toBe('blocked');
  });

  test('inside the card has a limit, and a video may not be inside at all', () => {
    expect(resolveFile(`data:image/png;base64,${'A'.repeat(2 ** 21)}`, null, true).kind).toBe(
      'blocked',
    );
    expect(resolveFile('data:image/png;base64,AAAA', null, false).kind).toBe('blocked');
  });

  test('that is relative is not shown while the place of the card is not known', () => {
    expect(resolveFile('a.png', null, true)).toEqual({ kind: 'unresolved', target: 'a.png' });
  });
});
