import { isEmpty } from '../metadata.ts';
import { saidIn } from './said.ts';
import {
  DATA,
  DESCRIPTION,
  LICENSE,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  RISKS,
  START,
  TYPE,
  USES,
} from './section-names.ts';
import { isFilled, placeOf, type ReadCard, sectionsOf } from './sections.ts';

export interface ChecklistItem {
  readonly section: string;
  /** A placeholder is there, but says nothing yet. */
  readonly state: 'present' | 'placeholder' | 'missing';
  /** An optional section that is not there is not listed. */
  readonly isOptional: boolean;
  readonly line: number | null;
  /** Null in the front matter, and before all headings. */
  readonly headingId: string | null;
}

const MAX_INTRODUCTION = 6000;
const OPTIONAL = true;

/** Names of its headings and bold keys, and the front matter's key that says it as well. */
type Row = readonly [
  section: string,
  names: readonly RegExp[],
  field?: string,
  isOptional?: boolean,
];

/** In the order of huggingface_hub's modelcard_template.md; also Mitchell et al., 1810.03993. */
const ROWS: readonly Row[] = [
  ['Model description', DESCRIPTION],
  ['Developed by', [/^(model )?(developed|developer|creat|author|team|organi|trained by)/i]],
  ['Model type', TYPE, 'pipeline_tag'],
  ['Languages', [/language/i], 'language'],
  ['License', LICENSE, 'license'],
  ['Base model', [/^(fine-?tuned|quantized) from/i], 'base_model', OPTIONAL],
  ['Sources', [/^(model )?sources|^repositor|^paper|^demo\b/i], '', OPTIONAL],
  ['Uses', USES],
  ['Out-of-scope use', OUT_OF_SCOPE],
  ['Bias, risks and limitations', [...LIMITS, ...RISKS, ...MIXED_LIMITS]],
  ['How to get started', START],
  ['Training data', DATA, 'datasets'],
  [
    'Training procedure',
    [/training (proc|detail|setup|config)|^(pre-?|the )?training$|hyper-?param/i],
  ],
  [
    'Evaluation',
    [/^(?!train).*(evaluation|results|performance|benchmark|metrics|accuracy)/i],
    'model-index',
  ],
  ['Environmental impact', [/environmental|carbon|emission/i], 'co2_eq_emissions'],
  ['Technical specifications', [/technical spec|compute|^hardware|^software/i], '', OPTIONAL],
  ['Citation', [/^cit|bibtex/i], '', OPTIONAL],
  ['Glossary', [/glossary/i], '', OPTIONAL],
  ['Contact', [/contact|^support$|questions|card authors/i]],
];

/**
 * Which sections are there, unfilled or missing. No score: models differ in what they need; and the
 * list is none for datasets and Spaces.
 */
export function completeness(card: ReadCard): readonly ChecklistItem[] {
  const { frontMatter } = card;
  if (card.kind !== 'model') {
    return [];
  }
  const { headings } = card.parts;
  const named = sectionsOf(card);
  // What stands under the title describes the model, in many cards without a heading of its own.
  const next = headings[headings[0]?.level === 1 ? 1 : 0];
  const to = Math.min(MAX_INTRODUCTION, next?.start ?? MAX_INTRODUCTION);
  const introduction = saidIn(card, { from: 0, to }).find(({ kind }) => kind !== 'code');
  return ROWS.flatMap(([section, names, field, isOptional = false]) => {
    const found = named(names);
    const filled =
      found.find((one) => isFilled(card, one)) ??
      (names === DESCRIPTION ? introduction : undefined);
    const entry = frontMatter.entries.find(({ key, value }) => key === field && !isEmpty(value));
    const shown = filled ?? (entry ? undefined : found[0]);
    const { line, headingId } = shown
      ? placeOf(card, shown)
      : { line: entry?.line ?? null, headingId: null };
    const state = filled || entry ? 'present' : shown ? 'placeholder' : 'missing';
    return line || !isOptional ? [{ section, state, isOptional, line, headingId }] : [];
  });
}
