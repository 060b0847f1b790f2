import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINK } from '../../src/limits.ts';
import {
  cardFragment,
  isCardLink,
  readCardLink,
  withoutPlace,
} from '../../src/source/card-link.ts';
import type { CardText } from '../../src/source/card-source.ts';

const cardOf = (text: string, name = 'README.md'): CardText => ({
  source: { kind: 'local', name, href: null, base: null },
  text,
  hasInvalidBytes: false,
});

const linkOf = (bytes: Uint8Array): string =>
  `#card=${Buffer.from(bytes).toString('base64url')}&name=a.md`;

const reasonOf = async (hash: string): Promise<string> => {
  const result = await readCardLink(hash);
  return result.kind === 'refused' ? result.refusal.reason : result.kind;
};

describe('a link that carries a card', () => {
  test.each([
    ['one line', 'x'],
    ['an emoji, and other scripts', '# 🐦 Модель 模型 نموذج\n'],
    ['line ends of Windows', '---\r\nlicense: mit\r\n---\r\n# A\r\n'],
    ['all bytes of base64', Array.from({ length: 4096 }, (_, at) => `${at * 7919}`).join('~')],
  ])('comes back as it was: %s', async (_, text) => {
    const hash = await cardFragment(cardOf(text));
    expect(hash).toMatch(/^#card=[\w-]+&name=README\.md$/);
    expect(await readCardLink(hash)).toMatchObject({ kind: 'loaded', card: { text } });
  });

  const shared = '../shared/cards';
  test.skipIf(!existsSync(shared))('holds each of the shared cards', async () => {
    for (const name of readdirSync(shared).filter((one) => one.endsWith('.md'))) {
      const text = readFileSync(`${shared}/${name}`, 'utf8');
      const hash = await cardFragment(cardOf(text, name));
      const result = await readCardLink(hash);
      expect(result, name).toMatchObject({ kind: 'loaded', card: { source: { name } } });
      expect(result.kind === 'loaded' && result.card.text, name).toBe(text.replace(/^\uFEFF/, ''));
      expect(hash.length, name).toBeLessThan(LONGEST_LINK);
    }
  });

  test('is a card of this machine, whatever it calls itself', async () => {
    const hash = `${await cardFragment(cardOf('# A'))}`;
    for (const [name, shown] of [
      ['huggingface.co/meta-llama/Llama-3-8B', 'README.md'],
      ['https://huggingface.co/README.md', 'README.md'],
      ['C:\\cards\\my card.md', 'my card.md'],
      ['notes.MD', 'notes.MD'],
      ['', 'README.md'],
      ['x'.repeat(300), 'README.md'],
      ['%E0%A4%A.md', '%E0%A4%A.md'],
    ] as const) {
      const result = await readCardLink(hash.replace('README.md', encodeURIComponent(name)));
      expect(result).toMatchObject({
        kind: 'loaded',
        card: { source: { kind: 'local', name: shown, href: null, base: null } },
      });
    }
  });

  test('is refused with what happened and the way out, where it was cut or changed', async () => {
    const hash = await cardFragment(cardOf('# A card\n\nWith a text of some length.\n'.repeat(9)));
    const [packed = ''] = /^#card=[\w-]+/.exec(hash) ?? [];
    const broken = [
      '#card=',
      '#card=&name=a.md',
      '#card=usage',
      '#card=a',
      '#card=%%%',
      '#card=💥',
      ...Array.from({ length: packed.length - 7 }, (_, at) => packed.slice(0, at + 6)),
    ];
    for (const one of broken) {
      expect(await reasonOf(one), one).toContain('does not hold a whole card');
    }
  });

  test('may be padded, or written with escapes', async () => {
    const hash = await cardFragment(cardOf('# Ab'));
    for (const one of [hash.replace('&name', '==&name'), hash.replace('&name', '%3D&name')]) {
      expect(await readCardLink(one)).toMatchObject({ kind: 'loaded', card: { text: '# Ab' } });
    }
  });

  test('is not unpacked beyond what a file may have', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * 2 ** 20, 'a'), { level: 9 });
    expect(await reasonOf(linkOf(bomb))).toContain('more than 16 MB');
  });

  test('of what is no card is refused as the file is', async () => {
    expect(await reasonOf(linkOf(deflateRawSync(' \n')))).toContain('is empty');
    expect(await reasonOf(linkOf(deflateRawSync('<!doctype html><p>x')))).toContain('web page');
    const image = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await reasonOf(linkOf(deflateRawSync(image)))).toContain('not a model card');
  });
});

describe('a place in a card', () => {
  test('stands behind the card that a link carries', async () => {
    const hash = await cardFragment(cardOf('# Usage'));
    expect(withoutPlace(`${hash}#usage`)).toBe(hash);
    expect(withoutPlace(hash)).toBe(hash);
    expect(await readCardLink(`${hash}#usage`)).toMatchObject({ card: { text: '# Usage' } });
  });

  test.each(['#cards=1', '#card', '#Card=x', '', '#', '#user-content-card=x', '#/card=x'])(
    'alone is no card: %j',
    (hash) => {
      expect(isCardLink(hash)).toBe(false);
    },
  );
});
