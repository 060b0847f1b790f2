import { describe, expect, test } from 'vitest';
import { completeness } from '../../src/card/completeness.ts';
import { readCard } from './body-headings.ts';

/** States and lines by section. */
function checklist(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    completeness(readCard(text)).map(({ section, state, line }) => [
      section,
      line === null ? state : `${state}:${line}`,
    ]),
  );
}

describe('the checklist', () => {
  test('of an empty card names what is missing, and no optional section', () => {
    const list = checklist('');
    expect(new Set(Object.values(list))).toEqual(new Set(['missing']));
    expect(Object.keys(list)).toContain('Training data');
    expect(Object.keys(list)).not.toContain('Glossary');
  });

  test('knows a section by many names', () => {
    for (const title of [
      'Usage',
      'How to Use',
      'Quickstart',
      'Getting started',
      'Inference example',
      'Use in practice',
    ]) {
      expect(checklist(`# T\n\n## ${title}\n\nLoad it.\n`)['How to get started'], title).toBe(
        'present:3',
      );
    }
    for (const title of ['Known limitations', 'Ethical Considerations', 'Risks']) {
      expect(checklist(`## ${title}\n\nMany.\n`)['Bias, risks and limitations'], title).toBe(
        'present:1',
      );
    }
  });

  test('tells a placeholder from a text', () => {
    const list = checklist(
      '## Uses\n\n<!-- Address questions. -->\n\n### Direct Use\n\n[More Information Needed]\n\n## Evaluation\n\n| a |\n|---|\n| 1 |\n\n## Model Card Contact\n',
    );
    expect(list['Uses']).toBe('placeholder:1');
    expect(list['Evaluation']).toBe('present:9');
    expect(list['Contact']).toBe('placeholder:15');
  });

  test('counts lines with a bold key, and fields of the front matter', () => {
    const list = checklist(
      '---\nlicense: mit\nlanguage:\n---\n- **Developed by:** a lab\n- **Model type:** [More Information Needed]\n',
    );
    expect(list).toMatchObject({
      License: 'present:2',
      Languages: 'missing',
      'Developed by': 'present:5',
      'Model type': 'placeholder:6',
    });
  });

  test('names an optional section where it is', () => {
    expect(checklist('## Citation\n\n```bibtex\n@misc{x}\n```\n')['Citation']).toBe('present:1');
  });
});
