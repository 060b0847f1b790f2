import comparisonStyle from '../../styles/comparison.css?inline';
import style from '../../styles/review.css?inline';
import { grouped } from '../../text/grouped.ts';
import { besidePanel } from '../beside-panel.ts';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import { notice } from '../notice.ts';
import type { PageElements } from '../page-elements.ts';
import { unmarkPlace } from '../show-line.ts';
import { type NoteActions, noteLists } from './note-list.ts';
import type { NumberedNote } from './numbered-notes.ts';

interface PanelActions extends NoteActions {
  readonly add: () => void;
  readonly applyAll: () => void;
  readonly undo: () => void;
  readonly save: () => void;
  readonly copy: (control: HTMLElement) => void;
  readonly download: () => void;
  /** Keeps no draft of the notes. */
  readonly forget: () => void;
  readonly showPlace: (line: number) => void;
}

/** What the panel shows of a review. */
export interface ShownReview {
  readonly notes: readonly NumberedNote[];
  /** Of what is not saved: null where all is. */
  readonly draft: 'kept' | 'forgotten' | null;
  readonly canUndo: boolean;
}

const NOTHING =
  'Select words, point at a block, a cell or a field, or put the focus there; then add a note. Notes stay on this computer until you pass them on.';

const MORE = ':scope > .more-notes:not([hidden])';
const KEPT = 'Not saved. A draft of the notes is kept in this browser only.';

/** The notes of a review beside the card. */
export class ReviewPanel {
  readonly element = h('section', {
    class: 'panel beside-panel review',
    ...{ 'aria-label': 'Review notes', tabindex: -1, popover: 'manual' },
  });
  readonly #actions: PanelActions;
  readonly #count = h('span', { class: 'muted' });
  readonly #said = h('div', { class: 'review-said' });
  readonly #form = h('div');
  readonly #draft = h('p', { class: 'save-offer', hidden: true });
  readonly #lists = h('div');
  readonly #undo: HTMLButtonElement;
  readonly #applyAll: HTMLButtonElement;
  readonly #ofNotes: readonly HTMLButtonElement[];
  readonly #download: HTMLButtonElement;

  constructor(page: PageElements, actions: PanelActions) {
    applyLateStyle(comparisonStyle);
    applyLateStyle(style);
    this.#actions = actions;
    const control = (label: string, title: string, run: () => void): HTMLButtonElement =>
      button({ class: 'control', title }, label, run);
    const add = control('Add a note', 'Add a note on what is selected, in focus or read (a)', () =>
      actions.add(),
    );
    // What is selected stays so.
    add.addEventListener('pointerdown', (event) => event.preventDefault());
    const copy = control('Copy as Markdown', 'Copy the notes for a discussion on the Hub', () =>
      actions.copy(copy),
    );
    const save = control('Save', 'Save the notes as review.json', actions.save);
    this.#download = control(
      'Download .diff',
      'Download what is proposed as a diff',
      actions.download,
    );
    this.#applyAll = control('Apply all', 'Write all proposals into the card', actions.applyAll);
    this.#undo = control('Undo', 'Take the last change of the notes back', actions.undo);
    this.#ofNotes = [save, copy];
    const close = { class: 'control', 'aria-label': 'Close the notes', title: 'Close (Escape)' };
    const tools = [add, save, copy, this.#download, this.#applyAll, this.#undo];
    this.element.append(
      h(
        'div',
        { class: 'panel-head' },
        h('p', { class: 'panel-title' }, 'Review notes ', this.#count),
        button(close, '×', () => this.element.hidePopover()),
      ),
      h('div', { class: 'review-tools', role: 'group', 'aria-label': 'Review' }, ...tools),
      ...[this.#said, this.#draft, this.#form, this.#lists],
    );
    page.checks.after(this.element);
    this.element.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest<HTMLElement>('.place-button') : null;
      if (item !== null) {
        actions.showPlace(Number(item.dataset['placeLine']));
      }
    });
    besidePanel(page, this.element, {
      opener: () => page.menuControl,
      onOpen: () => {},
      onClose: () => unmarkPlace(page),
    });
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  /** Shows the panel, or with `false` takes it away. */
  toggle(isOpen = !this.isOpen): void {
    if (isOpen !== this.isOpen) {
      this.element.togglePopover(isOpen);
    }
  }

  /** Shows a form in which a note is written; null takes it away. */
  write(form: HTMLFormElement | null): void {
    this.#form.replaceChildren(...(form === null ? [] : [form]));
    this.#said.replaceChildren();
  }

  get form(): HTMLFormElement | null {
    return this.#form.querySelector('form');
  }

  tell(kind: 'alert' | 'note', words: string): void {
    this.#said.replaceChildren(notice(kind, words));
  }

  show({ notes, draft, canUndo }: ShownReview): void {
    const hadFocus = this.#lists.contains(document.activeElement);
    const there = notes.filter(({ placed }) => placed.state === 'there');
    const proposed = there.filter(({ note }) => note.proposal !== null).length;
    this.#count.textContent = notes.length === 0 ? '' : grouped(notes.length);
    this.#draft.hidden = draft === null;
    this.#draft.replaceChildren(
      h('span', {}, draft === 'kept' ? KEPT : 'Not saved, and no draft is kept.'),
      draft === 'kept' ? button({ class: 'control' }, 'Keep none', this.#actions.forget) : '',
    );
    this.#undo.disabled = !canUndo;
    for (const control of this.#ofNotes) {
      control.disabled = notes.length === 0;
    }
    this.#download.disabled = proposed === 0;
    this.#applyAll.disabled = proposed === 0;
    this.#lists.replaceChildren(
      ...noteLists(notes, this.#actions),
      ...(notes.length === 0 ? [h('p', { class: 'muted' }, NOTHING)] : []),
    );
    if (hadFocus) {
      this.element.focus({ preventScroll: true });
    }
  }

  /** Brings a note of the list into sight, and the focus to it. */
  focus(number: number): void {
    const find = (): HTMLElement | null => this.#lists.querySelector(`[data-note="${number}"]`);
    let more = find() === null ? this.#lists.querySelector<HTMLElement>(MORE) : null;
    while (more !== null) {
      more.click();
      more = find() === null ? this.#lists.querySelector<HTMLElement>(MORE) : null;
    }
    const item = find();
    item?.scrollIntoView({ block: 'nearest' });
    (item ?? this.element).focus({ preventScroll: true });
  }
}
