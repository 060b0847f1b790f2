import { afterEach, describe, expect, test, vi } from 'vitest';
import { resolveCardAddress } from '../../src/source/card-address.ts';
import type { LoadResult } from '../../src/source/card-source.ts';
import { type FetchOptions, fetchCard } from '../../src/source/fetch-card.ts';

const PAGE = 'https://viewer.example/';
const MEBIBYTE = 1024 * 1024;

interface Loaded {
  readonly result: LoadResult;
  readonly requests: readonly RequestInit[];
}

async function load(
  answer: (init: RequestInit) => Response | Promise<Response>,
  value = 'owner/name',
  options: Partial<FetchOptions> = {},
): Promise<Loaded> {
  const address = resolveCardAddress(value, PAGE);
  if ('reason' in address) {
    throw new Error(address.reason);
  }
  const requests: RequestInit[] = [];
  const result = await fetchCard(address, {
    allowedHosts: ['https://huggingface.co', 'https://raw.githubusercontent.com'],
    pageUrl: PAGE,
    signal: new AbortController().signal,
    fetch: async (_, init = {}) => {
      requests.push(init);
      return await answer(init);
    },
    ...options,
  });
  return { result, requests };
}

function reasonOf({ result }: Loaded): string {
  return result.kind === 'refused' ? result.refusal.reason : result.kind;
}

/** Answers as a server that never does: the request ends only when it is aborted. */
function silence(init: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (init.signal?.aborted) {
      fail();
    }
    init.signal?.addEventListener('abort', fail);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchCard', () => {
  test('opens a card of the Hub, with the base of its links', async () => {
    const { result } = await load(() => new Response('# A card'));
    expect(result).toEqual({
      kind: 'loaded',
      card: {
        text: '# A card',
        hasInvalidBytes: false,
        source: {
          kind: 'address',
          name: 'huggingface.co/owner/name',
          href: 'https://huggingface.co/owner/name',
          base: {
            links: 'https://huggingface.co/owner/name/blob/main/',
            files: 'https://huggingface.co/owner/name/resolve/main/',
          },
        },
      },
    });
  });

  test('sends neither credentials nor a referrer', async () => {
    const { requests } = await load(() => new Response('# A card'));
    expect(requests).toMatchObject([
      { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'follow', mode: 'cors' },
    ]);
  });

  test('opens a card beside the page without a list of hosts', async () => {
    const { result } = await load(() => new Response('# A card'), 'card.md', { allowedHosts: [] });
    expect(result.kind).toBe('loaded');
  });

  test.each([
    ['owner/name', 404, /not found.*Hub/],
    ['card.md', 404, /viewer\.example\/card\.md was not found/],
    ['card.md', 410, /not found/],
    ['owner/name', 401, /gated/],
    ['owner/name', 403, /private/],
    ['card.md', 403, /not public/],
    ['owner/name', 429, /too many requests/],
    ['owner/name', 503, /error of its own/],
    ['owner/name', 418, /418/],
  ])('of %s, explains the status %i', async (value, status, reason) => {
    const loaded = await load(() => new Response('', { status }), value);
    expect(reasonOf(loaded)).toMatch(reason);
    expect(loaded.result.kind === 'refused' && loaded.result.refusal.name).toContain('/');
  });

  test.each([
    'https://evil.example/card.md',
    'http://viewer.example/card.md',
    'https://viewer.example:8443/card.md',
    'https://huggingface.co.evil.example/a/b',
  ])('does not ask %s, where the page may not fetch from', async (value) => {
    const loaded = await load(() => new Response('# x'), value);
    expect(reasonOf(loaded)).toContain(new URL(value).host);
    expect(reasonOf(loaded)).toMatch(
      /only load cards from its own site, huggingface\.co and raw\.githubusercontent\.com\. Download/,
    );
    expect(loaded.requests).toEqual([]);
  });

  test('does not speak of its own site when the page was opened as a file', async () => {
    const loaded = await load(() => new Response('# x'), 'https://evil.example/card.md', {
      pageUrl: 'file:///home/me/index.html',
    });
    expect(reasonOf(loaded)).toMatch(/only load cards from huggingface\.co and raw/);
  });

  test('says that the server or its permission may be the cause when a connection fails', async () => {
    const loaded = await load(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(reasonOf(loaded)).toMatch(/huggingface\.co could not be reached.*CORS/);
  });

  test('says that the computer is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const loaded = await load(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(reasonOf(loaded)).toMatch(/offline/);
  });

  test('tells a web page from a card by its type', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const loaded = await load(() => new Response('<p>Sign in</p>', { headers }));
    expect(reasonOf(loaded)).toMatch(/web page/);
  });

  test('tells a web page from a card by its text', async () => {
    const loaded = await load(() => new Response('\n<!DOCTYPE html><title>Sign in</title>'));
    expect(reasonOf(loaded)).toMatch(/web page/);
  });

  test.each([
    ['an empty answer', '', /empty/],
    ['an answer of white space', ' \r\n', /empty/],
    ['an image', new Uint8Array([0xff, 0xd8, 0xff]), /JPEG image/],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', /LFS/],
  ])('refuses %s', async (_, body, reason) => {
    expect(reasonOf(await load(() => new Response(body)))).toMatch(reason);
  });

  test('does not read a card that is announced as larger than 16 MB', async () => {
    const headers = { 'content-length': String(40 * MEBIBYTE) };
    const loaded = await load(() => new Response('# A card', { headers }));
    expect(reasonOf(loaded)).toMatch(/40 MB.*16 MB/);
  });

  test('stops reading an endless answer at 16 MB', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller): void {
        sent += 1;
        controller.enqueue(new Uint8Array(MEBIBYTE).fill(0x61));
      },
      cancel(): void {
        isCancelled = true;
      },
    });
    const loaded = await load(() => new Response(endless));
    expect(reasonOf(loaded)).toMatch(/more than 16 MB/);
    expect(sent).toBeLessThan(20);
    expect(isCancelled).toBe(true);
  });

  test('joins a card that arrives in the middle of its characters', async () => {
    const bytes = new TextEncoder().encode('模型');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller): void {
        controller.enqueue(bytes.slice(0, 4));
        controller.enqueue(bytes.slice(4));
        controller.close();
      },
    });
    const { result } = await load(() => new Response(pieces));
    expect(result).toMatchObject({ kind: 'loaded', card: { text: '模型' } });
  });

  test('gives up on a server that does not answer', async () => {
    const loaded = await load(silence, 'owner/name', {
      patience: { silence: 1, all: 60_000 },
    });
    expect(reasonOf(loaded)).toMatch(/does not answer/);
  });

  test('gives up on an answer that stops coming', async () => {
    const stuck = (init: RequestInit): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller): void {
            controller.enqueue(new Uint8Array([0x23]));
            init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
          },
        }),
      );
    const loaded = await load(stuck, 'owner/name', { patience: { silence: 1, all: 60_000 } });
    expect(reasonOf(loaded)).toMatch(/does not answer/);
  });

  test('gives up on an answer that comes, byte after byte, without an end', async () => {
    const dripping = (init: RequestInit): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          async pull(controller): Promise<void> {
            await new Promise(setImmediate);
            init.signal?.throwIfAborted();
            controller.enqueue(new Uint8Array([0x23]));
          },
        }),
      );
    const patience = { silence: 60_000, all: 20 };
    expect(reasonOf(await load(dripping, 'owner/name', { patience }))).toMatch(/does not answer/);
  });

  describe('that is sent on to another place', () => {
    const sentOn = (url: string): Response =>
      Object.defineProperties(new Response('# A card'), {
        url: { value: url },
        redirected: { value: true },
      });

    test.each([
      [
        'of the Hub: a model that was renamed',
        'owner/name',
        'https://huggingface.co/other/renamed/resolve/main/README.md',
        'huggingface.co/other/renamed',
        'https://huggingface.co/other/renamed/blob/main/',
      ],
      [
        'of its own site',
        'self.md',
        'https://viewer.example/cards/real.md',
        'viewer.example/cards/real.md',
        'https://viewer.example/cards/',
      ],
    ])('%s, has the name and the base of that place', async (_, value, url, name, links) => {
      const { result } = await load(() => sentOn(url), value);
      expect(result).toMatchObject({ card: { source: { name, base: { links } } } });
    });

    test('that is no place of a card, keeps the name that was asked for', async () => {
      const { result } = await load(() => sentOn('https://huggingface.co/api/cache/1/README.md'));
      expect(result).toMatchObject({ card: { source: { name: 'huggingface.co/owner/name' } } });
    });
  });

  test('says nothing once a newer load has taken over', async () => {
    const newer = new AbortController();
    const loading = load(silence, 'owner/name', { signal: newer.signal });
    newer.abort();
    expect((await loading).result).toEqual({ kind: 'aborted' });
  });

  test('says nothing when the newer load came first', async () => {
    const { result } = await load(silence, 'owner/name', { signal: AbortSignal.abort() });
    expect(result).toEqual({ kind: 'aborted' });
  });
});
