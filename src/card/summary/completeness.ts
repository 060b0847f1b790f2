import { hasLanguage } from '../has-language.ts';
import { isEmpty, normalizeMetadata, textsOf } from '../metadata.ts';
import type { BriefLine, BriefTopic } from './answers.ts';
import { group, oneOf } from './one-of.ts';
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
import { isFilled, type Place, placeOf, type ReadCard, sectionsOf } from './sections.ts';

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

/**
 * Names of its headings and bold keys; the front matter's key, and the line of the brief, that say
 * it as well.
 */
type Row = readonly [
  section: string,
  names: readonly RegExp[],
  field?: string,
  isOptional?: boolean,
  topic?: BriefTopic,
];

/** In the order of huggingface_hub's modelcard_template.md; also Mitchell et al., 1810.03993. */
const ROWS: readonly Row[] = [
  ['Model description', DESCRIPTION],
  ['Developed by', [/^(model )?(developed|developer|creat|author|team|organi|trained by)/i]],
  ['Model type', TYPE, 'pipeline_tag', !OPTIONAL, 'task'],
  ['Languages', [/language/i], 'language'],
  ['License', LICENSE, 'license', !OPTIONAL, 'license'],
  ['Base model', [/^(fine-?tuned|quantized) from/i], 'base_model', OPTIONAL],
  ['Sources', [/^(model )?sources|^repositor|^paper|^demo\b/i], '', OPTIONAL],
  ['Uses', USES],
  ['Out-of-scope use', OUT_OF_SCOPE],
  ['Bias, risks and limitations', [...LIMITS, ...RISKS, ...MIXED_LIMITS], '', !OPTIONAL, 'limits'],
  ['How to get started', START, '', !OPTIONAL, 'use'],
  ['Training data', DATA, 'datasets', !OPTIONAL, 'data'],
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

/** What a model does that has nothing to do with a language, where neither task nor tag says so. */
const WORDLESS_TASK = oneOf(
  'i',
  String.raw`\b${group(
    'codecs?|vocoder|image (classif|segment|feature)|vision backbone|segmentation',
    'object detect|depth|super-?resolution|upscal|time[- ]series|tabular|protein',
    'agent playing',
  )}`,
);

/**
 * Which sections are there, unfilled or missing. No score: models differ in what they need; and the
 * list is none for datasets and Spaces. What the brief tells is there, wherever it was found.
 */
export function completeness(
  card: ReadCard,
  brief: readonly BriefLine[],
): readonly ChecklistItem[] {
  if (card.kind !== 'model') {
    return [];
  }
  const { entries } = card.frontMatter;
  const named = sectionsOf(card);
  const told = (topic?: BriefTopic) => brief.find((line) => line.topic === topic)?.place;
  return ROWS.flatMap(([section, names, field, isOptionalRow = false, topic]) => {
    const found = named(names);
    const filled = found.find((one) => isFilled(card, one));
    const entry = entries.find(({ key, value }) => key === field && !isEmpty(value));
    const elsewhere = names === DESCRIPTION ? introduction(card, told('task')) : told(topic);
    const shown = filled ?? (entry || elsewhere ? undefined : found[0]);
    const { line, headingId } = shown
      ? placeOf(card, shown)
      : ((entry ? null : elsewhere) ?? { line: entry?.line ?? null, headingId: null });
    const state = filled || entry || elsewhere ? 'present' : shown ? 'placeholder' : 'missing';
    const isOptional = isOptionalRow || (field === 'language' && !needsLanguage(card, brief));
    return line || !isOptional ? [{ section, state, isOptional, line, headingId }] : [];
  });
}

/**
 * What stands under the title describes the model, in many cards without a heading of its own; so
 * does a sentence of the body that tells its task.
 */
function introduction(card: ReadCard, task: Place | null | undefined): Place | null {
  const { headings } = card.parts;
  const next = headings[headings[0]?.level === 1 ? 1 : 0];
  const to = Math.min(MAX_INTRODUCTION, next?.start ?? MAX_INTRODUCTION);
  const said = saidIn(card, { from: 0, to }).find(({ kind }) => kind !== 'code');
  const isField = card.frontMatter.entries.some(({ line }) => line === task?.line);
  return said ? placeOf(card, said) : isField ? null : (task ?? null);
}

function needsLanguage({ frontMatter }: ReadCard, brief: readonly BriefLine[]): boolean {
  const { pipelineTag, tags } = normalizeMetadata(frontMatter.entries);
  const task = brief.find(({ topic }) => topic === 'task')?.text ?? '';
  return hasLanguage(textsOf([pipelineTag, ...tags])) && !WORDLESS_TASK.test(task);
}
