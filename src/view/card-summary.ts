import type { CardFacts, HeaderChip } from '../card/facts/facts.ts';
import type { BriefLine, BriefTopic } from '../card/summary/brief.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { h, sourceLineButton } from './h.ts';
import { chip, linked, moreChips } from './shown-item.ts';

/** So many chips are always shown; with more, each kind shows its first ones, so that the license is among them. */
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

/** What a reader wants to know first: is there a newer version, the chips in the Hub's order, and the brief. */
export function cardSummary({ chips, lineage, snippet }: CardFacts): CardSummary {
  const { newVersion } = lineage;
  // Known only when the whole body is read; so that nothing moves then, its lines are there before.
  const brief = h(
    'dl',
    { class: 'brief' },
    ...Object.values(LABELS).map((label) => briefRow(label, '…')),
  );
  const element = h(
    'div',
    { class: 'card-summary' },
    newVersion === null
      ? undefined
      : h(
          'p',
          { class: 'new-version' },
          'There is a newer version: ',
          linked(newVersion.text, newVersion.url),
        ),
    chips.length === 0 ? undefined : headerChips(chips),
    snippet !== null
      ? h(
          'button',
          {
            type: 'button',
            class: 'control use-control',
            popovertarget: 'Use',
            title: 'Code that loads this model',
          },
          'Use this model',
        )
      : undefined,
    brief,
  );
  return {
    element,
    showBrief(lines, headingIds) {
      brief.replaceChildren(
        ...lines.map(({ topic, text, place }) => {
          const label = LABELS[topic];
          const shown = text === null ? 'not stated' : markInvisible(text);
          if (text === null || place === null) {
            return briefRow(label, shown, text === null);
          }
          const { headingId, line } = place;
          return briefRow(
            label,
            headingId !== null && headingIds.has(headingId)
              ? h('a', { href: `#${encodeURIComponent(headingId)}` }, shown)
              : sourceLineButton(shown, line),
          );
        }),
      );
    },
  };
}

function briefRow(label: string, text: Node | string, isMuted = false): HTMLElement {
  return h(
    'div',
    {},
    h('dt', {}, label),
    h('dd', { class: isMuted ? 'muted' : undefined, dir: 'auto' }, text),
  );
}

function headerChips(chips: readonly HeaderChip[]): HTMLElement {
  const counts = new Map<string, number>();
  const isShown = ({ kind }: HeaderChip): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return chips.length <= MAX_CHIPS || count <= MAX_PER_KIND;
  };
  const shown: HTMLElement[] = [];
  const rest: HTMLElement[] = [];
  for (const item of chips) {
    const { note, ...plain } = item;
    (isShown(item) ? shown : rest).push(
      chip(plain, { 'data-kind': item.kind, 'data-modality': item.modality, title: note }),
    );
  }
  if (rest.length > 0) {
    shown.push(moreChips(rest, 'tags of the model'));
  }
  return h('ul', { class: 'chips header-chips', 'aria-label': 'Tags of the model' }, ...shown);
}
