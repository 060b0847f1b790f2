import type { ProfileName } from '../../../src/card/profiles/profiles.ts';

/** A part of a card, and the item of the profile that it states; null: none. */
type Part = readonly [item: string | null, text: string];

interface CompleteCard {
  readonly frontMatter: readonly Part[];
  readonly body: readonly Part[];
}

/** A card for each profile that states all of it, in parts that can be taken away one by one. */
export const COMPLETE_CARDS: Readonly<Record<ProfileName, CompleteCard>> = {
  minimal: {
    frontMatter: [
      ['license', 'license: mit'],
      ['training-data', 'datasets: [lab/limericks]'],
    ],
    body: [
      [null, '# Tiny-1B'],
      ['task', 'Tiny-1B is a language model that writes limericks.'],
      ['get-started', '## Usage\n\n```python\nfrom transformers import pipeline\n```'],
      ['limits', '## Limitations\n\nIt cannot write sonnets.'],
    ],
  },
  hub: {
    frontMatter: [
      [null, 'tags: [lora]'],
      ['pipeline-tag', 'pipeline_tag: text-generation'],
      ['library-name', 'library_name: transformers'],
      ['language', 'language: en'],
      ['license', 'license: mit'],
      ['base-model', 'base_model: lab/tiny'],
      ['training-data', 'datasets: [lab/limericks]'],
    ],
    body: [
      [null, '# Tiny-1B'],
      ['description', '## Description\n\nTiny-1B writes limericks.'],
      ['uses', '## Intended uses\n\nPoems for birthdays.'],
      ['get-started', '## Usage\n\n```python\nfrom transformers import pipeline\n```'],
      ['technical-specifications', '## Training hyperparameters\n\n- seed: 42'],
      ['evaluation', '## Results\n\n| Test | Rhymes |\n|---|---|\n| A | 0.93 |'],
      ['limits', '## Limitations and biases\n\nIt cannot write sonnets.'],
    ],
  },
  annotated: {
    frontMatter: [['languages', 'language: en']],
    body: [
      [null, '# Model Card for Tiny-1B\n\n## Model Details\n\n### Model Description'],
      ['description', 'Tiny-1B writes limericks.'],
      ['developers', '- **Developed by:** the bog society'],
      [null, '- **Funded by [optional]:** [More Information Needed]'],
      ['model-type', '- **Model type:** a decoder'],
      ['license', '- **License:** MIT'],
      [null, '## Uses'],
      ['uses', '### Direct Use\n\nPoems for birthdays.'],
      ['out-of-scope-use', '### Out-of-Scope Use\n\nLaw.'],
      [null, '## Bias, Risks, and Limitations'],
      ['limits', 'It cannot write sonnets.'],
      ['recommendations', '### Recommendations\n\nRead a poem before it is sent.'],
      [
        'get-started',
        '## How to Get Started with the Model\n\n```python\nfrom transformers import pipeline\n```',
      ],
      [null, '## Training Details'],
      ['training-data', '### Training Data\n\nOld books.'],
      ['training-procedure', '### Training Procedure\n\n#### Training Hyperparameters\n\nbf16.'],
      [null, '## Evaluation\n\n### Testing Data, Factors & Metrics'],
      ['testing-data', '#### Testing Data\n\nNew books.'],
      ['factors', '#### Factors\n\nDialects.'],
      ['metrics', '#### Metrics\n\nShare of rhymes.'],
      ['evaluation', '### Results\n\nNine of ten lines rhyme.'],
      [
        null,
        '## Environmental Impact\n\nCarbon emissions can be estimated using the [calculator](https://example.org).',
      ],
      ['environmental-impact', '- **Hours used:** 100'],
      [null, '## Citation [optional]\n\n**BibTeX:**\n\n[More Information Needed]'],
      [null, '## Glossary [optional]\n\n[More Information Needed]'],
      ['contact', '## Model Card Contact\n\nThe bog society.'],
    ],
  },
  'eu-gpai': {
    frontMatter: [
      [null, 'tags: [lora]'],
      ['tasks', 'pipeline_tag: text-generation'],
      ['license', 'license: mit'],
      ['base-model', 'base_model: lab/tiny'],
      ['data-languages', 'language: en'],
    ],
    body: [
      [null, '# Tiny-1B'],
      ['provider', '- **Provider:** the bog society'],
      ['contact', '- **Contact:** the society’s desk'],
      ['integration', '## Integration\n\nGreeting machines.'],
      ['acceptable-use', '## Acceptable use policy\n\nNo insults.'],
      ['release-date', '## Release date\n\nMay Day, this year.'],
      ['distribution', '## Methods of distribution\n\nBy post.'],
      ['architecture', '## Architecture\n\nDense.'],
      ['parameters', '## Number of parameters\n\nOne thousand million.'],
      ['modalities', '## Modality and format of inputs and outputs\n\nText, UTF-8.'],
      ['context-length', '## Context window\n\nShort.'],
      ['get-started', '## Instructions for use\n\nAsk it for a poem.'],
      ['requirements', '## Requirements\n\nA fast machine.'],
      ['limits', '## Limitations\n\nSonnets.'],
      ['training-process', '## Training process\n\nLine after line.'],
      ['training-data', '## Training data\n\nOld books.'],
      ['data-sources', '## Provenance\n\nShelves of the society.'],
      ['data-curation', '## Data cleaning\n\nDust was wiped off.'],
      ['data-size', '## Data size\n\nTwo rooms.'],
      ['data-bias', '## Fairness of the data\n\nMost authors were men.'],
      ['testing-data', '## Testing data\n\nNew books.'],
      ['evaluation', '## Evaluation results\n\nMost lines rhyme.'],
      ['compute', '## Computational resources\n\nOne machine.'],
      ['training-time', '## Training time\n\nA week.'],
      ['energy', '## Energy consumption\n\nLittle.'],
      ['data-cutoff', '## Knowledge cutoff\n\nLast winter.'],
      ['rights', '## Copyright and opt-outs\n\nAll authors agreed.'],
      ['illegal-content', '## Removal of illegal content\n\nThere was none to remove.'],
    ],
  },
};

/** The card without the parts that state an item. */
export function cardWithout(profile: ProfileName, item?: string): string {
  const { frontMatter, body } = COMPLETE_CARDS[profile];
  const left = (parts: readonly Part[]): readonly string[] =>
    parts.filter(([states]) => item === undefined || states !== item).map(([, text]) => text);
  return `---\n${left(frontMatter).join('\n')}\n---\n${left(body).join('\n\n')}\n`;
}
