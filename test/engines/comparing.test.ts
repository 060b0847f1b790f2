import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

const OLD = `---
license: apache-2.0
version: 1.0.0
---
# Heron

Heron writes text.

## Limitations

It must not be used for medicine.

| model | Accuracy |
|---|---|
| Heron | 81.2 |
`;
const NEW = OLD.replace('apache-2.0', 'mit')
  .replace('1.0.0', '1.1.0')
  .replace('It must not', 'It should not')
  .replace('81.2', '79.5');

let lab: EngineLab;
const folder = mkdtempSync(join(tmpdir(), 'engine-'));

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await lab.close();
});

const kinds = (): Promise<readonly string[]> =>
  lab.engine.run(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-change]'), ({ dataset }) =>
      [dataset['change'], dataset['line'], dataset['withLine']].join(' '),
    ),
  );

const CHANGED = [
  'limitation-weakened 11 11',
  'license-changed 2 2',
  'score-worse 15 15',
  'version-changed 3 3',
];

test.each(['http', 'file'] as const)(
  `in ${ENGINE}, two cards that are picked together over %s are compared, beside each other`,
  async (scheme) => {
    await lab.engine.resize(1440, 900);
    expect(await lab.open(scheme)).toBe('ready');
    await lab.complaints();
    const paths = ['heron-1.0.md', 'heron-1.1.md'].map((name) => join(folder, name));
    writeFileSync(paths[0] ?? '', OLD);
    writeFileSync(paths[1] ?? '', NEW);
    await lab.engine.chooseFiles('#OpenInput', paths);
    await lab.shows('section[aria-label="Changes"][aria-busy="false"]');
    await expect.poll(kinds).toEqual(CHANGED);
    await lab.shows('.other-card h1');
    const sides = await lab.engine.run(() =>
      ['.other-card h1', 'article h1'].map((one) => {
        const { x, y, width } =
          document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width };
      }),
    );
    const [other, shown] = sides;
    expect(shown?.x).toBeGreaterThan((other?.x ?? 0) + (other?.width ?? 0));
    await expect
      .poll(() =>
        lab.engine.run(() => {
          const top = (one: string): number =>
            document.querySelector(one)?.getBoundingClientRect().y ?? 0;
          return Math.abs(top('.other-card h1') - top('article h1'));
        }),
      )
      .toBeLessThan(2);
    expect(await lab.complaints()).toEqual([]);
  },
);
