import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: PreviewServer;
let address = '';

// As `npm start` does.
beforeAll(async () => {
  server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

test.each(['', 'index.html'])('%j is served with what keeps it safe', async (path) => {
  const { headers } = await fetch(address + path);
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'nothing',
  'cards/none.md',
  'src/main.ts',
  '.git/config',
  '../package.json',
  '@fs/etc/passwd',
])('there is no %s', async (path) => {
  expect((await fetch(address + path)).status).toBe(404);
});

test('the page is there', async () => {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  await expect.poll(() => answer.text()).toContain('<article');
});
