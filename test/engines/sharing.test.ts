import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const linkOf = (text: string): string =>
  `#card=${deflateRawSync(text).toString('base64url')}&name=heron.md`;

const title = (): Promise<string> => lab.textOf('article h1');
const goTo = (hash: string): Promise<void> =>
  lab.engine.run((to) => {
    location.hash = to;
  }, hash);

describe.each(OWN_SCHEMES)(`in ${ENGINE} a link that carries a card, over %s`, (scheme) => {
  test('opens it, however long it is, and the way back leads to what was there', async () => {
    const long = `# Heron\n\n[x](#below)\n\n${randomBytes(34_000).toString('base64')}\n\n## Below`;
    expect(await lab.open(scheme, linkOf(long))).toBe('ready');
    expect(await title()).toBe('Heron');
    await goTo('#below');
    const place = (): Promise<string> => lab.engine.run(() => location.hash.slice(-26));
    await expect.poll(place).toMatch(/&name=heron\.md#below$/);
    await goTo(linkOf('# Crane'));
    await expect.poll(title).toBe('Crane');
    await lab.engine.run(() => history.back());
    await expect.poll(title).toBe('Heron');
    await expect.poll(place).toMatch(/#below$/);
  });

  test('that was cut says so', async () => {
    await lab.open(scheme, `?${scheme}-cut${linkOf('# Heron, of some words').slice(0, 24)}`);
    await lab.shows('[role="alert"]');
    expect(await lab.textOf('[role="alert"]')).toContain('does not hold a whole card');
  });
});
