import { describe, expect, test } from 'vitest';
import { openHeads } from '../../../src/card/folder/folder.ts';
import { readGguf } from '../../../src/card/folder/gguf.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';
import {
  decoder,
  type FileContent,
  FOLDER_RULE,
  folderOf,
  gguf,
  safetensors,
  told,
} from './folders.ts';

const CARD =
  '# Tiny\n\n- Parameters: 7B\n- Context length: 32K\n- LoRA rank: 8\n- Quantization: Q5_K_M\n';

function bytes(...parts: readonly (string | number | bigint)[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) => {
      if (typeof part === 'string') {
        return [...new TextEncoder().encode(part)];
      }
      const view = new DataView(new ArrayBuffer(typeof part === 'bigint' ? 8 : 4));
      if (typeof part === 'bigint') {
        view.setBigUint64(0, part, true);
      } else {
        view.setUint32(0, part, true);
      }
      return [...new Uint8Array(view.buffer)];
    }),
  );
}

function sized(head: Uint8Array, size = 70_000_000_000): FileContent {
  return { head, size };
}

const DEEP = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const DEEP_PARTS = `${'{"text_config":'.repeat(400)}1${'}'.repeat(400)}`;

describe('a hostile head', () => {
  test.each<readonly [string, string, FileContent]>([
    ['no bytes', 'model.safetensors', ''],
    ['three bytes', 'model.safetensors', 'abc'],
    ['a pointer of Git LFS', 'model.safetensors', 'version https://git-lfs.github.com/spec/v1\n'],
    ['a length of 2^63', 'model.safetensors', sized(bytes(2n ** 63n, '{}'))],
    ['a length of 2^64 - 1', 'model.safetensors', sized(bytes(2n ** 64n - 1n, '{}'))],
    ['a head of 100 MB', 'model.safetensors', sized(bytes(100_000_000n, '{"a":'))],
    ['a head behind the end', 'model.safetensors', bytes(1000n, '{}')],
    ['a list', 'model.safetensors', bytes(2n, '[]')],
    ['tensors that are none', 'model.safetensors', bytes(20n, '{"a":1,"b":{"c":2}} ')],
    [
      'shapes that are none',
      'model.safetensors',
      bytes(36n, '{"a":{"dtype":"F32","shape":[-1,1]}} '),
    ],
    ['depth', 'model.safetensors', bytes(BigInt(DEEP.length), DEEP)],
    ['depth of a configuration', 'config.json', DEEP],
    ['depth of its parts', 'config.json', DEEP_PARTS],
    ['a configuration that is a number', 'config.json', '1'],
    [
      'a configuration of other types',
      'config.json',
      {
        architectures: 5,
        model_type: {},
        torch_dtype: [],
        rope_scaling: 'x',
        max_position_embeddings: 'y',
        quantization_config: { bits: {}, group_size: [] },
        text_config: null,
      },
    ],
    ['a configuration that breaks off', 'config.json', '{"max_position_embeddings": 8'],
    [
      'numbers without an end',
      'config.json',
      '{"max_position_embeddings": 1e999, "hidden_size": -1}',
    ],
    [
      'an adapter of other types',
      'adapter_config.json',
      { r: 'x', base_model_name_or_path: 5, rank_pattern: { a: {} } },
    ],
    ['no magic', 'a.gguf', 'GGML'],
    ['magic alone', 'a.gguf', 'GGUF'],
    ['values without an end', 'a.gguf', sized(bytes('GGUF', 3, 1n, 2n ** 63n))],
    ['a key of 2^63', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 2n ** 63n))],
    ['a text of 2^63', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 1n, 'a', 8, 2n ** 63n))],
    ['a list of 2^63', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 1n, 'a', 9, 4, 2n ** 63n))],
    ['a list of 2^63 texts', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 1n, 'a', 9, 8, 2n ** 63n))],
    ['a list of lists', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 1n, 'a', 9, 9, 5n))],
    ['a type that is none', 'a.gguf', sized(bytes('GGUF', 3, 0n, 1n, 1n, 'a', 99, 5))],
    ['tensors without an end', 'a.gguf', sized(bytes('GGUF', 3, 2n ** 63n, 0n))],
    ['empty values', 'a.gguf', sized(bytes('GGUF', 3, 99_999n, 99_999n))],
    ['a license of nothing', 'LICENSE', sized(new Uint8Array())],
  ])('%s is silence, and no great read', (_, path, content) => {
    const { folder, bytesRead } = folderOf({ [path]: content, 'x.txt': 'x' });
    expect(told(CARD, { [path]: content, 'x.txt': 'x' })).toEqual([]);
    readGguf(openHeads(folder), path, 1_500_000);
    expect(bytesRead()).toBeLessThan(2_000_000);
  });

  test('that throws is not there', () => {
    const { folder } = folderOf({ 'config.json': '{}' });
    const heads = openHeads({
      ...folder,
      read: () => {
        throw new Error('gone');
      },
    });
    expect(heads.read('config.json', 0, 2)).toBe(null);
  });
});

describe('the head of a GGUF file', () => {
  const values = {
    'general.architecture': 'llama',
    'llama.context_length': 4096,
    tokens: ['a', 'bc'],
  };
  test.each([
    ['in little endian', {}],
    ['in big endian', { isBig: true }],
    ['of version 2', { version: 2 }],
  ])('is read %s', (_, options) => {
    const { folder } = folderOf({ 'a.gguf': gguf(values, { a: [2, 3], b: [4] }, options) });
    const head = readGguf(openHeads(folder), 'a.gguf', 1_500_000);
    expect(head?.values.get('llama.context_length')).toBe(4096);
    expect(head?.values.get('general.architecture')).toBe('llama');
    expect(head?.parameters).toBe(10);
  });
});

test('more heads than are worth reading are judged by the first', () => {
  const shard = (at: number): string => `model-${String(at).padStart(5, '0')}-of-00060.safetensors`;
  const tensors = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [
      `model.layers.${at}.mlp.up_proj.weight`,
      ['BF16', 1000, 4000] as const,
    ]),
  );
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [shard(at + 1), safetensors(tensors)]),
  );
  for (const [said, expected] of [
    ['7B', ['parameters-differ']],
    ['240B', []],
  ] as const) {
    const { folder, bytesRead } = folderOf(files);
    const found = checkCard(`# Tiny\n\n- Parameters: ${said}\n`, { folder });
    const rules = found.map(({ rule }) => rule).filter((rule) => FOLDER_RULE.test(rule));
    expect(rules).toEqual(expected);
    expect(bytesRead()).toBeLessThan(5_000_000);
  }
});

test('weights of which a shard is not there are not counted', () => {
  const tensors = safetensors(decoder(4e9));
  const files = { 'model-00001-of-00002.safetensors': tensors };
  expect(told('# Tiny\n\n- Parameters: 8B\n', files)).toEqual([]);
});
