import type { CardKind } from '../card/card-kind.ts';
import type { CardFacts, HeaderChip } from '../card/facts/facts.ts';
import type { BriefLine, BriefTopic } from '../card/summary/answers.ts';
import { button, h, sourceLineButton } from './h.ts';
import { chip, linked, moreChips } from './shown-item.ts';

/** So many chips are always shown; of more, each kind shows its first, the license among them. */
const MAX_CHIPS = 16;
const MAX_PER_KIND = 4;

/** The brief's lines in their order. */
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

const NOUNS: Readonly<Record<CardKind, string>> = {
  model: 'model',
  dataset: 'dataset',
  space: 'Space',
};

export interface CardSummary {
  readonly element: HTMLElement;
  /** Fills the brief in; `headingIds` are those of the page. */
  readonly showBrief: (brief: readonly BriefLine[], headingIds: ReadonlySet<string>) => void;
}

/** What a reader asks first: is there a newer version, the chips in the Hub's order, the brief. */
export function cardSummary({ kind, chips, lineage, snippet }: CardFacts): CardSummary {
  const labels = LABELS[kind];
  const { newVersion } = lineage;
  // Known only when the whole body is read: its lines are there before, so that nothing moves then.
  const rows = Object.values(labels).map((label) => briefRow(label, '…'));
  const brief = h('dl', { class: 'brief' }, ...rows);
  const use = {
    class: 'control use-control',
    popovertarget: 'Use',
    title: 'Code that loads this model',
  };
  const element = h(
    'div',
    { class: 'card-summary' },
    newVersion !== null &&
      h(
        'p',
        { class: 'new-version' },
        'There is a newer version: ',
        linked(newVersion.text, newVersion.url),
      ),
    chips.length > 0 && headerChips(chips, NOUNS[kind]),
    snippet !== null && button(use, 'Use this model'),
    brief,
  );
  return {
    element,
    showBrief(lines, headingIds) {
      brief.replaceChildren(
        ...lines.map((line) => filledRow(line, labels[line.topic] ?? '', headingIds)),
      );
    },
  };
}

function filledRow(
  { text, place }: BriefLine,
  label: string,
  headingIds: ReadonlySet<string>,
): HTMLElement {
  if (text === null) {
    return briefRow(label, 'not stated', 'muted');
  }
  if (place === null) {
    return briefRow(label, text);
  }
  const { headingId, line } = place;
  return briefRow(
    label,
    headingId !== null && headingIds.has(headingId)
      ? h('a', { href: `#${encodeURIComponent(headingId)}` }, text)
      : sourceLineButton(text, line),
  );
}

function briefRow(label: string, text: Node | string, kind?: 'muted'): HTMLElement {
  return h(
    'div',
    {},
    h('dt', { class: 'muted' }, label),
    h('dd', { class: kind, dir: 'auto' }, text),
  );
}

function headerChips(chips: readonly HeaderChip[], noun: string): HTMLElement {
  const counts = new Map<string, number>();
  const shown: HTMLElement[] = [];
  const rest: HTMLElement[] = [];
  for (const { note, ...item } of chips) {
    const { kind, modality } = item;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const isShown = chips.length <= MAX_CHIPS || count <= MAX_PER_KIND;
    (isShown ? shown : rest).push(
      chip(item, { 'data-kind': kind, 'data-modality': modality, title: note }),
    );
  }
  if (rest.length > 0) {
    shown.push(moreChips(rest, `tags of the ${noun}`));
  }
  return h('ul', { class: 'chips header-chips', 'aria-label': `Tags of the ${noun}` }, ...shown);
}
