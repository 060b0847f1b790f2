import { type CardChange, CHANGE_KINDS, type ChangeKind } from '../../card/compare/change.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { pacer } from '../../html/jobs/pacer.ts';
import type { WordChanges } from '../../text/compare-words.ts';
import { grouped } from '../../text/grouped.ts';
import { button, h } from '../h.ts';
import { unanswered } from '../unanswered.ts';
import { changedSide, type TwoTexts, whole } from './changed-side.ts';
import { inOrder, kindLabel, reasonFor, type Sides, sideName } from './sides.ts';

/** Leads to a line of the card on the page, and of the one beside it. */
export interface Ways {
  readonly here: (line: number) => void;
  readonly there: (line: number) => void;
}

export interface ListOptions {
  readonly sides: Sides;
  readonly ways: Ways;
  readonly ask: Ask;
  readonly signal: AbortSignal;
}

/** More are told by their number. */
const MOST_LISTED = 2000;
/** Texts of so many changes are compared word by word. */
const MOST_WORDED = 500;
const NOT_WHOLE =
  'The cards are too long, or differ too much, to be compared to their end: there may be more.';

const WAY_OUT = 'What differs in their sources can be shown, line by line.';

/** Fills a place with the changes, those of one kind together. Returns what is said of them all. */
export async function fillChanges(
  place: HTMLElement,
  texts: TwoTexts,
  { sides, ways, ask, signal }: ListOptions,
): Promise<string> {
  const answer = await ask('compare-cards', texts);
  if (!answer.ok) {
    const failure = `${unanswered('Comparing the cards', answer.reason)} ${WAY_OUT}`;
    place.replaceChildren(h('p', {}, failure));
    return failure;
  }
  const { changes, isWhole } = answer.value;
  const listed = changes.slice(0, MOST_LISTED);
  const words = await wordsOf(listed, ask);
  signal.throwIfAborted();
  const kinds = CHANGE_KINDS.flatMap((kind) => {
    const ofKind = listed.filter((change) => change.kind === kind);
    return ofKind.length > 0 ? { kind, ofKind, label: kindLabel(kind, sides) } : [];
  });
  const groups = new Map<ChangeKind, HTMLElement>();
  const count = counted(changes.length);
  const none = isWhole ? 'Nothing has changed.' : 'No change was found so far.';
  const summary = changes.length === 0 ? none : `${count}.`;
  const said = isWhole ? summary : `${summary} ${NOT_WHOLE}`;
  // Where kinds can be chosen, the choice says how many there are.
  const isSaid = kinds.length > 1 && isWhole;
  place.replaceChildren(isSaid ? '' : h('p', { class: 'muted' }, said));
  if (kinds.length > 1) {
    place.append(kindFilter(kinds, count, groups));
  }
  const pause = pacer();
  for (const { kind, ofKind, label } of kinds) {
    const list = h('ol', { 'aria-label': label });
    const title = `${label}${ofKind.length > 1 ? ` (${grouped(ofKind.length)})` : ''}`;
    const group = h('section', { class: 'change-kind' }, h('h3', {}, title), list);
    groups.set(kind, group);
    place.append(group);
    for (const change of ofKind) {
      list.append(changeItem(change, words.get(change), sides, ways));
      await pause();
      signal.throwIfAborted();
    }
  }
  const more = changes.length - listed.length;
  place.append(more > 0 ? h('p', { class: 'muted' }, `${grouped(more)} more are not listed.`) : '');
  return said;
}

function counted(count: number): string {
  return `${grouped(count)} change${count === 1 ? '' : 's'}`;
}

async function wordsOf(
  changes: readonly CardChange[],
  ask: Ask,
): Promise<ReadonlyMap<CardChange, WordChanges>> {
  const both = changes
    .filter(({ old, new: now }) => old !== null && now !== null)
    .slice(0, MOST_WORDED);
  const pairs = both.map(({ old, new: now }) => [old ?? '', now ?? ''] as const);
  const answer = await ask('compare-words', pairs);
  const words = answer.ok ? answer.value : [];
  return new Map(both.flatMap((change, at) => (words[at] ? [[change, words[at]] as const] : [])));
}

interface ShownKind {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly ofKind: readonly CardChange[];
}

/** Shows the changes of one kind alone. */
function kindFilter(
  kinds: readonly ShownKind[],
  all: string,
  groups: ReadonlyMap<ChangeKind, HTMLElement>,
): HTMLElement {
  const choice = h(
    'select',
    { 'aria-label': 'Kind of change' },
    h('option', { value: '' }, all),
    ...kinds.map(({ kind, label, ofKind }) =>
      h('option', { value: kind }, `${label} (${grouped(ofKind.length)})`),
    ),
  );
  choice.addEventListener('change', () => {
    for (const [kind, group] of groups) {
      group.hidden = choice.value !== '' && choice.value !== kind;
    }
  });
  return choice;
}

function changeItem(
  change: CardChange,
  words: WordChanges | undefined,
  sides: Sides,
  { here, there }: Ways,
): HTMLElement {
  const { kind, line, withLine, old, new: now } = change;
  const place = (side: string, at: number | null, run: (line: number) => void) =>
    at !== null &&
    button(
      { class: 'link-button', title: `Show the place in ${sideName(side)}` },
      `${side}: line ${at}`,
      () => run(at),
    );
  const [first, second] = inOrder(
    sides,
    place(sides.other, withLine, there),
    place(sides.shown, line, here),
  );
  return h(
    'li',
    {
      'data-change': kind,
      'data-line': line ?? undefined,
      'data-with-line': withLine ?? undefined,
    },
    ...inOrder(
      sides,
      old !== null && changedSide('del', sides.other, words?.old ?? whole(old)),
      now !== null && changedSide('ins', sides.shown, words?.new ?? whole(now)),
    ),
    h('p', { class: 'change-places' }, first, line !== null && withLine !== null && ' · ', second),
    h('p', { class: 'muted' }, reasonFor(change, sides)),
  );
}
