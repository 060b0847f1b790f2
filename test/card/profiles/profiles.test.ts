import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profileFindings } from '../../../src/card/profiles/not-stated.ts';
import { isProfileName, PROFILES, type ProfileName } from '../../../src/card/profiles/profiles.ts';
import { requirementsOf } from '../../../src/card/profiles/requirements.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';
import { readCard } from '../read-card.ts';
import { COMPLETE_CARDS, cardWithout } from './complete-cards.ts';

const NAMES = Object.keys(PROFILES) as ProfileName[];
const CARDS = new URL('../../../../shared/cards/', import.meta.url);
const GOLDEN = new URL('stated/', import.meta.url);
const realCards = existsSync(CARDS)
  ? readdirSync(CARDS).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

/** The names of what a card does not state. */
function notStated(text: string, profile: ProfileName): readonly string[] {
  return profileFindings(readCard(text), profile).map(({ message }) => nameIn(message));
}

function nameIn(message: string): string {
  return /^“(.*?)” is not stated/.exec(message)?.[1] ?? message;
}

describe('a profile', () => {
  test('is known by its name, and by no other', () => {
    expect(NAMES).toEqual(['minimal', 'hub', 'annotated', 'eu-gpai']);
    expect(NAMES.every(isProfileName)).toBe(true);
    expect(['gpai', 'Hub', '', 'toString', '__proto__'].some(isProfileName)).toBe(false);
  });

  test.each(NAMES)('%s says of each item what it asks, where that is written, and when', (name) => {
    const { items } = PROFILES[name];
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, asks, source, clause, names, fields } of items) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(asks).toMatch(/^(?:for|how|what|which|who|whom|on|by|under|with|of)\b.*[^.]$/);
      expect(source.title).not.toBe('');
      expect(new Date(source.date).toISOString()).toMatch(`${source.date}T`);
      expect(clause).not.toBe('');
      expect((names ?? fields ?? []).length, id).toBeGreaterThan(0);
    }
  });

  test.each(NAMES)('%s finds nothing in a card that states all of it', (name) => {
    expect(notStated(cardWithout(name), name)).toEqual([]);
  });

  describe.each(NAMES)('%s tells what is taken away, and that alone', (name) => {
    const asked = PROFILES[name].items.filter(({ isOptional }) => isOptional !== true);
    test.each(asked.map(({ id, name: item }) => [id, item]))('%s', (id, item) => {
      expect(cardWithout(name, id)).not.toBe(cardWithout(name));
      expect(notStated(cardWithout(name, id), name)).toEqual([item]);
    });
  });

  test.each(NAMES)('%s finds all of it in no card at all', (name) => {
    const asked = PROFILES[name].items.filter(({ isOptional, applies }) => !isOptional && !applies);
    const found = profileFindings(readCard(''), name);
    expect(found.map(({ message }) => nameIn(message))).toEqual(
      expect.arrayContaining(asked.map(({ name: item }) => item)),
    );
    expect(found.every(({ line, severity }) => line === 1 && severity === 'warning')).toBe(true);
  });

  test('asks nothing of cards of datasets and Spaces', () => {
    for (const card of ['---\ntask_categories: [other]\n---\n', '---\nsdk: gradio\n---\n']) {
      expect(NAMES.flatMap((name) => notStated(card, name))).toEqual([]);
    }
  });
});

describe('a finding of what is not stated', () => {
  const find = (text: string, profile: ProfileName, name: string) =>
    profileFindings(readCard(text), profile).find(({ message }) => nameIn(message) === name);

  test('names the item, the profile and its source, and gives no verdict', () => {
    expect(find('# T\n', 'eu-gpai', 'Energy consumption')?.message).toBe(
      '“Energy consumption” is not stated. The profile “eu-gpai” asks for the known or estimated energy consumption (Regulation (EU) 2024/1689, Annex XI, Section 1, point 2(e); 2024-07-12).',
    );
    const words = NAMES.flatMap((name) =>
      profileFindings(readCard(''), name).map(({ message }) => message),
    ).join('\n');
    expect(words).not.toMatch(/\b(?:must|shall|compl(?:y|iant|iance)|illegally|score|%)\b/i);
  });

  test('stands where the answer has its place: a placeholder, the metadata, or the first line', () => {
    const card = '---\ntags: [a]\nmodel_name: T\n\n---\n# T\n\n## Uses\n\nTBD\n';
    expect(find(card, 'annotated', 'Uses')).toMatchObject({
      line: 8,
      message: expect.stringContaining('is not stated: its place says nothing yet.'),
    });
    expect(find(card, 'annotated', 'License')?.line).toBe(3);
    expect(find(card, 'annotated', 'Factors')?.line).toBe(1);
    expect(find('# T\n', 'annotated', 'License')?.line).toBe(1);
    expect(find('---\n---\n# T\n', 'annotated', 'License')?.line).toBe(1);
  });

  test('comes only where a profile is asked for, beside all other findings', () => {
    const card = '# T\n\nWords.\n';
    const isOfProfile = ({ rule }: { readonly rule: string }): boolean => rule === 'not-stated';
    const plain = checkCard(card);
    const required = checkCard(card, { require: ['minimal'] });
    expect(plain.some(isOfProfile)).toBe(false);
    expect(required.filter((finding) => !isOfProfile(finding))).toEqual(plain);
    expect(required.filter(isOfProfile).map(({ message }) => nameIn(message))).toEqual([
      'Training data',
      'How to use',
      'Limits and bias',
      'License',
    ]);
  });
});

describe('what states an item', () => {
  const stateOf = (text: string, profile: ProfileName, id: string) => {
    const { state, by, line } =
      requirementsOf(readCard(text), profile).find((one) => one.id === id) ?? {};
    return state === 'stated' ? `${by}:${line}` : state;
  };

  test.each([
    ['training-procedure', '## Trainingsverfahren'],
    ['training-procedure', '## Procédure d’entraînement'],
    ['training-procedure', '## 训练过程'],
    ['training-procedure', '## 学習手順'],
    ['developers', '**Entwickelt von:** uns\n'],
    ['developers', '- **Développé par :** nous\n'],
    ['developers', '## 开发者'],
    ['contact', '## Kontakt'],
    ['contact', '## お問い合わせ'],
    ['evaluation', '## Evaluierung'],
    ['evaluation', '## Resultados'],
    ['evaluation', '## Résultats'],
    ['evaluation', '## 評価結果'],
    ['languages', '## Sprachen'],
    ['environmental-impact', '## Impacto ambiental'],
    ['environmental-impact', '## 环境影响'],
    ['recommendations', '## Empfehlungen'],
    ['out-of-scope-use', '## Usages interdits'],
    ['metrics', '## 评估指标'],
    ['testing-data', '## Testdaten'],
  ])('%s: a section called "%s"', (id, heading) => {
    expect(stateOf(`# T\n\n${heading}\n\nWir. Nous. 我们。\n`, 'annotated', id)).toBe('section:3');
  });

  test.each([
    ['architecture', '## Architecture and number of parameters'],
    ['parameters', '## Architecture and number of parameters'],
    ['parameters', '## 参数量'],
    ['parameters', '## Modellgröße'],
    ['release-date', '## Date of release and methods of distribution'],
    ['distribution', '## Date of release and methods of distribution'],
    ['distribution', '## Methods of distribution and licenses'],
    ['acceptable-use', '## Acceptable use policies applicable'],
    ['modalities', '## Modality and format of inputs and outputs'],
    ['training-process', '## Design specifications of the model and training process'],
    ['training-data', '## Information on the data used for training, testing and validation'],
    ['testing-data', '## Information on the data used for training, testing and validation'],
    ['compute', '## Computational resources (during training)'],
    ['compute', '## 计算资源'],
    ['energy', '## Known or estimated energy consumption'],
    ['energy', '## Energieverbrauch'],
    ['context-length', '## Fenêtre de contexte'],
    ['data-cutoff', '## Data freshness'],
    ['illegal-content', '## CSAM filtering'],
  ])('%s: a section called "%s", as annexes and cards have it', (id, heading) => {
    expect(stateOf(`# T\n\n${heading}\n\nWords.\n`, 'eu-gpai', id)).toBe('section:3');
  });

  test.each([
    ['parameters', 'Tiny has 671B total parameters.'],
    ['parameters', 'Das Modell hat 7 Milliarden Parameter.'],
    ['parameters', 'Un modèle de 7 milliards de paramètres.'],
    ['parameters', '本模型有70亿参数。'],
    ['context-length', 'It has a context window of 128K tokens.'],
    ['release-date', 'It was released on 12 May 2025.'],
    ['compute', 'We trained it on 64 A100 GPUs.'],
    ['training-time', 'Training took 12 days.'],
    ['energy', 'Training emitted 25 tons of CO2eq.'],
    ['data-curation', 'The documents were filtered and deduplicated.'],
    ['data-sources', 'The texts were collected from public libraries.'],
    ['data-size', 'It was trained on 14.8 trillion tokens.'],
    ['data-cutoff', 'Its knowledge cutoff is June 2024.'],
    ['illegal-content', 'We removed personal data and CSAM from the corpus.'],
    ['rights', 'Sites that opted out by robots.txt were left out.'],
    ['architecture', 'It is a decoder-only transformer.'],
    ['provider', 'The model was developed by Example Labs.'],
    ['contact', 'Questions? Write to cards@example.org.'],
  ])('%s: the sentence "%s" anywhere', (id, words) => {
    expect(stateOf(`# T\n\n## Notes\n\n${words}\n`, 'eu-gpai', id)).toBe('text:5');
  });

  test.each([
    ['parameters', 'Set the parameters of the sampler yourself.'],
    ['release-date', 'A paper will be released.'],
    ['compute', 'It runs on one GPU.'],
    ['compute', 'It can be fine-tuned on a single H100.'],
    ['energy', 'A model with much energy.'],
    ['data-curation', 'A model without safety filtering.'],
    ['data-cutoff', 'Cut the text before May.'],
    ['illegal-content', 'Without a filter it may write harmful texts.'],
    ['provider', 'It was created by fine-tuning another model.'],
    ['training-time', 'Inference takes 2 hours.'],
  ])('%s: not the sentence "%s"', (id, words) => {
    expect(stateOf(`# T\n\n## Notes\n\n${words}\n`, 'eu-gpai', id)).toBe('missing');
  });

  test('a column or a row of a table, if there is something in it', () => {
    const table = (cell: string): string =>
      `# T\n\n| Model | Params |\n|---|---|\n| T | ${cell} |\n`;
    expect(stateOf(table('8B'), 'eu-gpai', 'parameters')).toBe('text:3');
    expect(stateOf(table(''), 'eu-gpai', 'parameters')).toBe('missing');
    const rows = '# T\n\n| | A | B |\n|---|---|---|\n| Context length | 4K | 8K |\n';
    expect(stateOf(rows, 'eu-gpai', 'context-length')).toBe('text:3');
  });

  test('a field, also one inside a map', () => {
    const co2 = (inner: string): string => `---\nco2_eq_emissions:\n  ${inner}\n---\n# T\n`;
    expect(stateOf(co2('hardware_used: 8 TPU'), 'eu-gpai', 'compute')).toBe('field:2');
    expect(stateOf(co2('emissions: 12'), 'eu-gpai', 'compute')).toBe('missing');
    expect(stateOf(co2('emissions: 12'), 'eu-gpai', 'energy')).toBe('field:2');
    expect(stateOf('---\nlicense:\n---\n# T\n', 'hub', 'license')).toBe('missing');
    expect(stateOf('# T\n\n## License\n\nMIT\n', 'hub', 'license')).toBe('missing');
  });

  test('not what another item has in a section around it', () => {
    const uses = (inner: string): string => `# T\n\n## Uses\n\n${inner}\n`;
    expect(stateOf(uses('### Out-of-Scope Use\n\nLaw.'), 'annotated', 'uses')).toBe('placeholder');
    expect(stateOf(uses('### Direct Use\n\nPoems.'), 'annotated', 'uses')).toBe('section:5');
    const data = '# T\n\n## Data card\n\n### Training data\n\nBooks.\n\n### Test data\n\nNotes.\n';
    expect(stateOf(data, 'annotated', 'training-data')).toBe('section:5');
    expect(stateOf(data, 'annotated', 'testing-data')).toBe('section:9');
  });

  test.each([
    '[More Information Needed]',
    'TBD',
    'N/A',
    'To be added soon.',
    'Coming soon!',
    '…',
    '待补充',
    '準備中',
    'À compléter.',
    'Próximamente',
    'Folgt in Kürze',
    '{{ limits }}',
    '<!-- What are the limits? -->',
    '[Describe the limits here]',
  ])('not a placeholder: %s', (text) => {
    const card = `# T\n\n## Limitations\n\n${text}\n\n## License\n\nMIT\n`;
    expect(stateOf(card, 'minimal', 'limits')).toBe('placeholder');
    expect(stateOf(card, 'minimal', 'license')).toBe('section:7');
  });
});

describe.skipIf(realCards.length === 0)(
  'real cards (skipped where ../shared/cards is absent)',
  () => {
    test.each(realCards)('%s states what its golden file has', async (name) => {
      const card = readCard(readFileSync(new URL(name, CARDS), 'utf8'));
      const lists = NAMES.map((profile) => {
        const rows = requirementsOf(card, profile).map(
          ({ id, state, by, line, isOptional }) =>
            `${state}${isOptional ? ' (optional)' : ''} ${id}${by === null ? '' : ` by ${by}`}${line === null ? '' : `:${line}`}\n`,
        );
        return `${profile}\n${rows.join('')}`;
      });
      const path = new URL(name.replace(/\.md$/, '.txt'), GOLDEN).pathname;
      await expect(lists.join('\n')).toMatchFileSnapshot(path);
    });
  },
);

test('each complete card has a part for each item that is asked', () => {
  for (const name of NAMES) {
    const { frontMatter, body } = COMPLETE_CARDS[name];
    const parts = [...frontMatter, ...body].flatMap(([item]) => item ?? []);
    const asked = PROFILES[name].items.filter(({ isOptional }) => !isOptional);
    expect(parts.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  }
});
