import { NEEDS_FIELD, type SaidInFields } from '../field-needs.ts';
import { hasLanguage } from '../has-language.ts';
import { isEmpty, normalizeTextList, textsOf } from '../metadata.ts';
import type { BriefLine } from '../summary/answers.ts';
import { group, oneOf } from '../summary/one-of.ts';
import type { ReadCard } from '../summary/sections.ts';

/** What a model does that has nothing to do with a language, where neither task nor tag says so. */
const WORDLESS_TASK = oneOf(
  'i',
  String.raw`\b${group(
    'codecs?|vocoder|image (classif|segment|feature)|vision backbone|segmentation',
    'object detect|depth|super-?resolution|upscal|time[- ]series|tabular|protein',
    'agent playing',
  )}`,
);

/** Whether its language matters, as far as fields and the brief tell what the model does. */
export function needsLanguage(card: ReadCard, told: readonly BriefLine[]): boolean {
  const { texts } = saidInFields(card);
  const task = told.find(({ topic }) => topic === 'task')?.text ?? '';
  return hasLanguage([...texts('pipeline_tag'), ...texts('tags')]) && !WORDLESS_TASK.test(task);
}

/** Whether a field means something in this card. */
export function needsField(key: string): (card: ReadCard) => boolean {
  return (card) => NEEDS_FIELD[key]?.(saidInFields(card)) ?? true;
}

function saidInFields({ frontMatter: { entries } }: ReadCard): SaidInFields {
  const valueAt = (key: string): unknown => entries.find((entry) => entry.key === key)?.value;
  return {
    texts: (key) => textsOf(normalizeTextList(valueAt(key))),
    has: (key) => !isEmpty(valueAt(key)),
  };
}
