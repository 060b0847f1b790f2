import type { ShownCard } from '../../app-state.ts';
import { type Fix, ofCardFile } from '../../card/finding.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { safeFixes } from '../safe-fixes.ts';
import { ignoreAbort } from '../unanswered.ts';
import type { EditorFinding } from './text-editor.ts';

/** How long nothing must have been written before the fixes are tried; ms. */
const PAUSE = 1000;

interface FindingsOptions {
  readonly ask: Ask;
  /** Takes the way out of a finding, by its index among those of the card. */
  readonly fix: (finding: number) => void;
}

/** The findings beside the lines of the text: at first without their fixes, which take a while. */
export class FindingsBeside {
  readonly #mark: (findings: readonly EditorFinding[]) => void;
  readonly #options: FindingsOptions;
  #card: ShownCard | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(mark: (findings: readonly EditorFinding[]) => void, options: FindingsOptions) {
    this.#mark = mark;
    this.#options = options;
  }

  /** `isCurrent`: the text of the editor is that of the card, so that its lines are those. */
  show(card: ShownCard, isCurrent: boolean): void {
    clearTimeout(this.#timer);
    this.#card = card;
    if (isCurrent) {
      this.#mark(this.#of(card, () => false));
      // What could not be decoded would be lost by saving.
      if (!card.text.hasInvalidBytes && card.findings.some(({ fix }) => fix !== undefined)) {
        this.#timer = setTimeout(() => void this.#offerFixes(card).catch(ignoreAbort), PAUSE);
      }
    }
  }

  /** Only those that do no harm, as in the panel of the checks. */
  async #offerFixes(card: ShownCard): Promise<void> {
    const isSafe = await safeFixes(this.#options.ask, card);
    if (isSafe !== null && this.#card === card) {
      this.#mark(this.#of(card, isSafe));
    }
  }

  #of(card: ShownCard, isSafe: (fix: Fix) => boolean): readonly EditorFinding[] {
    return ofCardFile(card.findings).map((finding) => {
      const { line, column, endColumn, severity, message, fix } = finding;
      const run = (): void => this.#options.fix(card.findings.indexOf(finding));
      const place = { line: line ?? 1, column, endColumn, severity, message };
      return fix !== undefined && isSafe(fix)
        ? { ...place, fix: { label: fix.label, run } }
        : place;
    });
  }
}
