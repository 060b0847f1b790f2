import type { Host } from '../hub/host-constructs.ts';
import { copyCode } from './code-block.ts';
import { toggleFold } from './code-lines.ts';
import { hostNamed } from './host-bar.ts';
import { showNotedRow } from './tables/table-notes.ts';

interface CardActions {
  readonly showSource: (line: number) => void;
  /** Takes the way out that a finding offers; `finding` is its index among those of the card. */
  readonly fix: (finding: number) => void;
  readonly save: () => void;
  readonly showAs: (host: Host | undefined) => void;
  readonly showChanges: () => void;
  /** Compares a card with itself in another language: that of a file, and what it is called. */
  readonly compareTwin: (path: string, name: string) => void;
  readonly showFrontMatter: () => void;
  readonly editFrontMatter: () => void;
  /** Adds a section for an item of the template. */
  readonly addSection: (id: string) => void;
  /** Shows the evaluation results of a field of the metadata as a table. */
  readonly showResults: (field: Element) => void;
}

/**
 * Answers clicks on the buttons in what is rendered from a card, by one listener: those that the
 * build has rendered have none of their own. A card cannot make such buttons: it has neither
 * `button` nor `class` nor `data-`.
 */
export function delegateClicks(root: HTMLElement, actions: CardActions): void {
  root.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('button') : null;
    const line = control?.dataset['sourceLine'];
    const finding = control?.dataset['fix'];
    if (line !== undefined) {
      actions.showSource(Number(line));
    } else if (finding !== undefined) {
      actions.fix(Number(finding));
    } else if (control?.dataset['showAs'] !== undefined) {
      actions.showAs(hostNamed(control.dataset['showAs']));
    } else if (control?.matches('.save-button')) {
      actions.save();
    } else if (control?.matches('.changes-button')) {
      actions.showChanges();
    } else if (control?.dataset['compareTwin'] !== undefined) {
      actions.compareTwin(control.dataset['compareTwin'], control.dataset['twinName'] ?? '');
    } else if (control?.matches('.front-matter-button')) {
      actions.showFrontMatter();
    } else if (control?.matches('.form-button')) {
      actions.editFrontMatter();
    } else if (control?.dataset['addSection'] !== undefined) {
      actions.addSection(control.dataset['addSection']);
    } else if (control?.matches('.results-button')) {
      actions.showResults(control.closest('[data-field]') ?? control);
    } else if (control?.dataset['notedLine'] !== undefined) {
      showNotedRow(control);
    } else if (control?.matches('.copy-button')) {
      copyCode(control);
    } else if (control?.matches('.fold-button')) {
      toggleFold(control);
    }
  });
}
