import { describe, expect, test } from 'vitest';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

/** A card of Tiny-1B; its table begins on line 3. */
function told(...lines: readonly string[]): readonly string[] {
  const findings = checkCard(`# Tiny-1B\n\n${lines.join('\n')}\n`);
  return findings
    .filter(({ rule }) => rule.startsWith('compared-'))
    .map(({ rule, line, message }) => `${line} ${rule.slice('compared-'.length)}: ${message}`);
}

/** Rows of a table of pipes. */
function table(...rows: readonly string[]): readonly string[] {
  const [head = '', ...others] = rows;
  return [head, head.replace(/[^|]+/g, '---'), ...others].map((row) => `| ${row} |`);
}

/** The same rows as HTML, one a line, below the line of its start tag. */
function html(...rows: readonly string[]): readonly string[] {
  const lines = rows.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    const cells = row.split(' | ').map((cell) => `<${tag}>${cell}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return ['<table>', ...lines, '</table>'];
}

/** What is said, each as its line, its kind and a part of its message; and near misses. */
interface Family {
  readonly kind: string;
  readonly says: readonly (readonly [lines: readonly string[], ...notes: readonly string[]])[];
  readonly silent: readonly (readonly string[])[];
}

const FAMILIES: readonly Family[] = [
  {
    kind: 'what bold means',
    says: [
      [
        table('Model | MMLU | ARC', 'Tiny-1B | **61.0** | **50.1**', 'Llama-2-7B | 65.2 | 49.0'),
        '5 bold: Bold marks “Tiny-1B”, also where another value is better (in “MMLU”, “65.2” of “Llama-2-7B” is better and not bold): does bold only show which model this is?',
      ],
      [
        table(
          'Model | MMLU | ARC | GSM8K',
          'Tiny-1B | **71.0** | 40.2 | **12.0**',
          'Llama-2-7B | 65.2 | **49.0** | 9.8',
          'Falcon 7B | 60.0 | 50.1 | 8.1',
        ),
        '6 bold: In “ARC”, “49.0” of “Llama-2-7B” is bold, and “50.1” of “Falcon 7B” is better',
      ],
      [
        table(
          'Model | MMLU | ARC',
          'Tiny-1B | **61.0** | 40.2',
          'Llama-2-7B | 65.2 | **49.0**',
          'Falcon 7B | 60.0 | 50.1',
        ),
        '3 bold: Bold marks the second best value of each measure',
      ],
      [
        table(
          'Model | MMLU | ARC | BoolQ',
          'Tiny-1B | **58.0** | 40.2 | 70.0',
          'Llama-2-7B | 65.2 | **49.0** | **71.0**',
          'Falcon 7B | 60.0 | 50.1 | 75.0',
        ),
        '3 bold: Bold marks the best value in 0 of 3 measures',
      ],
      // Where less is better, by name or by an arrow.
      [
        table('Model | WER | Loss ↓', 'Tiny-1B | **9.1** | 2.0', 'Whisper | 7.9 | **1.9**'),
        '3 bold: Bold marks the best value in 1 of 2 measures (in “WER”, “7.9” of “Whisper” is better',
      ],
      // Models in columns.
      [
        table(
          'Benchmark | Tiny-1B | Llama-2-7B | Falcon 7B',
          'MMLU (5-shot) | **61.0** | 65.2 | 60.0',
          'ARC (25-shot) | **50.1** | 49.0 | 42.0',
          'BoolQ | **80.0** | 71.0 | 75.0',
        ),
        '5 bold: Bold marks “Tiny-1B”',
      ],
      [
        [
          ...table(
            'Model | MMLU | ARC | BoolQ',
            'Tiny-1B | 61.0 | **51.0** | **80**',
            'Llama-2-7B | **65.2** | 49.0 | 70',
            'Gemma-2-9B | 70.6 | 50.0 | 71',
          ),
          '',
          'The best values are in bold.',
        ],
        '6 bold: In “MMLU”',
      ],
    ],
    silent: [
      table('Model | MMLU | ARC', 'Tiny-1B | **66.0** | 48.0', 'Llama-2-7B | 65.2 | **49.0**'),
      table('Model | WER', 'Tiny-1B | **7.1**', 'Whisper-small | 7.9'),
      // Ties, and the second best beside the best.
      table('Model | MMLU', 'Tiny-1B | **66**', 'Llama-2-7B | **66.0**', 'Falcon 7B | 60'),
      table('Model | MMLU', 'Tiny-1B | **66**', 'Llama-2-7B | **65**', 'Falcon 7B | 60'),
      // All of a row or a column is in bold.
      table('Model | MMLU | **Avg**', 'Tiny-1B | 60 | **50**', 'Llama-2-7B | 70 | **60**'),
      // Of each size the best.
      table(
        'Model | MMLU',
        '*7B models* |',
        'Llama-2-7B | **45**',
        'Falcon 7B | 40',
        '*13B models* |',
        'Llama-2-13B | **55**',
        'Tiny-1B | 50',
      ),
      // What is better is not known.
      table('Model | Foo', 'Tiny-1B | **5**', 'Llama-2-7B | 4', 'Falcon 7B | 6'),
      // Its author says what it means.
      [
        'Our model is in bold.',
        '',
        ...table('Model | MMLU', 'Tiny-1B | **61.0**', 'Llama-2-7B | 65.2'),
      ],
      // Each row has its best value.
      table(
        'Model | Accuracy (greedy) | Accuracy (sampled)',
        'Tiny-1B | **61.0** | 60.0',
        'Llama-2-7B | 65.2 | **66.0**',
        'Falcon 7B | **50.0** | 49.0',
      ),
      // No models are compared.
      table('Setting | Value', 'Accuracy | **0.81**', 'Examples | 9000'),
      table('Class | Precision | Recall', 'PER | **0.9** | 0.8', 'LOC | 0.95 | **0.9**'),
    ],
  },
  {
    kind: 'other settings',
    says: [
      [
        table(
          'Model | MMLU',
          'Tiny-1B (25-shot) | 61.0',
          'Llama-2-7B (5-shot) | 65.2',
          'Falcon 7B (5-shot) | 60.0',
        ),
        '5 setting: “Tiny-1B (25-shot)” is measured with “25-shot”, the others: “5-shot”. Can they be compared?',
      ],
      [
        table('Model | HumanEval', 'Tiny-1B (pass@10) | 61.0', 'Llama-2-7B (pass@1) | 12.8'),
        '6 setting: “Llama-2-7B (pass@1)” is measured with “pass@1”, the others: “pass@10”',
      ],
      [
        table(
          'Model | SQuAD',
          'Tiny-1B (dev) | 81.0',
          'Llama-2-7B (test) | 82.8',
          'BERT (test) | 80.8',
        ),
        '5 setting: “Tiny-1B (dev)” is measured with “dev”, the others: “test”',
      ],
      [
        table(
          'Benchmark | Tiny-1B | Llama-2-7B | Falcon 7B',
          'GSM8K | 10.0 (8-shot) | 12.0 (8-shot) | 4.0 (5-shot)',
          'MMLU | 30.0 | 45.0 | 26.0',
        ),
        '5 setting: In “GSM8K”, “Falcon 7B” is measured with “5-shot”, the others: “8-shot”',
      ],
      [
        table(
          'Model | Shots | MMLU',
          'Tiny-1B | 5 | 61.0',
          'Llama-2-7B | 5 | 65.2',
          'Falcon 7B | 0 | 60.0',
        ),
        '7 setting: “Falcon 7B” is measured with “0-shot”, the others: “5-shot”',
      ],
      [
        table(
          'Benchmark | Tiny-1B (zero-shot) | Llama-2-7B (5-shot) | Falcon 7B (5-shot)',
          'MMLU | 30.0 | 45.0 | 26.0',
          'ARC | 30.0 | 45.0 | 26.0',
        ),
        '3 setting: “Tiny-1B (zero-shot)” is measured with “0-shot”, the others: “5-shot”',
      ],
    ],
    silent: [
      // Each benchmark has its own.
      table('Model | MMLU (5-shot) | ARC (25-shot)', 'Tiny-1B | 61 | 50', 'Llama-2-7B | 65 | 49'),
      table('Model | MMLU', 'Tiny-1B (5-shot) | 61.0', 'Llama-2-7B (5 shots) | 65.2'),
      // These are what is compared.
      table('Model | MMLU', 'Tiny-1B (0-shot) | 61.0', 'Tiny-1B (5-shot) | 65.2'),
      table('Split | Accuracy', 'dev | 61.0', 'test | 60.2'),
    ],
  },
  {
    kind: 'other sources and dates',
    says: [
      [
        table('Model | MMLU', 'Tiny-1B | 61.0', 'Llama-2-7B (reported) | 65.2', 'Falcon 7B | 60'),
        '6 source: “Llama-2-7B (reported)” is reported elsewhere, the others do not say',
      ],
      [
        table(
          'Model | MMLU',
          'Tiny-1B (our evaluation) | 61.0',
          'Llama-2-7B (from the paper) | 65.2',
          'Falcon 7B (from the paper) | 60',
        ),
        '5 source: “Tiny-1B (our evaluation)” is measured here, the others: “reported elsewhere”',
      ],
      [
        [
          ...table('Model | MMLU', 'Tiny-1B | 61.0', 'Llama-2-7B | 65.2\\*', 'Falcon 7B | 60\\*'),
          '',
          '\\* Results are taken from the original papers.',
        ],
        '6 source: A note says of what is marked “*”: “* Results are taken from the original papers.”',
      ],
      [
        [
          ...table('Model | MMLU', 'Tiny-1B | 61.0', 'Llama-2-7B † | 65.2', 'Falcon 7B | 60'),
          '',
          '†: as reported by Meta',
        ],
        '6 source: A note says of what is marked “†”',
      ],
      [
        table(
          'Model | Evaluated on | MMLU',
          'Tiny-1B | 2024-05-01 | 61.0',
          'Llama-2-7B | 2023-02-01 | 65.2',
          'Falcon 7B | 2024-06-01 | 60',
        ),
        '6 date: “Llama-2-7B” is of 2023, the others: “2024”',
      ],
      [
        table('Model | MMLU', 'Tiny-1B | 61.0', 'GPT-4 (as of March 2023) | 86'),
        '6 date: “GPT-4 (as of March 2023)” is of 2023, the others do not say',
      ],
    ],
    silent: [
      [
        ...table('Model | MMLU', 'Tiny-1B | 61.0', 'Llama-2-7B* | 65.2'),
        '',
        '\\* Llama 2 is under a license of its own.',
      ],
      table('Model | Release date | MMLU', 'Tiny-1B | 2024 | 61.0', 'Llama-2-7B | 2023 | 65.2'),
      table(
        'Model | MMLU',
        'Tiny-1B | 61',
        'Llama-2-7B (paper) | 65',
        'Llama-2-7B (our runs) | 64',
      ),
    ],
  },
  {
    kind: 'values out of range',
    says: [
      [
        table(
          'Model | MMLU',
          'Tiny-1B | 0.71',
          'Llama-2-7B | 65.2',
          'Falcon 7B | 60',
          'GPT-4 | 86',
        ),
        '5 range: “Tiny-1B” has “0.71” for “MMLU”, the others are of 100: is it “71”?',
      ],
      [
        table('Model | MMLU', 'Tiny-1B | 712', 'Llama-2-7B | 65.2', 'Falcon 7B | 60', 'GPT-4 | 86'),
        '5 range: “Tiny-1B” has “712” for “MMLU”, the others are of 100: is it “71.2”?',
      ],
      [
        table('Model | F1', 'Tiny-1B | 71.2', 'BERT | 0.65', 'T5 | 0.60', 'RoBERTa | 0.79'),
        '5 range: “Tiny-1B” has “71.2” for “F1”, the others are from 0 to 1: is it “0.712”?',
      ],
      [
        table(
          'Model | MMLU',
          'Tiny-1B | 71,2',
          'Llama-2-7B | 65.2',
          'Falcon 7B | 60.1',
          'GPT-4 | 86.4',
        ),
        '5 range: “Tiny-1B” has “71,2” for “MMLU”, the others are written with a point: is it “71.2”?',
      ],
      [
        table(
          'Benchmark | Tiny-1B | Llama-2-7B | Falcon 7B | MPT 7B',
          'MMLU | 0.612 | 65.2 | 60.0 | 59.1',
          'ARC | 50.1 | 49.0 | 42.0 | 47',
        ),
        '5 range: “Tiny-1B” has “0.612” for “MMLU”',
      ],
    ],
    silent: [
      table('Model | WER', 'Tiny-1B | 110', 'Whisper | 7.9', 'BERT | 9', 'T5 | 12'),
      table(
        'Model | Params | MMLU',
        'Tiny-1B | 1 | 61',
        'Falcon | 7 | 62',
        'T5 | 0.2 | 40',
        'GPT-4 | 900 | 86',
      ),
      // A hard benchmark.
      table('Model | AIME', 'Tiny-1B | 0.8', 'Llama-2-7B | 4', 'Falcon 7B | 6.7', 'GPT-4 | 20'),
      table('Model | MMLU', 'Tiny-1B | 61,2', 'Llama-2-7B | 65,2', 'Falcon 7B | 60,1'),
      // Against another one’s 100 %.
      table('Model | Accuracy', 'Tiny-1B | 103%', 'BERT | 100%', 'T5 | 99%', 'RoBERTa | 98%'),
      table('Model | Elo', 'Tiny-1B | 1012', 'Llama-2-7B | 999', 'Falcon 7B | 98', 'GPT-4 | 100'),
    ],
  },
  {
    kind: 'the own model is missing',
    says: [
      [
        table('Model | MMLU | ARC', 'Llama-2-7B | 65.2 | 49', 'Falcon 7B | 60 | 47'),
        '3 own-model: None of these models is “Tiny-1B”: how does this card’s model compare with them?',
      ],
      [
        table('Benchmark | Llama-2-7B | Falcon 7B', 'MMLU | 65.2 | 49', 'ARC | 60 | 47'),
        '3 own-model: ',
      ],
    ],
    silent: [
      table('Model | MMLU', 'Llama-2-7B | 65.2', 'Falcon 7B | 60', 'tiny 1b instruct | 50'),
      table('Model | MMLU', 'Llama-2-7B | 65.2', 'Ours | 60'),
      table('Model | MMLU', 'Llama-2-7B | 65.2', 'Marvin | 60'),
      table('Model | License', 'Llama-2-7B | llama2', 'Falcon 7B | apache-2.0'),
      table('Model | Parameters', 'Llama-2-7B | 7B', 'Falcon 7B | 7B'),
      // Variants of it, by what they are built of.
      table('Params | Language model | MMLU', '3B | MPT 1B | 40', '9B | MPT 7B | 65.2'),
      ['## Baselines', '', ...table('Model | MMLU', 'Llama-2-7B | 65.2', 'Falcon 7B | 60')],
    ],
  },
  {
    kind: 'rows that are there twice',
    says: [
      [
        table('Model | MMLU', 'Tiny-1B | 61', 'Llama-2-7B | 65.2', 'Llama-2-7B | 65.2'),
        '7 twice: “Llama-2-7B” is there twice, with the same values',
      ],
      [
        table('Model | MMLU', 'Tiny-1B | 61', 'Llama-2-7B | 65.2', 'Llama-2-7B | 63.0'),
        '7 twice: “Llama-2-7B” is there twice, with other values: which of them holds? (see line 6)',
      ],
      [
        table(
          'Benchmark | Tiny-1B | Llama-2-7B',
          'MMLU | 61 | 60',
          'ARC | 50 | 49',
          'MMLU | 62 | 60',
        ),
        '7 twice: “MMLU”',
      ],
    ],
    silent: [
      table('Model | Data | MMLU', 'Tiny-1B | a | 61', 'Tiny-1B | b | 61'),
      table('Model | Params | MMLU', 'Tiny | 1B | 61', 'Tiny | 2B | 62'),
      table('Model | MMLU', 'Tiny-1B | 60', '+ tuned | 61', 'Llama-2-7B | 60', '+ tuned | 62'),
      table('Task | Metric | Value', 'mmlu | acc | 0.6', ' | acc_norm | 0.6', 'arc | acc | 0.6'),
    ],
  },
];

describe.each(FAMILIES)('of a table a reader is told of $kind', ({ says, silent }) => {
  test.each(says)('%j', (lines, ...notes) => {
    const found = told(...lines);

    expect(found).toHaveLength(notes.length);
    for (const [index, note] of notes.entries()) {
      expect(found[index]).toContain(note);
    }
  });

  test.each(silent.map((lines) => [lines]))('and not where all is well: %j', (lines) => {
    expect(told(...lines)).toEqual([]);
  });
});

test('a table of HTML is read as well, by the lines of its rows', () => {
  const rows = [
    'Model | MMLU | ARC',
    'Tiny-1B (25-shot) | <b>61.0</b> | <strong>50.1</strong>',
    'Llama-2-7B (5-shot) | 65.2 | 49.0',
    'Falcon 7B (5-shot) | 60.0 | 47.9',
  ];

  expect(told(...html(...rows))).toEqual([
    expect.stringMatching(/^5 bold: Bold marks “Tiny-1B \(25-shot\)”/),
    expect.stringMatching(/^5 setting: “Tiny-1B \(25-shot\)”/),
  ]);
  expect(told('```html', ...html(...rows), '```')).toEqual([]);
  expect(told('<!--', ...html(...rows), '-->')).toEqual([]);
});

test('a score below a label of merged rows is one of the model beside it', () => {
  const rows = [
    '<tr><th>Set</th><th>Model</th><th>MMLU</th></tr>',
    '<tr><td rowspan="2">7B</td><td>Llama-2-7B</td><td><b>45</b></td></tr>',
    '<tr><td>Falcon 7B</td><td>40</td></tr>',
    '<tr><td rowspan="2">13B</td><td>Llama-2-13B</td><td>49</td></tr>',
    '<tr><td>Tiny-1B</td><td><b>50</b></td></tr>',
  ];

  expect(told('<table>', ...rows, '</table>')).toEqual([]);
  const other = rows.map((row) => row.replace(/<\/?b>/g, '').replace('49', '<b>49</b>'));
  expect(told('<table>', ...other, '</table>')).toEqual([
    expect.stringMatching(/^7 bold: Bold marks “Llama-2-13B”/),
  ]);
});

test('nothing is said of logs of training, settings and lists of files', () => {
  const log = table(
    'Epoch | Loss | Accuracy',
    '1 | 0.9 | **0.5**',
    '2 | 0.8 | 0.7',
    '2 | 0.8 | 0.7',
  );
  const settings = table('Hyperparameter | Value', 'lr | 0.1', 'seed | **42**', 'lr | 0.2');
  const files = table(
    'Name | Quant method | Bits | Size',
    'llama.Q4 | Q4 | 4 | 3.8',
    'llama.Q4 | Q4 | 4 | 4.1',
  );

  expect(told(...log, '', ...settings, '', ...files)).toEqual([]);
});

test('a comment in the card disables what is said of a row', () => {
  const rows = table('Model | MMLU', 'Tiny-1B | 61', 'Falcon 7B | 65.2', 'Falcon 7B | 65.2');

  expect(told(...rows)).toHaveLength(1);
  expect(told('<!-- model-card-disable compared-twice -->', '', ...rows)).toEqual([]);
});
