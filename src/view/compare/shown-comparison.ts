import type { ShownCard } from '../../app-state.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import type { Workers } from '../../html/jobs/workers.ts';
import type { CardText } from '../../source/card-source.ts';
import { pathOf } from '../../source/folder-place.ts';
import { blockIndex } from '../block-lines.ts';
import { openChangesDialog } from '../changes-dialog.ts';
import { h } from '../h.ts';
import { focusForNow } from '../heading-steps.ts';
import type { PageElements } from '../page-elements.ts';
import { say } from '../page-state.ts';
import { visible } from '../show-line.ts';
import { ignoreAbort } from '../unanswered.ts';
import { type AlignedCards, alignCards } from './aligned-cards.ts';
import { fillChanges } from './change-list.ts';
import { comparedChecks } from './compared-checks.ts';
import { comparedFields } from './compared-fields.ts';
import { beginComparison, type Comparison } from './comparison.ts';
import { type OtherCard, showOtherCard } from './other-card.ts';
import type { Sides } from './sides.ts';
import { fillDifferences } from './twin-list.ts';

/** A card that is to stand beside the one on the page. */
export interface Pair {
  readonly other: CardText;
  readonly sides: Sides;
  /** Which is which is certain. */
  readonly isFixed?: boolean;
  /** It is the same card in another language, which is called so. */
  readonly twin?: string;
}

interface ShownComparisonOptions {
  readonly workers: Workers;
  readonly card: () => ShownCard | null;
  /** Shows what a line of the card on the page became, or the line itself. */
  readonly showPlace: (line: number) => void;
  readonly swap: () => void;
  /** Puts both on a board, alone or with one more card. */
  readonly showBoard: (isWithMore: boolean) => void;
  readonly close: () => void;
}

/** Room for two cards; as in comparison.css. */
const WIDE = '(width >= 75rem)';
const TOO_LONG = 'The cards are too long to be put side by side, block by block.';

/** A card beside the one on the page, and what is said of the two. */
export class ShownComparison {
  readonly #page: PageElements;
  readonly pair: Pair;
  readonly #options: ShownComparisonOptions;
  readonly #place: Comparison;
  /** Until it leaves the page. */
  readonly #ends = new AbortController();
  /** Until another version is compared. */
  #comparing = new AbortController();
  readonly #other: Promise<OtherCard>;
  readonly #isWide = matchMedia(WIDE);
  #isInline = false;
  #aligned: AlignedCards | null = null;
  #fields: HTMLElement | null = null;
  #otherFields: ShownCard['fieldLines'] = [];

  constructor(page: PageElements, card: ShownCard, pair: Pair, options: ShownComparisonOptions) {
    const { sides, other, twin, isFixed } = pair;
    const { workers, swap, showBoard, close } = options;
    this.#page = page;
    this.pair = pair;
    this.#options = options;
    this.#place = beginComparison(page, {
      sides,
      label: twin ?? `${sides.other}: ${other.source.name}`,
      shownName: card.text.source.name,
      otherName: other.source.name,
      swap: isFixed ? undefined : swap,
      showInline: (isInline) => {
        this.#isInline = isInline;
        this.#showView();
      },
      showLines: this.#showLines,
      ...{ showBoard, close },
    });
    const { signal } = this.#ends;
    this.#isWide.addEventListener('change', this.#showView, { signal });
    const writing = new MutationObserver(this.#showView);
    writing.observe(page.root, { attributeFilter: ['data-editor'] });
    signal.addEventListener('abort', () => writing.disconnect());
    this.#other = showOtherCard(page, this.#place.other, other, workers, signal);
    this.#other.catch(ignoreAbort);
    this.#showView();
  }

  get section(): HTMLElement {
    return this.#place.section;
  }

  remove(): void {
    this.#ends.abort();
    this.#comparing.abort();
    this.#fields?.remove();
    this.#place.remove();
  }

  /** Tells what changed between the other card and the version that is on the page now. */
  async compare(): Promise<void> {
    const card = this.#options.card();
    this.#comparing.abort();
    this.#comparing = new AbortController();
    this.#aligned = null;
    if (card === null) {
      return;
    }
    const { signal } = this.#comparing;
    const { section, list } = this.#place;
    const { other, sides, twin } = this.pair;
    section.ariaBusy = 'true';
    const ask = this.#askUntil(signal);
    const texts = { old: other.text, new: card.text.text };
    const ways = { here: this.#showHere, there: this.#showThere };
    const options = { sides, ways, ask, signal };
    const said =
      twin === undefined
        ? await fillChanges(list, texts, options)
        : await fillDifferences(list, texts, pathOf(other), options);
    signal.throwIfAborted();
    section.ariaBusy = 'false';
    say(this.#page, said);
    if (twin === undefined) {
      await this.#showRest(card, ask, signal);
    }
  }

  /** What is said of metadata, checks and blocks: the list of changes waits for none of it. */
  async #showRest(card: ShownCard, ask: Ask, signal: AbortSignal): Promise<void> {
    const { other: place, section, list } = this.#place;
    const { other, sides } = this.pair;
    const texts = { old: other.text, new: card.text.text };
    const fields = await comparedFields(texts, sides, ask);
    const { findings, fieldLines } = await this.#other;
    signal.throwIfAborted();
    this.#otherFields = fieldLines;
    this.#fields?.remove();
    this.#fields = fields;
    section.after(fields ?? '');
    list.append(...comparedChecks(card.findings, findings, sides));
    this.#aligned = await alignCards(this.#page.article, place, sides.other, ask, signal);
    if (this.#aligned === null) {
      list.append(h('p', { class: 'muted' }, TOO_LONG));
    }
    this.#showView();
  }

  readonly #showView = (): void => {
    const { root } = this.#page;
    // Beside what is being written there is room for one.
    const isWriting = root.dataset['editor'] !== undefined;
    const isInline = this.#isInline || isWriting || !this.#isWide.matches;
    root.dataset['comparing'] = isInline ? 'inline' : 'beside';
    this.#aligned?.show(isInline);
  };

  readonly #showHere = (line: number): void => {
    const card = this.#options.card();
    if (card === null || !this.#showField(card.fieldLines, line, card.bodyLine)) {
      this.#options.showPlace(line);
    }
  };

  readonly #showThere = (line: number): void => {
    if (this.#showField(this.#otherFields, line)) {
      return;
    }
    const { other } = this.#place;
    const place = visible(this.#aligned?.placeOf(line) ?? blockIndex(other)(line));
    if (place?.closest('.other-card, .old-block')) {
      lead(place);
    } else {
      this.#showLines();
    }
  };

  /** Leads to the row of a field that differs. */
  #showField(fieldLines: ShownCard['fieldLines'], line: number, bodyLine = Infinity): boolean {
    const [key] = (line < bodyLine && fieldLines.findLast(([, first]) => first <= line)) || [];
    const rows = this.#fields?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset['key'] === key);
    if (row !== undefined) {
      lead(row);
    }
    return row !== undefined;
  }

  readonly #showLines = (): void => {
    const card = this.#options.card();
    if (card !== null) {
      const texts = { before: this.pair.other.text, now: card.text.text };
      openChangesDialog(this.#page.sourceDialog, {
        compare: () => this.#askUntil(this.#ends.signal)('compare-texts', texts),
        showPlace: this.#options.showPlace,
      });
    }
  };

  #askUntil(signal: AbortSignal): Ask {
    return (kind, input) => this.#options.workers.ask(kind, input, signal);
  }
}

function lead(place: HTMLElement): void {
  place.scrollIntoView({ block: 'center', inline: 'nearest' });
  focusForNow(place);
}
