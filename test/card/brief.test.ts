import { describe, expect, test } from 'vitest';
import { brief } from '../../src/card/brief.ts';
import { readCard } from './body-headings.ts';

/** The brief's lines by label; null: not stated. */
function lines(text: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(brief(readCard(text)).map(({ label, text: line }) => [label, line]));
}

function placeOf(text: string, label: string): unknown {
  return brief(readCard(text)).find((line) => line.label === label)?.place;
}

describe('the brief', () => {
  test('says of an empty card that nothing is stated', () => {
    expect(lines('')).toEqual({
      Task: null,
      'Training data': null,
      'How to use': null,
      'Limits and bias': null,
      License: null,
    });
  });

  test('takes from the front matter what is a fact there, and names its line', () => {
    const card = '---\nlicense: mit\npipeline_tag: fill-mask\ndatasets:\n- a/b\n- c\n---\n# T\n';
    expect(lines(card)).toMatchObject({
      Task: 'Fill-Mask',
      'Training data': 'a/b, c',
      License: 'MIT',
    });
    expect(placeOf(card, 'Training data')).toEqual({ line: 4, headingId: null });
  });

  test('names an own license', () => {
    expect(lines('---\nlicense: other\nlicense_name: lab-1\n---\n')).toMatchObject({
      License: 'lab-1',
    });
  });

  test('takes the first sentence of the section that answers, and names its place', () => {
    const card =
      '# T\n\n## Training Data\n\n![badge](x.png)\n\nTwo years of **news**, see [here](x). More of it.\n';
    expect(lines(card)['Training data']).toBe('Two years of news, see here.');
    expect(placeOf(card, 'Training data')).toEqual({ line: 3, headingId: 'training-data' });
  });

  test('takes task and license from lines with a bold key', () => {
    expect(
      lines('- **Model type:** a small encoder\n- **License:** free for research\n'),
    ).toMatchObject({
      Task: 'a small encoder',
      License: 'free for research',
    });
  });

  test('tells from prose what the model was trained on', () => {
    expect(
      lines('# T\n\nIt was trained on 30 hours of birdsong. It sings.\n')['Training data'],
    ).toBe('It was trained on 30 hours of birdsong.');
    expect(lines('# T\n\nIt was trained on two machines for a week.\n')['Training data']).toBe(
      null,
    );
  });

  test('says how to use it: by a sentence, else by the first code that does something', () => {
    expect(
      lines('## Usage\n\nLoad it with the library:\n\n```python\nimport x\n```\n')['How to use'],
    ).toBe('Load it with the library');
    expect(lines('## Usage\n\n```python\n# first\nimport x\n```\n')['How to use']).toBe('import x');
    expect(lines('# T\n\n```bash\npip install x\n```\n')['How to use']).toBe('pip install x');
  });

  test('prefers a sentence that warns in a section on limits', () => {
    expect(
      lines('## Bias and Limitations\n\nIt is a finetune of another. It may invent names.\n')[
        'Limits and bias'
      ],
    ).toBe('It may invent names.');
  });

  test('does not take how to train it for how to use it, or intended uses for limits', () => {
    const card = lines(
      '## How to finetune\n\nStart the script.\n\n## Intended uses & notes\n\nIt may be used for text.\n',
    );
    expect(card['How to use']).toBe(null);
    expect(card['Limits and bias']).toBe(null);
  });

  test.each([
    '[More Information Needed]',
    'Users (both direct and downstream) should be made aware of the risks of the model.',
    '<!-- This section is meant to convey limitations. -->',
    '| a | b |\n|---|---|\n| limits | may not |',
    '```python\nmay = not_be\n```',
    '{{ bias_risks_limitations | default("[More Information Needed]", true)}}',
  ])('takes %j for nothing', (text) => {
    expect(lines(`## Limitations\n\n${text}\n`)['Limits and bias']).toBe(null);
  });

  test('cuts a long sentence at a word', () => {
    const text = lines(`## Limitations\n\nIt may not ${'know many words '.repeat(30)}.\n`)[
      'Limits and bias'
    ];
    expect(text?.length).toBeLessThanOrEqual(142);
    expect(text).toMatch(/\w …$/);
  });

  test('reads 10,000 headings and 4 MB', () => {
    const card = `${'## A heading\n\nA text of it. '.padEnd(400, 'x')}\n\n`.repeat(10_000);
    expect(lines(`${card}## Limitations\n\nIt may fail at length.\n`)['Limits and bias']).toBe(
      'It may fail at length.',
    );
  });
});
