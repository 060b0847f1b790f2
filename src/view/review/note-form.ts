import type { QuotedText } from '../../card/review/quote-place.ts';
import type { ReviewNote } from '../../card/review/review.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import type { WordChanges } from '../../text/compare-words.ts';
import { changedSide } from '../compare/changed-side.ts';
import { button, h } from '../h.ts';
import { ignoreAbort } from '../unanswered.ts';
import type { NotedPlace } from './noted-place.ts';

/** What was written; the rest of the note is where it is. */
export type Written = Pick<ReviewNote, 'note' | 'proposal'>;

interface FormOptions {
  /** Where the note is: null of one that is written already. */
  readonly place: NotedPlace | null;
  readonly quoted: Pick<QuotedText, 'quote' | 'line' | 'lastLine'>;
  readonly written: Written;
  readonly compare: (old: string, now: string) => Promise<WordChanges | undefined>;
  /** Moves it to the place before or behind, or to a part of a row. */
  readonly move: (to: NotedPlace | 1 | -1, written: Written) => void;
  readonly done: (written: Written) => void;
  readonly cancel: () => void;
}

/** Of a quote, so much is shown, in UTF-16 units. */
const MOST_SHOWN = 2000;

/** Where a note is written, or another text is proposed. */
export function noteForm(options: FormOptions): HTMLFormElement {
  const { place, quoted, written, done, cancel } = options;
  const { quote, line, lastLine } = quoted;
  const note = h('textarea', { rows: 3, name: 'note', dir: 'auto' });
  // What differs from its default is what would be lost.
  note.defaultValue = place === null ? written.note : '';
  note.value = written.note;
  const proposes = h('input', { type: 'checkbox' });
  const proposal = h('textarea', { rows: 5, name: 'proposal', dir: 'auto', spellcheck: false });
  const preview = h('div', { class: 'note-preview' });
  const proposed = h('div', { hidden: true }, h('label', {}, 'Proposed text', proposal), preview);
  const said = h('p', { class: 'note-problem', role: 'alert' });
  const now = (): Written => ({
    note: note.value,
    proposal: proposes.checked ? proposal.value : null,
  });
  const showChanges = async (): Promise<void> => {
    const text = proposal.value;
    const words = await options.compare(quote, text);
    if (words !== undefined && text === proposal.value) {
      preview.replaceChildren(...proposedSides(words, quote, text));
    }
  };
  const propose = (): void => {
    proposed.hidden = !proposes.checked;
    void showChanges();
  };
  proposal.defaultValue = (place === null ? written.proposal : null) ?? quote;
  proposal.value = written.proposal ?? quote;
  proposes.checked = written.proposal !== null;
  propose();
  proposes.addEventListener('change', () => {
    propose();
    (proposes.checked ? proposal : note).focus();
  });
  proposal.addEventListener('input', () => void showChanges());
  const form = h(
    'form',
    { class: 'note-form', 'aria-label': 'Note' },
    h(
      'p',
      { class: 'note-place' },
      h('strong', {}, lastLine > line ? `Lines ${line} to ${lastLine}` : `Line ${line}`),
      ...(place === null ? [] : placeSteps(place, (to) => options.move(to, now()))),
    ),
    quotedText(quote),
    h('label', {}, 'Note', note),
    h('label', { class: 'note-choice' }, proposes, ' Propose a text in its place'),
    proposed,
    said,
    h(
      'p',
      { class: 'note-controls' },
      h('button', { class: 'control primary', title: 'Keep the note (Ctrl+Enter)' }, 'Keep'),
      button({ class: 'control' }, 'Cancel', cancel),
    ),
  );
  const submit = (): void => {
    const { note: text, proposal: other } = now();
    if (text.trim() === '' && (other === null || other === quote)) {
      said.textContent = 'Write a note, or propose another text.';
      note.focus();
    } else {
      done({ note: text, proposal: other === quote ? null : other });
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  return form;
}

/** The source that a note is on. */
export function quotedText(quote: string): HTMLElement {
  const some = quote.length > MOST_SHOWN ? `${quote.slice(0, MOST_SHOWN)}…` : quote;
  const attributes = { class: 'note-quote', tabindex: 0, role: 'group', 'aria-label': 'Source' };
  return h('pre', { ...attributes, dir: 'auto' }, some);
}

/** What proposals change, by words: each is a quote and what is proposed for it. */
export async function proposedWords(
  ask: Ask,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly WordChanges[] | undefined> {
  const answer = await ask('compare-words', pairs).catch(ignoreAbort);
  return answer?.ok ? answer.value : undefined;
}

/** What is there, and what is proposed. */
export function proposedSides(
  { old, new: now }: WordChanges,
  quote: string,
  proposal: string,
): readonly HTMLElement[] {
  return [
    ...(quote === '' ? [] : [changedSide('del', 'Now', old)]),
    ...(proposal === '' ? [] : [changedSide('ins', 'Proposed', now)]),
    ...(proposal === '' ? [h('p', { class: 'muted' }, 'It is to be taken out.')] : []),
  ];
}

/** By keyboard every place is within reach: blocks and fields by steps, cells of a row by choice. */
function placeSteps(
  place: NotedPlace,
  move: (to: NotedPlace | 1 | -1) => void,
): readonly HTMLElement[] {
  const step = (by: 1 | -1, sign: string, name: string): HTMLElement =>
    button({ class: 'control', 'aria-label': name, title: name }, sign, () => move(by));
  const { cell, ...row } = place;
  const title = 'Row or cell';
  const cells = Array.from({ length: place.cells ?? 0 }, (_, at) => at);
  const choice = h(
    'select',
    { 'aria-label': title, title },
    h('option', { value: '' }, 'Whole row'),
    ...cells.map((at) => h('option', { value: at }, `Cell ${at + 1}`)),
  );
  choice.value = cell === undefined ? '' : String(cell);
  choice.addEventListener('change', () =>
    move({ ...row, cell: choice.value === '' ? undefined : Number(choice.value) }),
  );
  return [
    step(-1, '↑', 'The place before'),
    step(1, '↓', 'The place behind'),
    ...(place.kind === 'row' ? [choice] : []),
  ];
}
