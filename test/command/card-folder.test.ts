import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCardFolder } from '../../src/command/card-folder.ts';
import { checkCard } from '../../src/html/jobs/check-card.ts';
import { decoder, FOLDER_RULE, gguf, safetensors } from '../card/folder/folders.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, content: string | Uint8Array, size?: number): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
  if (size !== undefined) {
    truncateSync(join(root, path), size);
  }
}

/** The card there against its folder, and how many bytes of the other files were read. */
function check(card: string) {
  put('README.md', card);
  const folder = openCardFolder(join(root, 'README.md'));
  let bytes = 0;
  const counted = folder && {
    ...folder,
    read(path: string, start: number, end: number): Uint8Array {
      bytes += end - start;
      return folder.read(path, start, end);
    },
  };
  const found = checkCard(card, { folder: counted }).filter(({ rule }) => FOLDER_RULE.test(rule));
  return { told: found.map(({ line, rule }) => `${line} ${rule}`), bytes };
}

describe('the folder of a card', () => {
  test('of 70 GB is judged by its heads', () => {
    const tokens = Array.from({ length: 150_000 }, (_, at) => `token ${at}`);
    const values = { 'general.architecture': 'llama', 'general.file_type': 15, tokens };
    put('tiny.Q4_K_M.gguf', gguf(values).head, 70_000_000_000);
    const { head } = safetensors(decoder(35e9));
    put('model.safetensors', head, head.length + 70_000_000_000);
    put('zeros.safetensors', '', 70_000_000_000);
    put('model.bin', '', 70_000_000_000);
    const { told, bytes } = check('# Tiny\n\n- Parameters: 7B\n- Quantization: Q8_0\n');
    expect(told).toEqual(['4 quantization-differs', '3 parameters-differ'].toSorted());
    expect(bytes).toBeLessThan(5_000_000);
  });

  test('lists what links lead to, and follows none around', () => {
    put('blobs/a', 'x');
    symlinkSync(join(root, 'blobs', 'a'), join(root, 'plot.png'));
    symlinkSync(root, join(root, 'again'));
    symlinkSync(join(root, 'nowhere'), join(root, 'gone.png'));
    const { files, isWhole } = openCardFolder(join(root, 'README.md')) ?? {};
    expect([...(files?.keys() ?? [])].toSorted()).toEqual(['blobs/a', 'plot.png']);
    // Who knows what is behind the link.
    expect(isWhole).toBe(false);
  });

  test('is none of a card with another name', () => {
    put('plot.png', 'x');
    expect(openCardFolder(join(root, 'card.md'))).toBe(undefined);
  });

  test('with the card alone lacks nothing', () => {
    expect(check('![plot](plot.png)\n\nSee the files: `config.json`.\n').told).toEqual([]);
    put('.gitattributes', 'x');
    expect(check('![plot](plot.png)\n').told).toEqual([]);
    put('other.png', 'x');
    expect(check('![plot](plot.png)\n').told).toEqual(['1 linked-file-missing']);
  });

  test('that is left out with its tools is not read', () => {
    put('.git/config', 'x');
    put('node_modules/a/b.js', 'x');
    put('.eval_results/a.yaml', 'x');
    const { files } = openCardFolder(join(root, 'README.md')) ?? {};
    expect([...(files?.keys() ?? [])]).toEqual(['.eval_results/a.yaml']);
  });
});
