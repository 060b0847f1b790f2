import { describe, expect, test } from 'vitest';
import { brief } from '../../../src/card/summary/brief.ts';
import { readCard } from '../read-card.ts';

function answer(topic: 'limits' | 'use', card: string): string | null {
  return brief(readCard(card)).find((line) => line.topic === topic)?.text ?? null;
}

/** A section with a text. */
function under(heading: string, ...lines: readonly string[]): string {
  return `# Fjord\n\n## ${heading}\n\n${lines.join('\n')}\n`;
}

function code(language: string, ...lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

const LIMITS: readonly (readonly [card: string, limits: string])[] = [
  [
    under('Failure modes', 'Night scenes are one blob. Thin poles vanish.'),
    'Night scenes are one blob.',
  ],
  [under('What it is not good at', '- Sarcasm', '- Slang'), 'Sarcasm; Slang'],
  [under('Pitfalls', 'Seven is taken for one.'), 'Seven is taken for one.'],
  [
    under('Important considerations', 'Results for women have twice the error rate.'),
    'Results for women have twice the error rate.',
  ],
  [
    under('Responsible AI Considerations', 'It can behave in ways that are unreliable.'),
    'It can behave in ways that are unreliable.',
  ],
  [
    under('Limitations', 'It was built in Oslo. It confuses Bokmål and Nynorsk.'),
    'It confuses Bokmål and Nynorsk.',
  ],
  [under('Limitations of use', 'Not for minors.'), 'Not for minors.'],
  [under('सीमाएँ', 'यह मॉडल बोलियों में गलतियाँ करता है।'), 'यह मॉडल बोलियों में गलतियाँ करता है।'],
  [under('מגבלות', 'המודל אינו מבין סלנג.'), 'המודל אינו מבין סלנג.'],
  [under('模型限制', '模型仅支持中文。'), '模型仅支持中文。'],
  [under('Hạn chế', 'Mô hình có thể sinh nội dung sai.'), 'Mô hình có thể sinh nội dung sai.'],
  [under('Beperkingen', 'Het model kent geen Fries.'), 'Het model kent geen Fries.'],
  [
    '# M\n\nIt reads leaves. It has not been tested on dried ones.',
    'It has not been tested on dried ones.',
  ],
  ['# M\n\nIt reads calls. It struggles with accents.', 'It struggles with accents.'],
  [
    '# M\n\nIt finds ships. It performs poorly on small images.',
    'It performs poorly on small images.',
  ],
  [
    '# M\n\n> [!IMPORTANT]\n> The model does not work on night images.',
    'The model does not work on night images.',
  ],
  ['# M\n\nIt talks. Its answers might be wrong.', 'Its answers might be wrong.'],
  [
    '# M\n\nLe modèle peut produire des informations erronées.',
    'Le modèle peut produire des informations erronées.',
  ],
  [
    '# M\n\nEl modelo puede generar contenido incorrecto.',
    'El modelo puede generar contenido incorrecto.',
  ],
  ['# M\n\n该模型可能会生成错误的内容。', '该模型可能会生成错误的内容。'],
];

const NO_LIMITS: readonly string[] = [
  under('Known issues', 'None so far.'),
  under('Limitations and bias', 'Provide examples of latent issues and potential remediations.'),
  '# M\n\nQ2_K loses quality and is not recommended for most purposes.',
  '# M\n\nThe tokenizer does not support blanks at the end.',
  under('使用限制', '不得用于商业用途。'),
  '# M\n\nYou may need to log in first. You can generate false colour images with it.',
  '# M\n\nUnlike GPT-4, which may produce incorrect citations, M always cites.',
  '# M\n\nMost other models may generate incorrect dates; M has a calendar.',
  '# M\n\nM is not limited to one language: it reads twelve.',
  under('Usage', 'Windows does not support symbolic links, so set a variable.'),
  under('Usage', 'If the download fails on your machine, try again.'),
  under('Disclaimer', 'The authors are not liable for any damages.'),
  under('Safety', 'We ran red teaming with 20 people.'),
  under('Hardware considerations', 'At least 16 GB of RAM, less is slow.'),
  under('Limitations of the evaluation', 'The test set has 200 rows only.'),
  under('Limitations', 'See section 6 of the [paper](https://arxiv.org/abs/2401.00001).'),
  under('Rate limits', 'The API allows 60 requests a minute.'),
  under('Bias, Risks, and Limitations', '[More Information Needed]'),
];

const USES: readonly (readonly [card: string, use: string])[] = [
  [
    '# M\n\nPut the file into `ComfyUI/models/loras` and load it.',
    'Put the file into ComfyUI/models/loras and load it.',
  ],
  [
    '# M\n\nThe model is available through the Inference API.',
    'The model is available through the Inference API.',
  ],
  [under('Prompt format', 'ChatML:', '', code('', '<|im_start|>system')), 'ChatML'],
  [under('触发词', '提示词中加入水墨风。'), '提示词中加入水墨风。'],
  [under('Usage Recommendations', 'Set the temperature to 0.6.'), 'Set the temperature to 0.6.'],
  [under('Gebruik', 'Het model draait in spaCy.'), 'Het model draait in spaCy.'],
  [
    under('उपयोग', code('python', 'from transformers import pipeline')),
    'Code example: transformers',
  ],
];

const NO_USES: readonly string[] = [
  under('Evaluation', code('python', 'from evaluate import load', 'f1 = load("f1")')),
  under(
    'Training data',
    code('python', 'from datasets import load_dataset', 'ds = load_dataset("x/y")'),
  ),
  under('Training', code('bash', 'python train.py --epochs 3')),
  under('Usage', 'Please refer to our [GitHub repository](https://github.com/x/m) for usage.'),
  '# M\n\nThe paper is available through arXiv. The data were put into a database.',
];

describe('the limits of a model', () => {
  test.each(LIMITS)('%s', (card, limits) => {
    expect(answer('limits', card)).toBe(limits);
  });

  test.each(NO_LIMITS)('are not stated: %s', (card) => {
    expect(answer('limits', card)).toBeNull();
  });
});

describe('how a model is used', () => {
  test.each(USES)('%s', (card, use) => {
    expect(answer('use', card)).toBe(use);
  });

  test.each(NO_USES)('is not stated: %s', (card) => {
    expect(answer('use', card)).toBeNull();
  });
});
