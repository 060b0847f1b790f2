import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFrontMatter } from '../../src/card/checks/check-front-matter.ts';
import { normalizeMetadata } from '../../src/card/metadata.ts';
import type { ModelCard } from '../../src/card/model-card.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

const folder = new URL('../../../shared/cards/', import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

function parse(name: string): ModelCard {
  return parseModelCard(readFileSync(new URL(name, folder), 'utf8'));
}

/** All cards with findings; the others have none. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'adalbertojunior-ptt5-small-sum.md': ['front-matter-not-a-map:2'],
  'avichaychriqui-hebert.md': ['front-matter-missing:1'],
  'cedpsam-chatbot-fr.md': ['yaml-duplicate-key:7', 'yaml-duplicate-key:9'],
  'deepseek-ai-deepseek-v3.md': ['front-matter-missing:1'],
  'etalab-ia-camembert-base-squadfr-fquad-piaf.md': ['yaml-continuation-indent:10'],
  'openai-whisper.md': ['front-matter-missing:1'],
  'qwenlm-qwen-cn.md': ['front-matter-missing:1'],
  'squeezebert-squeezebert-uncased.md': ['front-matter-no-opener:1'],
  'unstablellama-ezexl3-fire-template.md': ['front-matter-template:3'],
};

/** All cards with errors or warnings in their values; each was read, and is true. */
const VALUE_FAULTS: Readonly<Record<string, readonly string[]>> = {
  'cedpsam-chatbot-fr.md': ['missing-license:2'],
  'etalab-ia-camembert-base-squadfr-fquad-piaf.md': ['missing-license:2'],
  'hatmimoha-arabic-ner.md': ['missing-license:2'],
  'lightonai-alfred-40b-1023.md': ['thumbnail-url:3'],
  'thudm-cogvideox-5b.md': ['license-other-unnamed:2'],
};

describe.skipIf(names.length === 0)('real cards (skipped where ../shared/cards is absent)', () => {
  test('are 26', () => {
    expect(names).toHaveLength(26);
  });

  test.each(names)('%s has the findings that it is known for', (name) => {
    const { findings } = parse(name);
    expect(findings.map(({ rule, line }) => `${rule}:${line}`)).toEqual(FINDINGS[name] ?? []);
  });

  test.each(names)('%s has no fault in its values but those that it is known for', (name) => {
    const { yaml } = parseModelCard(readFileSync(new URL(name, folder), 'utf8'));
    const faults = (yaml === null ? [] : checkFrontMatter(yaml)).filter(
      ({ severity }) => severity !== 'hint',
    );
    expect(faults.map(({ rule, line }) => `${rule}:${line}`)).toEqual(VALUE_FAULTS[name] ?? []);
  });

  test('whose quoted text goes on at the left margin shows all of it', () => {
    const { frontMatter } = parse('etalab-ia-camembert-base-squadfr-fquad-piaf.md');
    expect(frontMatter.entries.map(({ key }) => key)).toEqual(['language', 'datasets', 'widget']);
    expect(JSON.stringify(frontMatter.entries[2]?.value)).toContain('data.gouv.fr. Etalab promeut');
  });

  test('whose body is empty has metadata', () => {
    expect(parse('bert-large-cased.md')).toMatchObject({ body: '', bodyLine: 4 });
  });

  test('with Windows line ends have a body without them', () => {
    const { body, frontMatter } = parse('german-nlp-group-electra-base-german-uncased.md');
    expect(body).not.toContain('\r');
    expect(frontMatter.raw).toContain('\r\n');
  });

  test('with thousands of metrics are read whole', () => {
    const { frontMatter } = parse('intfloat-multilingual-e5-large-instruct.md');
    expect(frontMatter.entries.map(({ key }) => key)).toEqual([
      'tags',
      'model-index',
      'language',
      'license',
    ]);
  });

  test('with a gallery have its images and prompts', () => {
    const { entries } = parse('aleksa-codes-flux-ghibsky-illustration.md').frontMatter;
    const { gallery } = normalizeMetadata(entries);
    expect(gallery.length).toBeGreaterThan(3);
    expect(
      gallery.every(({ url, caption }) => url.startsWith('images/') && caption.length > 20),
    ).toBe(true);
  });
});
