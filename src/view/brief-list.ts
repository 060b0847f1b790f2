import type { CardKind } from '../card/card-kind.ts';
import type { CardFacts, Field, Item } from '../card/facts/facts.ts';
import type { BriefLine, BriefTopic } from '../card/summary/answers.ts';
import { fold } from './folds.ts';
import { h, sourceLineButton } from './h.ts';
import { chip, inFields, MAX_CHIPS, moreChips, shownItem } from './shown-item.ts';

const LABELS: Readonly<Record<CardKind, Readonly<Partial<Record<BriefTopic, string>>>>> = {
  model: {
    task: 'Task',
    data: 'Training data',
    use: 'How to use',
    limits: 'Limits and bias',
    license: 'License',
  },
  dataset: {
    task: 'Tasks',
    size: 'Size',
    languages: 'Languages',
    subsets: 'Subsets',
    limits: 'Limits and bias',
    license: 'License',
  },
  space: {
    purpose: 'What it does',
    runs: 'Runs on',
    models: 'Models',
    data: 'Datasets',
    hardware: 'Hardware',
    license: 'License',
  },
};

interface BriefList {
  /** Nothing where the card states nothing. */
  readonly element: readonly HTMLElement[];
  /** The fields whose values it says. */
  readonly said: ReadonlySet<Field>;
}

/**
 * What a reader asks first, each answer only where the card states it: the metadata's own values,
 * or words of the card with a link to their place. `headingIds` are those of the page.
 */
export function briefList(
  lines: readonly BriefLine[],
  { kind, fields }: Pick<CardFacts, 'kind' | 'fields'>,
  headingIds: ReadonlySet<string>,
): BriefList {
  const said = new Set<Field>();
  const rows = lines.flatMap(({ topic, text, place }) => {
    if (text === null) {
      return [];
    }
    const own = fields.filter((field) => field.topic === topic && itemsOf(field).length > 0);
    // Else it is said by words of the card, or by a field that says more than the brief.
    const values = own.some(({ line }) => line === place?.line) ? own : [];
    for (const field of values) {
      said.add(field);
    }
    const answer = values.length > 0 ? values.map(fieldValues) : [words(text, place, headingIds)];
    const dt = h('dt', { class: 'muted' }, LABELS[kind][topic] ?? topic);
    return h('div', {}, dt, h('dd', { dir: 'auto' }, ...answer));
  });
  const list = h('dl', { class: 'brief' }, ...rows);
  return { element: rows.length === 0 ? [] : [fold(['In brief'], 'brief-box', list)], said };
}

function itemsOf({ content }: Field): readonly Item[] {
  return content.kind === 'chips' || content.kind === 'lines' ? content.items : [];
}

function words(
  text: string,
  place: BriefLine['place'],
  headingIds: ReadonlySet<string>,
): Node | string {
  if (place === null) {
    return text;
  }
  const { headingId, line } = place;
  return headingId !== null && headingIds.has(headingId)
    ? h('a', { href: `#${encodeURIComponent(headingId)}` }, text)
    : sourceLineButton(text, line);
}

/** `a, b, c`, each with its link; more of them are one click away. */
function fieldValues(field: Field): HTMLElement {
  const { key, also, label } = field;
  const items = itemsOf(field);
  const rest = items.slice(MAX_CHIPS).map((item) => chip(item));
  const first = items.slice(0, MAX_CHIPS).flatMap((item) => [', ', ...shownItem(item)]);
  return h(
    'div',
    { 'data-field': key },
    ...inFields(also, first.slice(1)),
    rest.length > 0 && moreChips(rest, label),
  );
}
