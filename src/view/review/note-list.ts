import type { ReviewNote } from '../../card/review/review.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { grouped } from '../../text/grouped.ts';
import { button, h, placeButton } from '../h.ts';
import { proposedSides, proposedWords, quotedText } from './note-form.ts';
import type { NumberedNote } from './numbered-notes.ts';

export interface NoteActions {
  readonly edit: (note: ReviewNote) => void;
  readonly remove: (note: ReviewNote) => void;
  readonly apply: (note: ReviewNote) => void;
  readonly ask: Ask;
}

/** So many notes are added to a list at a time. */
const STEP = 100;
/** Of a note, so much is shown, in UTF-16 units. */
const MOST_SHOWN = 4000;

const STATES = {
  there: { title: null, list: 'Notes' },
  lost: { title: 'No longer in the card', list: 'Notes that have no place' },
  applied: { title: 'Applied already', list: 'Notes that were applied' },
} as const;

/** The notes that are in the card, in its order, then those that are lost, and that were applied. */
export function noteLists(
  notes: readonly NumberedNote[],
  actions: NoteActions,
): readonly HTMLElement[] {
  return Object.entries(STATES).flatMap(([state, { title, list }]) => {
    const all = notes.filter(({ placed }) => placed.state === state);
    if (all.length === 0) {
      return [];
    }
    const element = h('ol', { class: 'notes', 'aria-label': list });
    const parts = [element, ...fill(element, all, actions)];
    if (title === null) {
      return parts;
    }
    const head = h('summary', {}, `${title} (${grouped(all.length)})`);
    return [h('details', { class: 'notes-apart', open: state === 'lost' }, head, ...parts)];
  });
}

function fill(
  list: HTMLElement,
  notes: readonly NumberedNote[],
  actions: NoteActions,
): readonly HTMLElement[] {
  const add = (): void => {
    const from = list.children.length;
    const some = notes.slice(from, from + STEP);
    const items = some.map((one) => noteItem(one, actions));
    list.append(...items);
    more.hidden = from + STEP >= notes.length;
    more.textContent = `Show more (${grouped(notes.length - from - STEP)})`;
    if (from > 0) {
      items[0]?.focus();
    }
    void showProposals(some, items, actions);
  };
  const more = button({ class: 'control more-notes' }, '', add);
  add();
  return [more];
}

function noteItem({ note, placed, number }: NumberedNote, actions: NoteActions): HTMLElement {
  const { note: said, proposal, quote, date } = note;
  const { state, line } = placed;
  const isThere = state === 'there';
  const name = isThere ? `note ${number}` : `the note on line ${line}`;
  const control = (label: string, run: (note: ReviewNote) => void): HTMLElement =>
    button({ class: 'link-button', 'aria-label': `${label} ${name}` }, label, () => run(note));
  const shown = said.length > MOST_SHOWN ? `${said.slice(0, MOST_SHOWN)}…` : said;
  return h(
    'li',
    {
      ...{ 'data-note': number, 'data-state': state, tabindex: -1 },
      'data-line': isThere ? line : undefined,
    },
    h(
      'p',
      { class: 'note-head' },
      isThere && h('strong', { class: 'note-number' }, String(number)),
      isThere ? placeButton(`Line ${line}`, line) : h('span', {}, `It was on line ${line}`),
      date !== '' && h('span', { class: 'muted' }, dateText(date)),
    ),
    (proposal === null || !isThere) && quotedText(quote),
    proposal !== null && h('div', { class: 'note-preview' }),
    shown !== '' && h('p', { class: 'note-text', dir: 'auto' }, shown),
    h(
      'p',
      { class: 'note-controls' },
      isThere && proposal !== null && control('Apply', actions.apply),
      state !== 'applied' && control('Edit', actions.edit),
      control('Delete', actions.remove),
    ),
  );
}

async function showProposals(
  notes: readonly NumberedNote[],
  items: readonly HTMLElement[],
  { ask }: NoteActions,
): Promise<void> {
  const proposals = notes.flatMap(({ note: { quote, proposal } }, at) =>
    proposal === null
      ? []
      : [{ quote, proposal, place: items[at]?.querySelector('.note-preview') }],
  );
  const words =
    proposals.length === 0
      ? undefined
      : await proposedWords(
          ask,
          proposals.map(({ quote, proposal }) => [quote, proposal]),
        );
  for (const [at, { quote, proposal, place }] of proposals.entries()) {
    const changes = words?.[at] ?? {
      old: [{ text: quote, isChanged: true }],
      new: [{ text: proposal, isChanged: true }],
    };
    place?.replaceChildren(...proposedSides(changes, quote, proposal));
  }
}

function dateText(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date.slice(0, 40) : time.toLocaleDateString();
}
