import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CardServer, startCardServer } from '../../../src/command/server/card-server.ts';
import { ServedFolder } from '../../../src/command/server/served-folder.ts';

const SECRET = 'a secret of the user’s';
const PAGE = '<!DOCTYPE html><html lang="en"><head></head></html>';
const EDITOR = 'var CardEditor = {};';
const NFC = 'caf\u00e9.png';
const NFD = 'cafe\u0301.png';

let around = '';
let root = '';
let server: CardServer;
let host = '';

beforeAll(async () => {
  around = realpathSync(mkdtempSync(join(tmpdir(), 'served-')));
  root = join(around, 'model');
  for (const folder of ['model', 'model/docs', 'model/.git', 'model/.eval_results', 'other']) {
    mkdirSync(join(around, folder));
  }
  const files = {
    'secret.txt': SECRET,
    'other/secret.txt': SECRET,
    'model/.env': SECRET,
    'model/.git/config': SECRET,
    'model/docs/.hidden.md': SECRET,
    'model/.eval_results/.hidden.yaml': SECRET,
    'model/.eval_results/notes.txt': SECRET,
    'model/.eval_results/a.yaml': '- dataset: x',
    'model/README.md': '# Card',
    'model/docs/use.md': '# Use',
    'model/index.html': '<script>alert(1)</script>',
    'model/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'model/paper.pdf': '%PDF-1.7',
    'model/weights.safetensors': 'weights',
    'model/LICENSE': 'MIT',
    'model/clip.mp4': '0123456789',
    'model/empty.mp4': '',
    'model/a b#c?d%25.png': 'blanks and signs',
    'model/100%.txt': 'one hundred',
    'model/..weights': SECRET,
    [`model/${NFC}`]: 'NFC',
    [`model/${NFD}`]: 'NFD',
  };
  for (const [path, content] of Object.entries(files)) {
    writeFileSync(join(around, path), content);
  }
  const folder = new ServedFolder(root, 'README.md');
  server = await startCardServer({
    page: PAGE,
    editor: EDITOR,
    folder,
    host: '127.0.0.1',
    port: 0,
  });
  host = new URL(server.url).host;
});

afterAll(() => {
  server.close();
  rmSync(around, { recursive: true });
});

/** Sends bytes and reads until the server closes. */
function send(text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (more) => {
      answer += more;
    });
    socket.on('close', () => done(answer));
    socket.on('error', fail);
    socket.write(text);
  });
}

/** Asks for a target as it stands, which `fetch` would tidy. */
function get(target: string, headers: readonly string[] = [], method = 'GET'): Promise<string> {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers];
  return send(`${lines.join('\r\n')}\r\n\r\n`);
}

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);
const bodyOf = (answer: string): string => answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
const headerOf = (answer: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(answer.split('\r\n\r\n')[0] ?? '')?.[1];

describe('what lies outside the folder, or is hidden in it', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/docs/../../secret.txt',
    '/docs/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/docs/..%5c..%5csecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/README.md%00',
    '/..%00/secret.txt',
    '//secret.txt',
    '//other/secret.txt',
    '/./../secret.txt',
    '/....//secret.txt',
    '/..;/secret.txt',
    '/C:/secret.txt',
    '/C:%5csecret.txt',
    '/file:///secret.txt',
    '/etc/passwd',
    '//etc/passwd',
    '/proc/self/environ',
    '/@fs/etc/passwd',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/docs/../.env',
    '/docs/.hidden.md',
    '/..weights',
    '/.eval_results/.hidden.yaml',
    '/.eval_results/notes.txt',
    '/.eval_results/../.env',
    '/docs/.eval_results/a.yaml',
    '/.events',
    '/.events/',
    '/docs',
    '/docs/',
    '/.',
    '/%2e',
    '/%',
    '/%zz',
    `/${'a'.repeat(5000)}`,
    `/${'a/'.repeat(2000)}x`,
    `/${'%2e%2e/'.repeat(500)}etc/passwd`,
    'http://evil.example/../secret.txt',
    'http://evil.example/README.md',
    '?/../secret.txt',
  ])('%s is not given', async (target) => {
    const answer = await get(target);
    expect(answer).not.toContain(SECRET);
    expect(answer).not.toContain('root:');
    expect([400, 404]).toContain(statusOf(answer));
  });

  test('is not given by a link, whenever that was made', async () => {
    const links = {
      'leak.txt': '../secret.txt',
      outside: '../other',
      'absolute.txt': join(around, 'secret.txt'),
      'shown.txt': '.env',
      up: '..',
      git: '.git',
      loop: 'loop',
    };
    for (const [name, target] of Object.entries(links)) {
      symlinkSync(target, join(root, name));
    }
    symlinkSync('docs/use.md', join(root, 'use.md'));
    for (const path of [
      ...Object.keys(links),
      'outside/secret.txt',
      'up/secret.txt',
      'up/model/.env',
      'git/config',
    ]) {
      const answer = await get(`/${path}`);
      expect([path, statusOf(answer)]).toEqual([path, 404]);
      expect(answer).not.toContain(SECRET);
    }
    // What stays inside is given.
    expect(bodyOf(await get('/use.md'))).toBe('# Use');
  });
});

describe('a file of the folder', () => {
  test.each([
    ['/README.md', 'text/plain; charset=utf-8', '# Card'],
    ['/docs/use.md?x=1', 'text/plain; charset=utf-8', '# Use'],
    ['/LICENSE', 'text/plain; charset=utf-8', 'MIT'],
    ['/weights.safetensors', 'application/octet-stream', 'weights'],
    ['/.eval_results/a.yaml', 'text/plain; charset=utf-8', '- dataset: x'],
    ['/a%20b%23c%3Fd%2525.png', 'image/png', 'blanks and signs'],
    ['/100%25.txt', 'text/plain; charset=utf-8', 'one hundred'],
    [`/${encodeURIComponent(NFC)}`, 'image/png', 'NFC'],
    [`/${encodeURIComponent(NFD)}`, 'image/png', 'NFD'],
    ['/paper.pdf', 'application/pdf', '%PDF-1.7'],
  ])('%s is given as %s', async (target, type, content) => {
    const answer = await get(target);
    expect(statusOf(answer)).toBe(200);
    expect(bodyOf(answer)).toBe(content);
    expect(headerOf(answer, 'content-type')).toBe(type);
    expect(headerOf(answer, 'x-content-type-options')).toBe('nosniff');
    expect(headerOf(answer, 'cache-control')).toBe('no-store');
    expect(headerOf(answer, 'cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each(['/index.html', '/drawing.svg'])('%s has no script and no origin', async (target) => {
    expect(headerOf(await get(target), 'content-security-policy')).toMatch(
      /^sandbox; default-src 'none';/,
    );
  });

  test('is described without its content to whom asks for the head alone', async () => {
    const answer = await get('/clip.mp4', [], 'HEAD');
    expect(headerOf(answer, 'content-length')).toBe('10');
    expect(bodyOf(answer)).toBe('');
    expect(bodyOf(await get('/empty.mp4'))).toBe('');
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['bytes=-', 200, '0123456789', undefined],
    ['items=0-1', 200, '0123456789', undefined],
    ['bytes=0-99999999999999999999999', 206, '0123456789', 'bytes 0-9/10'],
  ])('is given in part to a player: %s', async (range, status, body, where) => {
    const answer = await get('/clip.mp4', [`Range: ${range}`]);
    expect(statusOf(answer)).toBe(status);
    expect(bodyOf(answer)).toBe(body);
    expect(headerOf(answer, 'content-range')).toBe(where);
  });
});

describe('who asks', () => {
  test.each([
    'evil.example',
    'evil.example:1',
    'localhost.evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.2',
    'x@127.0.0.1',
    '',
  ])('under the name %j is refused', async (name) => {
    const request = `GET /README.md HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`;
    const answer = await send(request);
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toContain('# Card');
  });

  test('under no name is refused', async () => {
    expect(statusOf(await send('GET /README.md HTTP/1.0\r\n\r\n'))).toBe(403);
    expect(statusOf(await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
  });

  test.each(['localhost', 'LOCALHOST', '[::1]', '127.0.0.1'])('as %s is answered', async (name) => {
    const own = `${name}:${new URL(server.url).port}`;
    const lines = [`GET / HTTP/1.1`, `Host: ${own}`, `Origin: http://${own}`, 'Connection: close'];
    expect(statusOf(await send(`${lines.join('\r\n')}\r\n\r\n`))).toBe(200);
  });

  test.each([
    ['Origin: http://evil.example'],
    ['Origin: https://127.0.0.1'],
    ['Origin: http://127.0.0.1:1'],
    ['Origin: null'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: script'],
    ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Dest: image'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: iframe'],
  ])('from a page of others is refused: %s %s', async (...headers) => {
    for (const path of ['/', '/README.md', '/.events']) {
      const answer = await get(path, headers);
      expect(statusOf(answer)).toBe(403);
      expect(answer).not.toMatch(/# Card|access-control/i);
    }
  });

  test('by a link of others is led to the page', async () => {
    const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: document'];
    expect(statusOf(await get('/', link))).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'to %s is told that there is nothing but to read',
    async (method) => {
      const answer = await get('/README.md', ['Content-Length: 0'], method);
      expect(statusOf(answer)).toBe(405);
      expect(headerOf(answer, 'allow')).toBe('GET, HEAD');
    },
  );

  test('with a header that has no end is refused', async () => {
    expect(statusOf(await get('/', [`X: ${'x'.repeat(70_000)}`]))).toBe(431);
  });
});

test('the page knows its card, and is framed by nobody', async () => {
  const answer = await get('/');
  expect(bodyOf(answer)).toContain('<html data-waived data-served="README.md" lang="en">');
  expect(headerOf(answer, 'content-security-policy')).toBe("frame-ancestors 'none'");
  expect(headerOf(answer, 'referrer-policy')).toBe('no-referrer');
});

test('the page’s editor is beside it, and a file of that name is the folder’s own', async () => {
  const answer = await get('/editor.js?sha256-a/b+c=');
  expect(bodyOf(answer)).toBe(EDITOR);
  expect(headerOf(answer, 'content-type')).toBe('text/javascript; charset=utf-8');
  expect(await get('/editor.js')).toMatch(/^HTTP\/1\.1 404/);
  writeFileSync(join(root, 'editor.js'), 'own');
  expect(bodyOf(await get('/editor.js'))).toBe('own');
});

test('a card with a name that is hard to write is known by its address', async () => {
  const name = `.a b"><script>&'${NFD}.md`;
  writeFileSync(join(root, name), '# Hard');
  const folder = new ServedFolder(root, name);
  const other = await startCardServer({
    page: PAGE,
    editor: EDITOR,
    folder,
    host: '127.0.0.1',
    port: 0,
  });
  const page = await (await fetch(other.url)).text();
  const [, path = ''] = /data-served="([^"]*)"/.exec(page) ?? [];
  expect(path).not.toMatch(/[<>&]/);
  expect(await (await fetch(other.url + path)).text()).toBe('# Hard');
  other.close();
});

test('open sockets that say nothing, or listen, do not keep the server from ending', async () => {
  const folder = new ServedFolder(root, 'README.md');
  const other = await startCardServer({
    page: PAGE,
    editor: EDITOR,
    folder,
    host: '127.0.0.1',
    port: 0,
  });
  const { port, host: name } = new URL(other.url);
  const texts = [
    '',
    'GET / HT',
    `GET /.events HTTP/1.1\r\nHost: ${name}\r\nAccept: text/event-stream\r\n\r\n`,
  ];
  const sockets = await Promise.all(
    texts.map(async (text) => {
      const socket = connect(Number(port), '127.0.0.1').resume();
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(text);
      return socket;
    }),
  );
  await once(sockets[2] as Socket, 'data');
  const closed = sockets.map((socket) => once(socket, 'close'));
  other.close();
  await Promise.all(closed);
});
