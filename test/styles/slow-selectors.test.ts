import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'src/styles';

const SHEETS = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));

/** The selectors of rules that stand in other rules. */
function nestedSelectors(sheet: string): readonly string[] {
  const css = readFileSync(`${FOLDER}/${sheet}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/^ +([^{};]+)\{/gm)].map(([, selector = '']) => selector.trim());
}

// WebKit looks at the whole card again for each of its slices: 250 kB took four times as long.
test.each(SHEETS)('no nested rule of %s asks whether something is empty', (sheet) => {
  expect(nestedSelectors(sheet).filter((selector) => selector.includes(':empty'))).toEqual([]);
});

test('nested rules are found', () => {
  expect(SHEETS.flatMap(nestedSelectors).length).toBeGreaterThan(100);
});
