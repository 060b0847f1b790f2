import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCard, sharedCards } from '../page/viewer.ts';
import { ENGINE } from './engine.ts';
import { type EngineLab, halfOver, openEngineLab, SCHEMES } from './engine-lab.ts';

const GOLDEN = new URL('../html/markdown/golden/', import.meta.url);
/** What Chromium showed, which runs first: the others are compared with it. */
const SEEN = 'node_modules/.cache/engines';
const WIDTHS = [1280, 375];

/** The real cards beside the project; in a clone without them those of the golden pairs. */
const cards: readonly (readonly [string, string])[] =
  sharedCards === null
    ? markdownIn(GOLDEN).map((name) => [name, readFileSync(new URL(name, GOLDEN), 'utf8')])
    : markdownIn(sharedCards).map((name) => [name, Buffer.from(readCard(name)).toString()]);

function markdownIn(folder: string | URL): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
}

let lab: EngineLab;

beforeAll(async () => {
  mkdirSync(SEEN, { recursive: true });
  lab = await openEngineLab();
});

afterAll(() => lab.close());

interface SeenCard {
  readonly title: string;
  readonly findings: readonly string[];
  readonly text: string;
}

/** Runs in the page. */
function readPage(): SeenCard {
  const article = document.querySelector('article')?.cloneNode(true) as HTMLElement;
  // What the viewer adds comes when a reader comes near it, sooner or later.
  for (const added of article.querySelectorAll('[data-ui], .table-tools, .sort-button')) {
    added.remove();
  }
  const findings = [...document.querySelectorAll<HTMLElement>('#Checks li[data-check]')];
  return {
    title: document.title,
    findings: findings.map(
      ({ dataset }) => `${dataset['check']} ${dataset['severity']} ${dataset['line']}`,
    ),
    text: (article.textContent ?? '').replaceAll(/\s+/g, ' '),
  };
}

describe.each(SCHEMES)(`in ${ENGINE} over %s, a reader`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
  });

  test.each(halfOver(scheme, cards))(
    'sees all of %s, as in the other engines',
    async (name, card) => {
      const { engine } = lab;
      await engine.resize(1280, 900);
      await lab.complaints();
      expect(await lab.drop(card, name)).toBe('ready');
      const seen = await engine.run(readPage);
      await expect.poll(() => engine.run(() => document.querySelectorAll('.rest').length)).toBe(0);
      for (const width of WIDTHS) {
        await engine.resize(width, 900);
        const overflow = (): Promise<number> =>
          engine.run(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
        await expect.poll(overflow, { message: `at ${width} px` }).toBe(0);
      }
      expect(await lab.complaints()).toEqual([]);
      const file = `${SEEN}/${name}.json`;
      if (ENGINE === 'chromium' && scheme === 'http') {
        writeFileSync(file, JSON.stringify(seen));
      } else if (existsSync(file)) {
        expect(seen).toEqual(JSON.parse(readFileSync(file, 'utf8')));
      }
    },
  );
});
