import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/source/open-files.ts';

/** Real cards, which are not part of the repository. */
const FOLDER = '../shared/cards';
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.md')) : [];

describe('readFile', () => {
  test.skipIf(names.length === 0)(
    `opens every card of ${FOLDER} without losing a character`,
    async () => {
      for (const name of names) {
        const bytes = readFileSync(`${FOLDER}/${name}`);
        const result = await readFile(new File([bytes], name), new AbortController().signal);
        const card = result.kind === 'loaded' ? result.card : undefined;
        expect(card?.text, name).toBe(bytes.toString('utf8').replace(/^\ufeff/, ''));
        expect(card?.hasInvalidBytes, name).toBe(false);
      }
    },
  );
});
