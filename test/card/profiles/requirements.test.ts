import { describe, expect, test } from 'vitest';
import { type Requirement, requirementsOf } from '../../../src/card/profiles/requirements.ts';
import { readCard } from '../read-card.ts';

function completenessOf(text: string): readonly Requirement[] {
  return requirementsOf(readCard(text), 'annotated');
}

/** States and lines by section. */
function checklist(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    completenessOf(text).map(({ name, state, line }) => [
      name,
      line === null ? state : `${state}:${line}`,
    ]),
  );
}

describe('the checklist', () => {
  test('of an empty card names what is missing, and no optional section', () => {
    const items = completenessOf('');
    expect(items.map(({ name }) => name)).toEqual([
      'Model description',
      'Developed by',
      'Model type',
      'Languages',
      'License',
      'Uses',
      'Out-of-scope use',
      'Bias, risks and limitations',
      'Recommendations',
      'How to get started',
      'Training data',
      'Training procedure',
      'Testing data',
      'Factors',
      'Metrics',
      'Evaluation',
      'Environmental impact',
      'Contact',
    ]);
    expect(items.every(({ state, isOptional }) => state === 'missing' && !isOptional)).toBe(true);
  });

  test.each([
    ['How to get started', 'Usage'],
    ['How to get started', '2. Quickstart'],
    ['How to get started', 'Inference example'],
    ['How to get started', 'Use in practice'],
    ['Bias, risks and limitations', 'Known limitations'],
    ['Bias, risks and limitations', 'Ethical Considerations'],
    ['Out-of-scope use', 'Misuse and Out-of-scope Use'],
    ['Training procedure', 'Training hyperparameters'],
    ['Training data', 'Pretraining corpus'],
    ['Evaluation', 'Benchmark scores'],
    ['Contact', 'Model Card Authors'],
  ])('knows %s by the name "%s"', (section, title) => {
    expect(checklist(`# T\n\n## ${title}\n\nA text.\n`)[section]).toBe('stated:3');
  });

  test.each([
    ['Training procedure', 'Training data'],
    ['Training data', 'Evaluation dataset'],
    ['Contact', 'Supported languages'],
    ['Evaluation', 'Training and evaluation data'],
    ['How to get started', 'Memory usage'],
  ])('does not take for %s what is called "%s"', (section, title) => {
    expect(checklist(`## ${title}\n\nA text.\n`)[section]).toBe('missing');
  });

  test('tells a placeholder from a text', () => {
    const list = checklist(
      '## Uses\n\n<!-- Address questions. -->\n\n### Direct Use\n\n[More Information Needed]\n\n## Evaluation\n\n| a |\n|---|\n| 1 |\n\n## Model Card Contact\n',
    );
    expect(list['Uses']).toMatch(/^placeholder:/);
    expect(list['Evaluation']).toBe('stated:9');
    expect(list['Contact']).toBe('placeholder:15');
  });

  test('does not take for a text what the template says', () => {
    const list = checklist(`## Bias, Risks, and Limitations

<!-- This section is meant to convey both technical and sociotechnical limitations. -->

[More Information Needed]

### Recommendations

Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.

## How to Get Started with the Model

Use the code below to get started with the model.

## Environmental Impact

Carbon emissions can be estimated using the [calculator](https://example.org) of others.

- **Hardware Type:** [More Information Needed]
- **Hours used:**

## Model Card Contact

[More Information Needed]
### Framework versions

- PEFT 0.10.0
`);
    expect(list['Bias, risks and limitations']).toBe('placeholder:1');
    expect(list['How to get started']).toBe('placeholder:11');
    expect(list['Environmental impact']).toBe('placeholder:15');
    expect(list['Contact']).toBe('placeholder:22');
  });

  test('does not take for uses the section on how to use it that is inside', () => {
    const list = checklist('## Uses\n\n### How to use\n\n```\nx\n```\n');
    expect(list['Uses']).toBe('placeholder:1');
    expect(list['How to get started']).toBe('stated:3');
  });

  test('counts lines with a bold key, and fields of the front matter', () => {
    const list = checklist(
      '---\nlicense: mit\nlanguage:\n---\n## Details\n- **Developed by:** a lab\n- **Model type:** [More Information Needed]\n- **Finetuned from model [optional]:** a/b\n',
    );
    expect(list).toMatchObject({
      License: 'stated:2',
      Languages: 'missing',
      'Developed by': 'stated:6',
      'Model type': 'placeholder:7',
      'Base model': 'stated:8',
    });
  });

  test('takes a bold line for the heading that it stands for', () => {
    const list = checklist(
      '**Training Data**\n\nNews.\n\n**Limitations**\n\n**Contact:** us\n\n**Model Developers** A lab\n',
    );
    expect(list).toMatchObject({
      'Training data': 'stated:1',
      'Bias, risks and limitations': 'placeholder:5',
      Contact: 'stated:7',
      'Developed by': 'stated:9',
    });
  });

  test('takes what stands under the title for a description', () => {
    expect(checklist('# T\n\nIt sings.\n\n## Usage\n')['Model description']).toBe('stated:3');
    expect(checklist('# T\n\n![logo](x)\n\n## Usage\n\nSing.\n')['Model description']).toBe(
      'missing',
    );
  });

  test('misses nothing that the brief tells, wherever it was found', () => {
    const list = checklist(
      '# Birds\n\n## Notes\n\nIt is a speech model, trained on 30 hours of birdsong. It may hallucinate songs. It is released under the MIT license.\n\n```python\nimport birds\n```\n',
    );
    expect(list).toMatchObject({
      'Model description': 'stated:5',
      'Model type': 'stated:5',
      License: 'stated:5',
      'Bias, risks and limitations': 'stated:5',
      'Training data': 'stated:5',
      'How to get started': 'stated:7',
    });
    expect(checklist('## License\n\nTODO\n\n## Notes\n\nFree.\n')['License']).toBe('placeholder:1');
  });

  test('asks only models of words for languages', () => {
    const languages = (card: string): string | undefined => checklist(card)['Languages'];
    expect(languages('---\npipeline_tag: object-detection\n---\n')).toBe(undefined);
    expect(languages('---\ntags: [audio-codec]\n---\n')).toBe(undefined);
    expect(languages('# T\n\nIt is a neural audio codec.\n')).toBe(undefined);
    expect(languages('---\npipeline_tag: object-detection\nlanguage: en\n---\n')).toBe('stated:3');
    expect(languages('---\npipeline_tag: text-to-image\n---\n')).toBe(undefined);
    expect(languages('---\npipeline_tag: image-to-text\n---\n')).toBe('missing');
    expect(languages('# T\n\nIt is a speech model.\n')).toBe('missing');
  });

  test('names an optional section where it is, and says where', () => {
    expect(
      completenessOf('# T\n\n## Citation\n\n```bibtex\n@misc{x}\n```\n').find(
        ({ isOptional }) => isOptional,
      ),
    ).toEqual({
      id: 'citation',
      name: 'Citation',
      clause: 'Citation',
      source: 'hub-docs, model-card-annotated.md (2026-06-24)',
      state: 'stated',
      by: 'section',
      isOptional: true,
      line: 3,
    });
    expect(checklist('## Glossary\n')['Glossary']).toBe('placeholder:1');
  });

  test('misses nothing and invents nothing in another language', () => {
    const states = Object.values(checklist('## Limites\n\nVoici.\n\n## 评测\n\n文本\n'));
    expect(states).not.toContain('placeholder');
  });

  test('of 10,000 headings and 4 MB is made', () => {
    const card = `${'## Uses\n\n[More Information Needed]'.padEnd(400, '\n')}\n`.repeat(10_000);
    expect(checklist(`${card}## Contact\n\nUs.\n`)).toMatchObject({
      Uses: 'placeholder:1',
      Contact: expect.stringMatching(/^stated:/),
    });
  });
});
