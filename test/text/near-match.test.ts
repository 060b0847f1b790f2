import { describe, expect, test } from 'vitest';
import { LICENSE_IDS } from '../../src/hub/licenses.ts';
import { TASK_IDS } from '../../src/hub/tasks.ts';
import { nearestOf } from '../../src/text/near-match.ts';

describe('the nearest of some words', () => {
  test.each([
    ['MIT', 'mit'],
    ['Apache-2.0', 'apache-2.0'],
    ['apache 2.0', 'apache-2.0'],
    ['apache2', 'apache-2.0'],
    ['CC BY-NC 4.0', 'cc-by-nc-4.0'],
    ['creativeml_openrail_m', 'creativeml-openrail-m'],
    ['gemna', 'gemma'],
    ['cc-by-4', 'cc-by-4.0'],
    ['llama-3-1', 'llama3.1'],
  ])('to the license "%s" is %s', (text, nearest) => {
    expect(nearestOf(text, LICENSE_IDS)).toBe(nearest);
  });

  test.each(['mit-0', 'apache-1.1', 'bsl-1.1', 'cc0', 'gemma3', 'llama3.5'])(
    'to the license "%s" is none: its number is another',
    (text) => {
      expect(nearestOf(text, LICENSE_IDS)).toBeNull();
    },
  );

  test.each([
    ['text_generation', 'text-generation'],
    ['Text Generation', 'text-generation'],
    ['text-genertaion', 'text-generation'],
    ['fillmask', 'fill-mask'],
    ['image-clasification', 'image-classification'],
  ])('to the task "%s" is %s', (text, nearest) => {
    expect(nearestOf(text, TASK_IDS)).toBe(nearest);
  });

  test('is the word itself, also beside one that differs in case only', () => {
    expect(nearestOf('PEFT', ['peft', 'PEFT'])).toBe('PEFT');
  });

  test('has fewer mistakes than all others', () => {
    expect(nearestOf('transformer', ['transformers', 'transforms'])).toBe('transformers');
  });

  test('does not exist if two are equally near', () => {
    expect(nearestOf('transforms', ['transformed', 'transformer'])).toBeNull();
    expect(nearestOf('Peft', ['peft', 'PEFT'])).toBeNull();
  });

  test('counts once if it is given twice', () => {
    expect(nearestOf('pefd', ['peft', 'peft'])).toBe('peft');
  });

  test.each([
    ['one mistake in a short word', 'pefd', 'peft'],
    ['two mistakes in a longer word', 'difusors', 'diffusers'],
    ['two letters swapped in a short word', 'mti', 'mit'],
  ])('may have %s', (_, text, nearest) => {
    expect(nearestOf(text, [nearest])).toBe(nearest);
  });

  test.each([
    ['two mistakes in a short word', 'petd', 'peft'],
    ['three mistakes in a longer word', 'difusor', 'diffusers'],
  ])('may not have %s', (_, text, candidate) => {
    expect(nearestOf(text, [candidate])).toBeNull();
  });

  test.each(['', ' - ', '4.0', 'x'.repeat(1_000_000), `${'0.'.repeat(500_000)}1`])(
    'to what is no word is none',
    (text) => {
      expect(nearestOf(text, LICENSE_IDS)).toBeNull();
    },
  );

  test('among no words is none', () => {
    expect(nearestOf('mit', [])).toBeNull();
  });
});
