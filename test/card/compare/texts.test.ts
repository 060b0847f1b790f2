import { describe, expect, test } from 'vitest';
import { changed, kindsOf } from './changed.ts';

const card = (body: string): string => `# Tiny\n\n${body}\n`;

describe('a change of a text', () => {
  test.each([
    ['license-changed', '**License:** MIT', '**License:** Apache 2.0'],
    [
      'license-changed',
      '| License | MIT |\n|---|---|\n| Type | LM |',
      '| License | Apache-2.0 |\n|---|---|\n| Type | LM |',
    ],
    [
      'license-changed',
      'It is released under the MIT license.',
      'It is released under the Apache 2.0 license.',
    ],
    ['base-model-changed', '- **Base model:** a/b', '- **Base model:** a/c'],
    [
      'base-model-changed',
      'It is a fine-tuned version of roberta-base.',
      'It is a fine-tuned version of roberta-large.',
    ],
    ['data-changed', '- **Language(s):** English', '- **Language(s):** English, German'],
    [
      'data-changed',
      'It was trained on 2 million sentences.',
      'It was trained on 3 million sentences.',
    ],
    ['data-changed', 'It was trained on Wikipedia and books.', 'It was trained on Wikipedia.'],
    [
      'setting-changed',
      'We report 5-shot accuracy on the test set.',
      'We report 0-shot accuracy on the test set.',
    ],
    [
      'claim-added',
      'The model answers questions in English.',
      'The model answers questions in English better than any other, with state-of-the-art results.',
    ],
    ['claim-added', 'The context has 4096 tokens.', 'The context has 8192 tokens.'],
    ['claim-removed', 'It is a state-of-the-art model of English.', 'It is a model of English.'],
    ['code-changed', '```python\na = load("x")\n```', '```python\na = load("y")\n```'],
    ['link-changed', 'See the [paper](https://a.org/1).', 'See the [paper](https://a.org/2).'],
    [
      'link-changed',
      'The code is at https://a.org/1 for all.',
      'The code is at https://a.org/2 for all.',
    ],
    [
      'link-changed',
      'The code is at https://chat.me/a for all.',
      'The code is at https://chat.me/b for all.',
    ],
    ['contact-changed', 'Ask us at https://t.me/a now.', 'Ask us at https://t.me/b now.'],
    ['contact-changed', 'Write to me@a.org for more.', 'Write to you@a.org for more.'],
    ['contact-changed', '[Write to us](mailto:me@a.org)', '[Write to us](mailto:you@a.org)'],
    [
      'citation-changed',
      '```\n@misc{a, title={A}, year={2024}}\n```',
      '```\n@misc{a, title={A}, year={2025}}\n```',
    ],
    ['version-changed', '- Transformers 4.30.0', '- Transformers 4.31.0'],
    ['version-changed', 'This is v1.0 of the model.', 'This is v1.1 of the model.'],
    [
      'setting-changed',
      'Comparação na parte de teste do corpus Nota.',
      'Comparação no conjunto de validação do corpus Nota.',
    ],
    [
      'setting-changed',
      'Gemessen wurde F1 auf den Testdaten von Nota.',
      'Gemessen wurde F1 auf den Entwicklungsdaten von Nota.',
    ],
    [
      'reworded',
      'The model reads text and gives a label.',
      'Given a text, the model gives a label.',
    ],
  ])('%s: %j becomes %j', (kind, old, now) => {
    expect(changed(card(old), card(now))).toEqual([{ kind, line: 3, withLine: 3 }]);
  });

  test.each([
    [
      'data reworded',
      'The model was trained on the books corpus.',
      'The books corpus was what the model was trained on.',
    ],
    [
      'a typo mended',
      'The model raeds text and gives a label.',
      'The model reads text and gives a label.',
    ],
    ['a date', 'Last updated on 2024-01-02.', 'Last updated on 2024-02-03.'],
    ['a seed', '- seed: 42', '- seed: 43'],
    [
      'the best of its own epochs',
      'The epoch was chosen on held-out notes, and its weights are kept here.',
      'The best epoch was chosen on held-out notes, and its weights are kept here.',
    ],
    [
      'the best of its own epochs, in German',
      'Die beste Epoche wurde auf den Entwicklungsdaten ausgewählt.',
      'Ausgewählt wurde die Epoche, die auf den Entwicklungsdaten am besten abschnitt.',
    ],
  ])('is only reworded: %s', (_, old, now) => {
    expect(kindsOf(card(old), card(now))).toEqual(['reworded']);
  });

  test.each([
    ['emphasis', 'It is **small**.', 'It is small.'],
    ['quotes', 'A "small" model.', 'A “small” model.'],
    ['the label of a fence', '```py\nx = 1\n```', '```python\nx = 1\n```'],
    ['a slash', '[Paper](https://a.org/1)', '[Paper](https://a.org/1/)'],
  ])('is formatting, or none: %s', (_, old, now) => {
    expect(kindsOf(card(old), card(now)).filter((kind) => kind !== 'formatting')).toEqual([]);
  });
});
