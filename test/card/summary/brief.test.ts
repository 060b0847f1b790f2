import { describe, expect, test } from 'vitest';
import type { BriefLine } from '../../../src/card/summary/answers.ts';
import { brief } from '../../../src/card/summary/brief.ts';
import { readCard } from '../read-card.ts';

/** The brief's lines by topic; null: not stated. */
function lines(text: string): Readonly<Record<BriefLine['topic'], string | null>> {
  const entries = brief(readCard(text)).map(({ topic, text: line }) => [topic, line]);
  return Object.fromEntries(entries);
}

function placeOf(text: string, topic: BriefLine['topic']): BriefLine['place'] | undefined {
  return brief(readCard(text)).find((line) => line.topic === topic)?.place;
}

describe('the brief', () => {
  test('has five lines in the order in which readers ask', () => {
    expect(brief(readCard('')).map(({ topic }) => topic)).toEqual([
      'task',
      'data',
      'use',
      'limits',
      'license',
    ]);
  });

  test('says of an empty card that nothing is stated', () => {
    const nothing = { task: null, data: null, use: null, limits: null, license: null };
    expect(lines('')).toEqual(nothing);
    expect(lines('---\nlicense:\ntags: []\n---\n')).toEqual(nothing);
    expect(placeOf('', 'task')).toBe(null);
  });

  test('takes from the front matter what is a fact there, and names its line', () => {
    const card = '---\nlicense: mit\npipeline_tag: fill-mask\ndatasets:\n- a/b\n- c\n---\n# T\n';
    expect(lines(card)).toMatchObject({ task: 'Fill-Mask', data: 'a/b, c', license: 'MIT' });
    expect(placeOf(card, 'data')).toEqual({ line: 4, headingId: null });
  });

  test('cuts a long list of datasets as it cuts a sentence', () => {
    const card = `---\ndatasets: [${Array.from({ length: 40 }, (_, index) => `lab/set-${index}`).join(', ')}]\n---\n`;
    expect(lines(card).data).toMatch(/^lab\/set-0, .*lab\/set-\d+, …$/);
  });

  test('takes the first sentence of the section that answers, and names its place', () => {
    const card =
      '# T\n\n## Training Data\n\n![badge](x.png)\n\nTwo years of **news**, see [here](x). More of it.\n';
    expect(lines(card).data).toBe('Two years of news, see here.');
    expect(placeOf(card, 'data')).toEqual({ line: 7, headingId: 'training-data' });
  });

  test('says a list whole, with what announces it', () => {
    const items = '- invent names,\n- stop early.\n';
    expect(lines(`## Limitations\n\nIt may:\n\n${items}`).limits).toBe(
      'It may: invent names; stop early.',
    );
    expect(lines(`## Limitations\n\n${items}`).limits).toBe('invent names; stop early.');
    expect(lines('## Training data\n\n- **Speech:** birds\n- Sea\n').data).toBe(
      'Speech: birds; Sea',
    );
  });

  test('does not take for one list what is a heading with its text, or long texts', () => {
    const long = `It fails. ${'It is long. '.repeat(12)}`;
    expect(lines(`## Limitations\n\n- ${long}\n- It stops.\n`).limits).toBe('It fails.');
    const titled = '- Names\n    - It may not know any.\n- Sums\n    - None is right.\n';
    expect(lines(`## Limitations\n\n${titled}`).limits).toBe('It may not know any.');
  });

  test('reads the facts of a table of two columns, and names the row', () => {
    const card = '# T\n\n| | |\n|---|---|\n| Size | 2 |\n| **License** | MIT |\n';
    expect(lines(card).license).toBe('MIT');
    expect(placeOf(card, 'license')).toEqual({ line: 6, headingId: 't' });
    expect(lines('| Dataset | F1 |\n|---|---|\n| SST | 90 |\n').data).toBe(null);
  });

  test('quotes words without marks of notes, quotes, stars and emoji', () => {
    const card = '## Limitations\n\n> It is *not*\n> for maps[^1] [2, 3] :warning:\n\n[^1]: Old.\n';
    expect(lines(card).limits).toBe('It is not for maps');
    expect(lines('## Limitations\n\nNo more than 5 * 3 [m] at 10:30:20.\n').limits).toBe(
      'No more than 5 * 3 [m] at 10:30:20.',
    );
  });

  test.each([
    '[![Build](badge.svg)](ci)',
    '<img src="logo.png" alt="Logo of a lab">',
    '<!-- A longer\ncomment of several\nlines. -->',
    '| a | b | c |\n|---|---|---|\n| limits | may not | 1 |',
    '<table>\n<tr><td>No names</td></tr>\n</table>',
    '<details>\n<summary>Click to see</summary>\n',
    '```python\nmay = not_be\n```',
    '\tmay = not_be()',
    '[More Information Needed]',
    '*This section is meant to convey limitations.*',
    'Users (both direct and downstream) should be made aware of the risks of the model.',
    '{{ bias_risks_limitations | default("none", true)}}',
    'TODO',
  ])('passes over %j', (text) => {
    expect(lines(`## Limitations\n\n${text}\n`).limits).toBe(null);
    expect(lines(`## Limitations\n\n${text}\n\nIt knows no names.\n`).limits).toBe(
      'It knows no names.',
    );
  });

  test('does not end a sentence at an abbreviation', () => {
    expect(
      lines('## Training data\n\nNews by Doe et al. (Oslo), e.g. Politics. More.\n').data,
    ).toBe('News by Doe et al. (Oslo), e.g. Politics.');
  });

  test('cuts a long sentence at a word, and one without blanks between characters', () => {
    const text = lines(`## Limitations\n\nIt may not ${'know many words '.repeat(30)}.\n`).limits;
    expect(text).toMatch(/\w …$/);
    expect(text?.length).toBeLessThanOrEqual(202);
    expect(lines(`## Limitations\n\nab${'😀'.repeat(200)}\n`).limits).toMatch(/^ab(😀){99} …$/u);
  });

  test('does not take for a heading what is none', () => {
    const card = readCard('```md\n# Limitations\n\nIt may fail.\n```\n');
    expect(brief(card)[3]?.text).toBe(null);
  });
});

describe('the task', () => {
  test('is that of a tag where there is no pipeline tag, be it a retired one', () => {
    expect(lines('---\ntags: [x, translation]\n---\n').task).toBe('Translation');
    expect(lines('---\ntags: [x, conversational]\n---\n').task).toBe('conversational');
  });

  test('is told by the model type, unless that is only an architecture', () => {
    const card = '## Details\n\n- **Developed by:** us\n- **Model type:** a small language model\n';
    expect(lines(card).task).toBe('a small language model');
    expect(placeOf(card, 'task')).toEqual({ line: 4, headingId: 'details' });
    expect(lines('### Model type\n\nA speech recognition model\n').task).toBe(
      'A speech recognition model',
    );
    expect(
      lines('- **Model type:** decoder\n\n## Direct Use\n\nIt can be used to chat.\n').task,
    ).toBe('It can be used to chat.');
  });

  test('is not what a section inside of that on uses says', () => {
    expect(lines('## Uses\n\n### Inference\n\nUse the library to run it.\n').task).toBe(null);
  });

  test('is told by the sentence that says what the model is', () => {
    expect(lines('# T\n\nMade in Oslo. It is a translation model for Sami.\n').task).toBe(
      'It is a translation model for Sami.',
    );
    expect(lines('# T\n\nThis model has 24 layers, and its embeddings 1024 numbers.\n').task).toBe(
      null,
    );
  });

  const task = (text: string): string | null => lines(text).task;

  test.each([
    'It is a fine-tuned version of a/bert on the emotion dataset.',
    'For questions about our speech models, open an issue.',
    'Fixed a crash of the model that is used to translate text.',
    'The training corpus of this language model consists of tweets.',
    'This model does not translate text.',
    'This model was developed using text and images.',
    'This is different from language models that generate text.',
    'At present, there is a need for a translation model.',
    'The top two replies were given to the model as its text.',
    'It is slower than other models that classify text.',
    '"Deep Models for Speech Recognition".',
  ])('is not told by "%s"', (text) => {
    expect(task(`# T\n\n${text}\n`)).toBe(null);
  });

  test.each([
    'Tern model fine-tuned on handwriting recognition.',
    'Model on translating law from Danish.',
    'This model evaluates the grammar of a sentence.',
    'You can use tern to generate a weather report.',
    'A small T5 model for Persian.',
  ])('is told by "%s"', (text) => {
    expect(task(`# T\n\n${text}\n`)).toBe(text);
  });

  test('is told under a heading of uses, though its level puts it into the evaluation', () => {
    const card = (heading: string): string =>
      `# T\n\n## Evaluation\n\nIt is fast.\n\n### ${heading}\n\nIt is not suitable for maps.\n`;
    expect(lines(card('Limitations')).limits).toBe('It is not suitable for maps.');
    expect(lines(card('Table 3')).limits).toBe(null);
  });

  test('is told in the rows of a table in HTML, and in sentences of its cells', () => {
    const card =
      '# T\n\n<table><tr><td>Limitations</td><td>It cannot hear bats.</td></tr>' +
      '<tr><td>a</td><td>It is a translation model for Sami.</td><td>3</td></tr></table>\n';
    expect(lines(card)).toMatchObject({
      task: 'It is a translation model for Sami.',
      limits: 'It cannot hear bats.',
    });
  });

  test('is that of the first sentence that says what it is, not of a changelog or of results', () => {
    const card = (title: string): string =>
      `# T\n\n## ${title}\n\nIt is a translation model for Sami.\n\n## Notes\n\nIt is a speech model.\n`;
    for (const title of ['Changelog', "What's new", 'Evaluation results', '更新']) {
      expect(task(card(title)), title).toBe('It is a speech model.');
    }
    expect(task(card('Limits of performance'))).toBe('It is a translation model for Sami.');
  });

  test('is that of all results of the card, else of the title', () => {
    const results = (...tasks: string[]): string =>
      `---\nmodel-index:\n- name: x\n  results:\n${tasks.map((type) => `  - task:\n      type: ${type}\n`).join('')}---\n# Spanish BERT for sentiment analysis\n`;
    expect(task(results('translation', 'translation'))).toBe('Translation');
    expect(task(results('translation', 'summarization'))).toBe(
      'Spanish BERT for sentiment analysis',
    );
    expect(task('---\nmodel-index: [3]\n---\n# bert-sentiment\n')).toBe(null);
  });
});

describe('the training data', () => {
  test('is told by a sentence that does not only point elsewhere', () => {
    expect(lines('## Datasets\n\nSee the paper. Ten years of radio.\n').data).toBe(
      'Ten years of radio.',
    );
    expect(lines('## Datasets\n\nSee the paper.\n').data).toBe(null);
  });

  test('is told by prose, but machines and advice are no data', () => {
    const said = (text: string): string | null => lines(`# T\n\n${text}\n`).data;
    const sentence = 'It was trained on 30 hours of birdsong.';
    expect(said(`${sentence} It sings.`)).toBe(sentence);
    expect(said('It was trained on 8 GPUs with 30 hours of birdsong.')).toBe(null);
    expect(said('It can be tuned on your own images.')).toBe(null);
  });

  test.each([
    'It was trained on 768x768px images.',
    'The team wanted to train this model on a corpus as large as possible.',
    'It was trained with a context length of 4096 tokens.',
    'It is an instruction-tuned model by a lab, optimized for following instructions.',
    'It should be fine-tuned on pairs of sentences.',
    'It was quantized with a calibration dataset of texts.',
    'The dataset used to evaluate this model has 40 sentences.',
    'It was trained on the None dataset.',
  ])('is not told by "%s"', (text) => {
    expect(lines(`# T\n\n${text}\n`).data).toBe(null);
  });

  test.each([
    'It was trained by roughly 19.2M images.',
    'We fine-tuned it with 12k reports of bogs.',
    'As training data we used old newspapers.',
    'It is a fine-tuned version of a/bert on the emotion dataset.',
    'Le modèle a été entraîné sur un corpus de 3 Go.',
  ])('is told by "%s"', (text) => {
    expect(lines(`# T\n\n${text}\n`).data).toBe(text);
  });

  test('is that of the model itself, not of the one it was made from', () => {
    const card = '# T\n\n# Original model card: X\n\n## Training data\n\n30 hours of birdsong.\n';
    expect(lines(card).data).toBe(null);
    expect(lines(card.replace('Original model card: X', 'About')).data).toBe(
      '30 hours of birdsong.',
    );
  });

  test('is listed by the first column of a table that names it', () => {
    const table = (head: string): string =>
      `## Training data\n\n| ${head} | Hours | Years |\n|---|---|---|\n| Birds | 30 | 2 |\n| Sea | 4 | 1 |\n`;
    expect(lines(table('Source')).data).toBe('Birds; Sea');
    expect(lines(table('Epoch')).data).toBe(null);
  });

  test('is not that of the evaluation', () => {
    expect(lines('## Evaluation\n\n### Dataset\n\nA thousand questions.\n').data).toBe(null);
    expect(lines('## Evaluation datasets\n\nA thousand questions.\n').data).toBe(null);
  });
});

describe('how to use it', () => {
  const use = (text: string): string | null => lines(text).use;

  test('is said by a sentence that names what runs it, else by the code', () => {
    expect(use('## Usage\n\nLoad it with spaCy:\n\n```python\nimport x\n```\n')).toBe(
      'Load it with spaCy',
    );
    expect(use('# X 7B\n\n## Usage\n\nUse it as follows:\n\n```python\nimport x\n```\n')).toBe(
      'Code example: x',
    );
    expect(use('## Usage\n\nUse it as follows.\n')).toBe(null);
    expect(
      use(
        '# X 7B\n\n## Usage\n\n```python\n  # first\nimport torch\nfrom x import y\n```\nMore.\n',
      ),
    ).toBe('Code example: x');
    expect(use('## Run it\n\n```bash\n  # first\n$ tool serve x --at 80\n```\n')).toBe(
      'tool serve x --at 80',
    );
    expect(use('## Usage\n\nUse the code below to get started with the model.\n')).toBe(null);
  });

  test('names the library that loads the model, not those beside it', () => {
    const code = (imports: string, field = ''): string =>
      `${field}## Usage\n\n\`\`\`python\n${imports}\n\`\`\`\n`;
    const imports =
      'from urllib.request import urlopen\nfrom PIL import Image\nimport helper_kit\nimport timm';
    expect(use(code(imports))).toBe('Code example: timm');
    expect(use(code('import transformers\nimport nemo', '---\nlibrary_name: nemo\n---\n'))).toBe(
      'Code example: nemo',
    );
    const train = 'from transformers import Trainer\nTrainer(model).train()';
    expect(use(code(train))).toBe(null);
    expect(use(code('import os\nprint(1)'))).toBe(null);
  });

  test('is said by a requirement, a prompt format or a trigger word', () => {
    expect(use('## Usage\n\nAudio must be sampled at 16 kHz.\n')).toBe(
      'Audio must be sampled at 16 kHz.',
    );
    expect(use('## Prompt format\n\n```\n[INST] {prompt} [/INST]\n```\n')).toBe(
      '[INST] {prompt} [/INST]',
    );
    expect(use('## Trigger words\n\nUse `TOK` to trigger it.\n')).toBe('Use TOK to trigger it.');
    expect(use('## Results\n\n```\n[INST] {prompt}\n```\n')).toBe(null);
  });

  test('is no output, and no command that trains or only fetches data', () => {
    const block = (text: string): string | null => use(`## Usage\n\n\`\`\`\n${text}\n\`\`\`\n`);
    expect(block('{"f1": 0.7}\nOS: Linux')).toBe(null);
    expect(block('python train.py --epochs 3')).toBe(null);
    expect(block('pip install huggingface_hub')).toBe(null);
    expect(block('./main -m x.gguf \\\n  -p "Hi"')).toBe('./main -m x.gguf -p "Hi"');
  });

  test('is said by code anywhere that loads something, with its place', () => {
    const card = '# T\n\n## Notes\n\n```bash\npip install x\n```\n';
    expect(use(card)).toBe('pip install x');
    expect(placeOf(card, 'use')).toEqual({ line: 5, headingId: 'notes' });
    expect(use('# T\n\n```\n{"f1": 0.7}\n```\n')).toBe(null);
  });

  test.each([
    'How to finetune',
    'Memory usage',
    'Usage restrictions',
    'Running the training',
    'Intended users',
  ])('is not what a section "%s" says', (title) => {
    expect(use(`## ${title}\n\nStart it with Ollama.\n`)).toBe(null);
  });

  test.each([
    '1. How to Run Locally',
    '🚀 Quick Start',
    'Sample usage',
    'Use with 🤗 x',
    '快速使用',
  ])('is what a section "%s" says', (title) => {
    expect(use(`## ${title}\n\nStart it with Ollama.\n`)).toBe('Start it with Ollama.');
  });
});

describe('limits and bias', () => {
  test('are told by a sentence that warns, else by the first of their section', () => {
    expect(
      lines('## Bias and Limitations\n\nIt is a finetune of another. It fails on names.\n').limits,
    ).toBe('It fails on names.');
    expect(lines('## Limitations\n\nEnglish, until 2021.\n').limits).toBe('English, until 2021.');
  });

  test('are in a section on uses only where a sentence warns', () => {
    const card = (text: string): string => `## Intended uses & limitations\n\n${text}\n`;
    expect(lines(card('You can use it to fill gaps.')).limits).toBe(null);
    expect(lines(card('You can use it to fill gaps. It is not safe.')).limits).toBe(
      'It is not safe.',
    );
  });

  test.each([
    'It may generate biased or incorrect text.',
    'It is not intended for medical use.',
    'It should not be used for advice.',
  ])('are told anywhere by "%s"', (text) => {
    expect(lines(`# T\n\n${text}\n`).limits).toBe(text);
  });

  test.each([
    'CC-BY-NC means that it should not be used commercially.',
    'The values should not be compared.',
    'If you cannot install it, update your version.',
    'Your browser does not support video.',
    'It may be used for anything.',
  ])('are not told by "%s"', (text) => {
    expect(lines(`# T\n\n${text}\n`).limits).toBe(null);
  });

  test('are told by a section on what is out of scope, where there is no other', () => {
    expect(lines('### Out-of-Scope Use\n\nMedical advice.\n').limits).toBe('Medical advice.');
  });
});

describe('the license', () => {
  test('has its own name, or is told by its section, where the field says only "other"', () => {
    expect(lines('---\nlicense: other\nlicense_name: lab-1\n---\n').license).toBe('lab-1');
    expect(
      lines('---\nlicense: other\n---\n## License\n\nSee it. Free for research.\n').license,
    ).toBe('Free for research.');
    expect(lines('---\nlicense: other\n---\n## License\n\nSee LICENSE.\n').license).toBe('other');
    expect(lines('---\nlicense: other\n---\n').license).toBe('other');
  });

  test('is told by a sentence anywhere that licenses, not by one that only speaks of it', () => {
    expect(lines('# T\n\nThe weights are released under the MIT license.\n').license).toBe(
      'The weights are released under the MIT license.',
    );
    expect(lines('# Read the license at the bottom first!\n\n**It is loud!**\n').license).toBe(
      null,
    );
    expect(lines('# T\n\nThe dataset is released under CC BY 4.0.\n').license).toBe(null);
    expect(lines('**License**\n\nNon-commercial bespoke license\n').license).toBe(
      'Non-commercial bespoke license',
    );
  });

  test('is that of the model rather than that of the code', () => {
    expect(
      lines('## License\n\nThe code is under MIT. The model is under its own terms.\n').license,
    ).toBe('The model is under its own terms.');
    expect(lines('- **License:** free for research\n').license).toBe('free for research');
  });
});

test('the brief of 10,000 headings and 4 MB, and of text made to be slow, is made', () => {
  const card = `${'## A heading\n\nA text of it. '.padEnd(400, 'x')}\n\n`.repeat(10_000);
  expect(lines(`${card}## Limitations\n\nIt may fail at length.\n`).limits).toBe(
    'It may fail at length.',
  );
  const empty = '## Limitations\n\n'.repeat(10_000);
  expect(lines(empty).limits).toBe(null);
  for (const slow of [
    '<!--',
    '```\n',
    '**a',
    '[',
    '<a ',
    '\\',
    '_ ',
    '   \n',
    '- ',
    '!',
    '**a**\n',
  ]) {
    const text = slow.repeat(1000).slice(0, 2000);
    const texts = Array.from({ length: 2000 }, (_, index) => {
      return { kind: 'paragraph', key: null, text, start: 20 + index * 2000, line: 3 } as const;
    });
    const { parts, ...read } = readCard('## Limitations\n\nText.\n');
    const card = { ...read, parts: { ...parts, texts } };
    expect(brief(card)[4]?.text, slow).toBe(null);
  }
});
