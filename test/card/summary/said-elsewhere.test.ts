import { describe, expect, test } from 'vitest';
import type { BriefTopic } from '../../../src/card/summary/answers.ts';
import { brief } from '../../../src/card/summary/brief.ts';
import { readCard } from '../read-card.ts';

function answer(topic: BriefTopic, card: string): string | null {
  return brief(readCard(card)).find((line) => line.topic === topic)?.text ?? null;
}

/** A title, and the lines under it. */
function card(...lines: readonly string[]): string {
  return `# Fjord 7B\n\n${lines.join('\n')}\n`;
}

function code(...lines: readonly string[]): string {
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

type Case = readonly [card: string, answer: string | null];

const TASKS: readonly Case[] = [
  [
    card('- Model date: May 2024, speech', '- Model type: `Speech-to-Text`'),
    'Model type: Speech-to-Text',
  ],
  [card('- **Model type:** Fill-Mask', '', 'A BERT model for Norse texts.'), 'Fill-Mask'],
  [
    card('Fjord is a 7B chat model.', '', '## Details', '', '- **Model type:** Transformer'),
    'Fjord is a 7B chat model.',
  ],
  [
    card('A tuned model that names the parts of a boat.'),
    'A tuned model that names the parts of a boat.',
  ],
  [
    card('Fjord is a text generation model, released by Havn under the MIT license.'),
    'Fjord is a text generation model, released by Havn under the MIT license.',
  ],
  [
    card(
      'Research on this led to the Fjord suite.',
      '',
      'Fjord is a collection of models built to study speech.',
    ),
    'Fjord is a collection of models built to study speech.',
  ],
  [
    card('海鸥 是一系列面向气象领域的LLM，采用多阶段训练。'),
    '海鸥 是一系列面向气象领域的LLM，采用多阶段训练。',
  ],
  [
    card('It has four kinds of layers:', '', '- Rotary positional embedding', '- Linear attention'),
    null,
  ],
  [card('The base model uses a ViT as an image encoder.'), null],
  [card('## Limitations', '', 'The evaluation of a speech model for dialects is hard.'), null],
];

const DATA: readonly Case[] = [
  [
    card('## Training data', '', '- Two years of news', '', '### Limits', '', '- None is local'),
    'Two years of news',
  ],
  [
    card('## Training data', '', '- Two years of news', '', '**Collected by hand**', '', '- Yes'),
    'Two years of news',
  ],
  [
    card('## Training data', '', 'The authors note in the paper:', '', '> We use 40,000 letters.'),
    'The authors note in the paper: We use 40,000 letters.',
  ],
  [
    card('## Training data', '', 'The authors note in the paper.', '', 'Letters of 1900.'),
    'Letters of 1900.',
  ],
  [card('A tuned Llama model that finds names from tabular data.'), null],
  [
    card('A tuned Llama model, trained on tabular data.'),
    'A tuned Llama model, trained on tabular data.',
  ],
  [card('Training data:', '', '- Sagas', '- Letters'), 'Training data: Sagas; Letters'],
  [card('It was trained using two techniques: noise of text and order of sentences.'), null],
  [card('We also tested it for age with the Fairface dataset.'), null],
];

const USES: readonly Case[] = [
  [card('## Usage', '', code('git clone https://h.example/m', 'cd m')), null],
  [
    card('## Usage', '', code('git clone https://h.example/m', 'python run.py --text Hei')),
    'python run.py --text Hei',
  ],
  [card('## Usage', '', code('pip install -r requirements.txt')), null],
  [card('## Usage', '', code('pip install fjord')), 'pip install fjord'],
  [
    card(
      '## Usage',
      '',
      code('from transformers import pipeline', 'from diffusers import FluxPipeline'),
    ),
    'Code example: diffusers',
  ],
  [card('## Usage', '', code('from agent import Agent')), null],
  [card('## Usage', '', code('from fjord_7b import Model')), 'Code example: fjord_7b'],
  [
    card(
      '## How to use',
      '',
      'A demo is also available on the Hugging Face Space.',
      '',
      code('import timm'),
    ),
    'Code example: timm',
  ],
  [
    card('## Usage', '', code('model = hub.load(', '    "a/b",', '    "c"', ')')),
    'model = hub.load("a/b","c")',
  ],
  [card('## 使用方法', '', '不要使用 transformers 的通用聚合。'), null],
  [card('## Prompts', '', code('Why does the sea rise?')), null],
  [card('## Prompt format', '', code('### Question: {question}')), '### Question: {question}'],
];

const LIMITS: readonly Case[] = [
  [card('## Risks', '', 'Investing carries risks.'), null],
  [
    card('## Risks', '', 'The model may carry old prejudice.'),
    'The model may carry old prejudice.',
  ],
  [card('## Risk guidelines', '', '- Violence may be a risk.'), null],
  [card('## FAQ', '', '### Why is the output limited to 13 seconds?', '', 'It is so made.'), null],
  [
    card(
      '## Performance and Limitations',
      '',
      'It is fast.',
      '',
      '## Limitations',
      '',
      'It cannot sing.',
    ),
    'It cannot sing.',
  ],
  [
    card('- **Not suitable for:** diagnosis of patients'),
    'Not suitable for: diagnosis of patients',
  ],
  [
    card('## Limitations', '', 'It has a number of limitations. It fails at night.'),
    'It fails at night.',
  ],
  [card('## 使用范围与限制', '', '模型可能漏检。'), '模型可能漏检。'],
  [card('The Inference API only supports short texts.'), null],
];

const LICENSES: readonly Case[] = [
  [card('## License', '', 'The license of the original model can be found here.'), null],
  [card('## License', '', 'The license of the model is MIT.'), 'The license of the model is MIT.'],
  [
    card(
      '## Training data',
      '',
      '| Property | Value |',
      '|---|---|',
      '| License | MIT of the site |',
    ),
    null,
  ],
  [card('| Property | Value |', '|---|---|', '| License | MIT |'), 'MIT'],
  [card('**License**  CC BY-NC'), 'CC BY-NC'],
  [
    card('## License', '', 'Fjord is MIT-licensed. The license applies to the models as well.'),
    'Fjord is MIT-licensed.',
  ],
];

describe.each([
  ['task', TASKS],
  ['data', DATA],
  ['use', USES],
  ['limits', LIMITS],
  ['license', LICENSES],
] as const)('the %s of a card', (topic, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(answer(topic, text)).toBe(expected);
  });
});
