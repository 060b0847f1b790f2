import type { CardFacts, HeaderChip } from '../card/facts/facts.ts';
import type { BriefLine, BriefTopic } from '../card/summary/brief.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { button, h, sourceLineButton } from './h.ts';
import { chip, linked, moreChips } from './shown-item.ts';

/** So many chips are always shown; of more, each kind shows its first, the license among them. */
const MAX_CHIPS = 16;
const MAX_PER_KIND = 4;

const LABELS: Readonly<Record<BriefTopic, string>> = {
  task: 'Task',
  data: 'Training data',
  use: 'How to use',
  limits: 'Limits and bias',
  license: 'License',
};

export interface CardSummary {
  readonly element: HTMLElement;
  /** Fills the brief in; `headingIds` are those of the page. */
  readonly showBrief: (brief: readonly BriefLine[], headingIds: ReadonlySet<string>) => void;
}

/** What a reader asks first: is there a newer version, the chips in the Hub's order, the brief. */
export function cardSummary({ chips, lineage, snippet }: CardFacts): CardSummary {
  const { newVersion } = lineage;
  // Known only when the whole body is read: its lines are there before, so that nothing moves then.
  const rows = Object.values(LABELS).map((label) => briefRow(label, '…'));
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
    chips.length > 0 && headerChips(chips),
    snippet !== null && button(use, 'Use this model'),
    brief,
  );
  return {
    element,
    showBrief(lines, headingIds) {
      brief.replaceChildren(...lines.map((line) => filledRow(line, headingIds)));
    },
  };
}

function filledRow(
  { topic, text, place }: BriefLine,
  headingIds: ReadonlySet<string>,
): HTMLElement {
  const label = LABELS[topic];
  if (text === null) {
    return briefRow(label, 'not stated', 'muted');
  }
  const shown = markInvisible(text);
  if (place === null) {
    return briefRow(label, shown);
  }
  const { headingId, line } = place;
  return briefRow(
    label,
    headingId !== null && headingIds.has(headingId)
      ? h('a', { href: `#${encodeURIComponent(headingId)}` }, shown)
      : sourceLineButton(shown, line),
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

function headerChips(chips: readonly HeaderChip[]): HTMLElement {
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
    shown.push(moreChips(rest, 'tags of the model'));
  }
  return h('ul', { class: 'chips header-chips', 'aria-label': 'Tags of the model' }, ...shown);
}
