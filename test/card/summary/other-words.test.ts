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

function meta(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n# Fjord\n`;
}

function code(...lines: readonly string[]): string {
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

type Case = readonly [card: string, answer: string | null];

const TASKS: readonly Case[] = [
  [meta('pipeline_tag: other'), null],
  [meta('tags: [other]'), null],
  [
    `${meta('pipeline_tag: other')}\nA classifier that names birds.`,
    'A classifier that names birds.',
  ],
  [card('Fjord counts seals on photographs.'), 'Fjord counts seals on photographs.'],
  [card('Fjord 7B draws maps of the sea.'), 'Fjord 7B draws maps of the sea.'],
  [card('Fjord weights are in the second file.'), null],
  [card('Fjord uses 32 layers.'), null],
  [card('Fjord outperforms Bay by a length.'), null],
  [card('A GAN that draws mushrooms.'), 'A GAN that draws mushrooms.'],
  [card('## Intended use', '', 'It is not a speech recognition model.'), null],
  [
    card('Given a photo of a meal, the model outputs its calories.'),
    'Given a photo of a meal, the model outputs its calories.',
  ],
  [card('适合生成水墨画。'), '适合生成水墨画。'],
  [
    card('## Details', '', '- **Primary use:** Naming whales on aerial photographs (detection).'),
    'Naming whales on aerial photographs (detection).',
  ],
  [card('Fjord 7B scores how helpful an answer is.'), 'Fjord 7B scores how helpful an answer is.'],
  [card('Fjord 7B scores 80 on MMLU.'), null],
  [card('Fjord is a family of models for speech recognition, all listed in Table 1.'), null],
  [
    card('Fjord is a model for speech recognition of unlisted languages.'),
    'Fjord is a model for speech recognition of unlisted languages.',
  ],
  [card('- **Задача**: генерация текста'), 'генерация текста'],
  [
    card(
      'Fjord is a model for English speech recognition:',
      '',
      '| a | b |',
      '|---|---|',
      '| x | y |',
    ),
    'Fjord is a model for English speech recognition',
  ],
  [
    card('**Intended Use**', '', '- Segmenting Thai text into clauses'),
    'Segmenting Thai text into clauses',
  ],
  [card('**Intended Use**', '', '- Fine-tuning on text'), null],
];

const DATA: readonly Case[] = [
  [card('The baseline was trained on 40,000 images.'), null],
  [
    card('After baseline training it was trained on 40,000 images.'),
    'After baseline training it was trained on 40,000 images.',
  ],
  [card('- Datasets: 4.8.4', '- TRL: 1.0.0'), null],
  [card('- Data: 12.5 hours of harbour noise'), 'Data: 12.5 hours of harbour noise'],
  [card('It was fitted on 84,112 customers.'), 'It was fitted on 84,112 customers.'],
  [card('It was fitted on one GPU.'), null],
  [card('Trained with 34 of my own photographs.'), 'Trained with 34 of my own photographs.'],
  [card('**What was it trained on?** 7 million clips.'), '7 million clips.'],
  [card('Fine-tuned to identify car brands from images.'), null],
  [card('The model is trained from lab/base and writes captions of images.'), null],
  [
    card('## Training data', '', 'We used an 80/20 split. The reviews come from Yelp.'),
    'The reviews come from Yelp.',
  ],
  [
    card('## Data', '', 'The study uses MIMIC-III. Raw records are not redistributed.'),
    'The study uses MIMIC-III.',
  ],
  [
    card(
      '## Training data',
      '',
      '### Excluded',
      '',
      '- private mails',
      '',
      '### Other',
      '',
      'Logs.',
    ),
    'Logs.',
  ],
  [
    card('## Datasets', '', 'Our data are a combination of', '', '1) books;', '2) letters;'),
    'Our data are a combination of books; letters;',
  ],
  [card('## Training data', '', '- <number of images>', '- `<path_or_name>`'), null],
  [card('## Dữ liệu', '', '12.400 ảnh hóa đơn.'), '12.400 ảnh hóa đơn.'],
  [card('## Addestramento', '', '88.000 sentenze.'), '88.000 sentenze.'],
  [card('## Addestramento', '', '300 epoche.'), null],
  [card('It is trained on Mega-scale and S2648.'), 'It is trained on Mega-scale and S2648.'],
  [card('Trained on NVIDIA H100s.'), null],
  [card('Trained on five A100 nodes.'), null],
  [card('Training set: 4,310 flats'), 'Training set: 4,310 flats'],
  [card('## Training data', '', 'The table above. Ties were dropped.'), null],
  [card('A small adapter was fine-tuned for {base_model} on images of {subject_name}.'), null],
  [card('**训练数据**：600 小时四川话录音'), '600 小时四川话录音'],
];

const USES: readonly Case[] = [
  [
    card('## Usage', '', code('lerobot-record --policy.path=lab/act')),
    'lerobot-record --policy.path=lab/act',
  ],
  [card('## Train from scratch', '', code('lerobot-train --policy.type=act')), null],
  [
    card('Play it:', '', code('python -m fjord --weights fjord.bin')),
    'python -m fjord --weights fjord.bin',
  ],
  [card('## Uso', '', 'Con `pysal`:', '', code('from pysal import load')), 'Code example: pysal'],
  [
    card('## Feature Engineering', '', '## Usage', '', code('from feature_engineering import x')),
    null,
  ],
  [card('## Usage', '', code('pip install torch numpy')), null],
  [card('## Usage', '', code('MODEL=/tmp/m gradio app.py')), 'MODEL=/tmp/m gradio app.py'],
  [card('**Come si usa.** `ollama run lab/fjord`'), 'ollama run lab/fjord'],
  [card('**Runtime Engine(s):** NeMo 2.1'), 'NeMo 2.1'],
  [card('Use **mossgame** in your prompts.'), 'Use mossgame in your prompts.'],
  [card('- **Uso**: `whisper-cli -m p.bin -f a.wav`'), 'whisper-cli -m p.bin -f a.wav'],
  [card('## Usage', '', code('cargo --version')), null],
  [
    card('## Usage', '', code('snapshot_download(repo_id="x/y")')),
    'snapshot_download(repo_id="x/y")',
  ],
];

const LIMITS: readonly Case[] = [
  [card('## What goes wrong', '', 'Slang is lost.'), 'Slang is lost.'],
  [card('## Known quirks', '', 'Hands melt.'), 'Hands melt.'],
  [card('> **Note:** It is not a medical device.'), 'It is not a medical device.'],
  [card('It is not a fork.'), null],
  [
    card('This is an artifact, not a production model.'),
    'This is an artifact, not a production model.',
  ],
  [card('Picks above 300 km are unreliable.'), 'Picks above 300 km are unreliable.'],
  [
    card('## Disclaimer', '', 'An example, not to be used for diagnosis.'),
    'An example, not to be used for diagnosis.',
  ],
  [card('Following example only works for the old file.'), null],
  [card('## Advertencias', '', 'No detecta ironía.'), 'No detecta ironía.'],
  [card('不建议用于人像。'), '不建议用于人像。'],
  [
    card('## Limitations', '', 'Only for:', '', '- ✅ research', '- ❌ forging papers'),
    'Only for: research; ❌ forging papers',
  ],
  [card('**不足**：混说时错误较多。'), '混说时错误较多。'],
  [card('Deletions are not supported.'), 'Deletions are not supported.'],
  [card('Windows 11 is not supported.'), null],
  [card('Do not use it for houses.'), 'Do not use it for houses.'],
  [card('Do not use it with a GPU from 2012.'), null],
  [card('Faces tend to look alike.'), 'Faces tend to look alike.'],
  [card('These are not standalone models.'), 'These are not standalone models.'],
  [card('Fjord is only available for English.'), 'Fjord is only available for English.'],
];

const BADGE = 'https://img.shields.io/badge';
const LICENSES: readonly Case[] = [
  [meta('license: <license-id>'), null],
  [card(`![License: GPL v3](${BADGE}/License-GPLv3-blue.svg)`), 'License: GPL v3'],
  [card(`![License](${BADGE}/License-CC_BY--SA%204.0-blue.svg)`), 'CC BY-SA 4.0'],
  [card(`![License](https://img.shields.io/github/license/x/y)`), null],
  [card(`![Python](${BADGE}/python-3.10-green)`), null],
  [card('## Dataset attribution', '', '- **License**: CC BY 4.0'), null],
  [
    card('## Data', '', '- **License**: CC0', '', '## License', '', 'The model is MIT.'),
    'The model is MIT.',
  ],
  [card('## License', '', 'Choose an appropriate license before publishing.'), null],
  [card('元のライセンスに従います: MIT'), '元のライセンスに従います: MIT'],
  [
    card('## License', '', 'The weights are subject to the X License and their own terms.'),
    'The weights are subject to the X License and their own terms.',
  ],
  [card('## License', '', 'The parts are under their own licenses.'), null],
  [card('## Base model', '', '- **License**: MIT'), null],
  [card('1. **Open:** Fjord is MIT licensed.'), 'Open: Fjord is MIT licensed.'],
];

describe.each([
  ['task', TASKS],
  ['data', DATA],
  ['use', USES],
  ['limits', LIMITS],
  ['license', LICENSES],
] as const)('the %s in other words', (topic, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(answer(topic, text)).toBe(expected);
  });
});
