import type { ShownCard } from '../../app-state.ts';
import type { FrontMatterEdit } from '../../card/edits/edit.ts';
import type { Answer } from '../../html/jobs/jobs.ts';
import style from '../../styles/form.css?inline';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import type { PageElements } from '../page-elements.ts';
import { ignoreAbort, unanswered } from '../unanswered.ts';
import { withdrawHarmfulFixes } from '../withdraw-harmful-fixes.ts';
import { type CardChanges, type EditedCard, readInput } from './card-changes.ts';
import { findingsByField } from './field-box.ts';
import { type FormActions, SECTIONS } from './form-actions.ts';
import { FormGroups } from './form-groups.ts';
import { SectionChecklist } from './section-checklist.ts';
import { vocabularies } from './vocabularies.ts';

/** The form itself: a field for each key, and a list of sections. */
export class OpenForm {
  readonly #page: PageElements;
  readonly #card: EditedCard;
  readonly #groups: FormGroups;
  readonly #sections: SectionChecklist;
  readonly #showPlace: (line: number) => void;
  readonly #note = h('div', { class: 'form-note' });
  readonly #undo: HTMLButtonElement;
  readonly #changes: CardChanges;
  /** The id of what has the focus once the form shows the change. */
  #focus: string | undefined;
  /** The card that the form shows. */
  #shown: ShownCard | null = null;
  /** Until the form shows another version of the card. */
  #lifetime = new AbortController();

  constructor(page: PageElements, card: EditedCard, { changes, showPlace }: FormActions) {
    applyLateStyle(style);
    this.#page = page;
    this.#showPlace = showPlace;
    this.#changes = changes;
    this.#card = card;
    this.#groups = new FormGroups({
      edit: (key, edit, focus) => this.#changes.queue(() => this.#change(key, edit, focus)),
      vocabulary: vocabularies(this.#changes, card),
    });
    this.#sections = new SectionChecklist((id, content) =>
      this.#changes.queue(() => this.#write(id, content)),
    );
    this.#undo = button({ class: 'control', title: 'Take the last change back' }, 'Undo', () =>
      this.#changes.queue(() => this.#changes.takeBack()),
    );
    const close = { class: 'control', 'aria-label': 'Close the form', title: 'Close (Escape)' };
    page.form.replaceChildren(
      h(
        'div',
        { class: 'panel-head' },
        h('p', { class: 'panel-title' }, 'Front matter'),
        h(
          'div',
          {},
          this.#undo,
          button(close, '×', () => page.form.hidePopover()),
        ),
      ),
      this.#note,
      this.#groups.element,
      this.#sections.element,
    );
    page.form.addEventListener('click', (event) => {
      const control = event.target instanceof Element ? event.target.closest('button') : null;
      const { placeLine, fix } = control?.dataset ?? {};
      if (placeLine !== undefined) {
        showPlace(Number(placeLine));
      } else if (fix !== undefined && this.#shown !== this.#card.shown) {
        // In another version it may be of something else; the form shows that one in a moment.
        event.stopPropagation();
      }
    });
  }

  /** Nothing of a card stays in the form of another one. */
  leave(): void {
    this.#groups.leave();
    for (const area of this.#sections.element.querySelectorAll('textarea')) {
      area.value = '';
    }
  }

  /** Shows the card as it is now, and goes to a field. */
  async follow(at?: string): Promise<void> {
    const { shown } = this.#card;
    if (shown === null) {
      this.#tell('No card is open.');
      return;
    }
    const answer = await this.#card.ask('card-form', readInput(shown));
    if (this.#card.shown !== shown) {
      return;
    }
    if (!answer.ok) {
      this.#tell(unanswered('Reading the front matter', answer.reason));
      const again = (): void => void this.follow(at).catch(ignoreAbort);
      this.#note.append(button({ class: 'control' }, 'Try again', again));
      return;
    }
    const { findings, fieldLines, bodyLine, completeness, text } = shown;
    const { form } = this.#page;
    const had = form.contains(document.activeElement);
    this.#shown = shown;
    this.#groups.show(answer.value, findingsByField(findings, fieldLines, bodyLine));
    this.#sections.show(completeness);
    this.#tell(answer.value.refusal, text.isEdited);
    // It may have the focus, and would lose it.
    this.#undo.ariaDisabled = String(!this.#changes.canTakeBack);
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    if (form.querySelector('[data-fix]') !== null) {
      withdrawHarmfulFixes(form, shown, this.#card.ask, this.#lifetime.signal);
    }
    this.#bringFocus(at, had);
  }

  #bringFocus(at: string | undefined, had: boolean): void {
    const { form } = this.#page;
    const wanted = this.#focus === undefined ? null : document.getElementById(this.#focus);
    this.#focus = undefined;
    if (at === SECTIONS) {
      this.#sections.element.open = true;
      this.#sections.element.querySelector('summary')?.focus();
    } else if (at !== undefined) {
      this.#groups.find(at)?.focus();
    } else if (wanted !== null && form.contains(wanted)) {
      wanted.focus();
    } else if (had && !form.contains(document.activeElement)) {
      form.focus({ preventScroll: true });
    }
  }

  #tell(refusal: string | null, isEdited = false): void {
    const save = button({ class: 'control primary save-button' }, 'Save');
    const offer = 'The card was changed here, and not yet in its file.';
    const parts = [
      ...(refusal === null ? [] : [h('p', { role: 'alert' }, refusal)]),
      ...(isEdited ? [h('p', { class: 'save-offer' }, offer, save)] : []),
    ];
    const isSame = this.#note.textContent === parts.map((part) => part.textContent).join('');
    if (!isSame) {
      this.#note.replaceChildren(...parts);
    }
  }

  async #change(key: string, edit: FrontMatterEdit, focus: string | undefined): Promise<void> {
    const asked = await this.#changes.ask((shown) =>
      this.#card.ask('edit-front-matter', { text: shown.text.text, edit }),
    );
    if (asked === null) {
      return;
    }
    const { shown, answer } = asked;
    if (answer.ok && answer.value.ok) {
      this.#focus = focus;
      await this.#renew(shown, answer.value.text);
    } else {
      const reason = answer.ok && !answer.value.ok ? answer.value.reason : failure(answer);
      this.#groups.refuse(key, reason);
    }
  }

  async #write(id: string, content: string): Promise<void> {
    const asked = await this.#changes.ask((shown) =>
      this.#card.ask('write-section', { ...readInput(shown), id, content }),
    );
    const written = asked?.answer.ok === true ? asked.answer.value : null;
    if (asked !== null && written !== null) {
      this.#sections.leave(id);
      await this.#renew(asked.shown, written.text);
      this.#showPlace(written.line);
    } else if (asked !== null) {
      this.#tell(asked.answer.ok ? SAYS_SOMETHING : failure(asked.answer));
    }
  }

  async #renew(shown: ShownCard, text: string): Promise<void> {
    if (text === shown.text.text) {
      // What was written says the same, and is shown as the card says it.
      await this.follow();
    } else {
      await this.#changes.make(text);
    }
  }
}

const SAYS_SOMETHING = 'This section says something already: change it in the source.';

function failure(answer: Answer<unknown>): string {
  return answer.ok ? '' : unanswered('Changing the card', answer.reason);
}
