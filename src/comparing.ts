import type { VersionOrder } from './card/version-order.ts';
import type { CardOnPage } from './card-on-page.ts';
import type { Workers } from './html/jobs/workers.ts';
import type { CardText } from './source/card-source.ts';
import { pathOf } from './source/folder-place.ts';
import type { Opened } from './source/open-files.ts';
import { openFolderFile } from './source/open-folder-file.ts';
import { openChangesDialog } from './view/changes-dialog.ts';
import { fillChanges } from './view/compare/change-list.ts';
import { beginComparison, type Comparison } from './view/compare/comparison.ts';
import { showOtherCard } from './view/compare/other-card.ts';
import { type Sides, sidesOf } from './view/compare/sides.ts';
import { fillDifferences } from './view/compare/twin-list.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { ignoreAbort } from './view/unanswered.ts';

type Load = (signal: AbortSignal) => Promise<Opened>;

interface ComparingOptions {
  readonly workers: Workers;
  /** Shows what a line of the card on the page became, or the line itself. */
  readonly showPlace: (line: number) => void;
}

/** A card that is to stand beside the one on the page. */
interface Pair {
  readonly other: CardText;
  readonly sides: Sides;
  /** Which is which is certain. */
  readonly isFixed?: boolean;
  /** It is the same card in another language, which is called so. */
  readonly twin?: string;
}

const OPENED: Sides = { shown: 'Now', other: 'When opened', why: '' };

/** Two cards on the page, and what changed between them. */
export class Comparing {
  readonly #page: PageElements;
  readonly #card: CardOnPage;
  readonly #options: ComparingOptions;
  #pair: Pair | null = null;
  #comparison: Comparison | null = null;
  /** Until the comparison ends. */
  #ends = new AbortController();
  /** Until another version is compared. */
  #comparing = new AbortController();
  /** Until the other card is whole. */
  #other: Promise<unknown> = Promise.resolve();

  constructor(page: PageElements, card: CardOnPage, options: ComparingOptions) {
    this.#page = page;
    this.#card = card;
    this.#options = options;
  }

  /** Opens a card; where a second one came with it, the older of the two stands beside the newer. */
  async open(name: string, load: Load): Promise<void> {
    let pair: Pair | null = null;
    let shown: CardText | null = null;
    await this.#card.open(name, async (signal) => {
      const opened = await load(signal);
      const { result, second } = opened;
      if (result.kind !== 'loaded' || second === undefined) {
        return opened;
      }
      const order = await this.#orderOf(result.card, second, signal);
      const isSecondNew = order.isSameModel && order.earlier === 0;
      const [now, other] = isSecondNew ? [second, result.card] : [result.card, second];
      shown = now;
      pair = { other, sides: sidesOf(order) };
      return { ...opened, result: { kind: 'loaded', card: now } };
    });
    if (pair !== null && this.#card.shown?.text === shown) {
      this.#begin(pair);
    }
  }

  /** Puts another card beside the one on the page. */
  async compareWith(name: string, load: Load, isGiven = false): Promise<void> {
    const { shown } = this.#card;
    if (shown === null) {
      return;
    }
    this.end();
    const { signal } = this.#ends;
    say(this.#page, `Opening ${name}`);
    const { result } = await load(signal);
    if (signal.aborted || result.kind === 'aborted') {
      return;
    }
    if (result.kind !== 'loaded') {
      const reason = 'It is a folder of cards: choose one of them.';
      this.#card.refuse(result.kind === 'refused' ? result.refusal : { name, reason });
      return;
    }
    const order = await this.#orderOf(shown.text, result.card, signal);
    // What a reader asked for stands beside what they read, unless the cards themselves say which is new.
    const areFiles = shown.text.origin !== undefined && result.card.origin !== undefined;
    const isCertain = !isGiven && (order.by !== 'name' || areFiles);
    if (isCertain && order.isSameModel && order.earlier === 0) {
      await this.#turn(result.card, { other: shown.text, sides: sidesOf(order) });
    } else if (this.#card.shown === shown) {
      const known = isCertain ? order : { ...order, by: 'given' as const };
      this.#begin({ other: result.card, sides: sidesOf(known) });
    }
  }

  /** What changed since the card was opened. */
  compareWithOpened(): void {
    const { opened, shown } = this.#card;
    if (opened !== null && shown !== null) {
      this.#begin({ other: opened, sides: OPENED, isFixed: true });
    }
  }

  /** Where the same card in another language, a file of its folder, says something else. */
  async compareTwin(path: string, name: string): Promise<void> {
    const { shown } = this.#card;
    const folder = shown?.text.folder;
    if (folder === undefined) {
      return;
    }
    this.end();
    const { signal } = this.#ends;
    const { result } = await openFolderFile(folder, path, signal);
    if (result.kind === 'loaded' && this.#card.shown === shown) {
      const sides = { shown: 'Card', other: name, why: '' };
      this.#begin({ other: result.card, sides, isFixed: true, twin: name });
    } else if (result.kind === 'refused') {
      this.#card.refuse(result.refusal);
    }
  }

  /** A new version of the card is compared as well. */
  shows(isSame: boolean): void {
    if (isSame) {
      void this.#compare().catch(ignoreAbort);
    }
  }

  /** The card alone again. */
  end(): void {
    const hadFocus = this.#comparison?.section.contains(document.activeElement);
    this.#ends.abort();
    this.#ends = new AbortController();
    this.#comparison?.remove();
    this.#comparison = null;
    this.#pair = null;
    if (hadFocus) {
      this.#page.main.focus({ preventScroll: true });
    }
  }

  async #turn(now: CardText, pair: Pair): Promise<void> {
    await this.#card.open(now.source.name, async () => ({ result: { kind: 'loaded', card: now } }));
    if (this.#card.shown?.text === now) {
      this.#begin(pair);
    }
  }

  #begin(pair: Pair): void {
    const { shown } = this.#card;
    this.end();
    if (shown === null) {
      return;
    }
    this.#pair = pair;
    const { sides, other } = pair;
    const swapped = { ...sides, why: '' };
    const comparison = beginComparison(this.#page, {
      sides,
      label: pair.twin ?? `${sides.other}: ${other.source.name}`,
      shownName: shown.text.source.name,
      otherName: other.source.name,
      swap: pair.isFixed
        ? undefined
        : () => {
            const now = this.#card.shown?.text ?? shown.text;
            void this.#turn(other, { other: now, sides: swapped });
          },
      showLines: () => this.#showLines(),
      close: () => this.end(),
    });
    this.#comparison = comparison;
    comparison.section.focus({ preventScroll: true });
    const { workers } = this.#options;
    this.#other = showOtherCard(this.#page, comparison.other, other, workers, this.#ends.signal);
    this.#other.catch(ignoreAbort);
    void this.#compare().catch(ignoreAbort);
  }

  /** Tells what changed between the other card and the version that is on the page now. */
  async #compare(): Promise<void> {
    const { shown } = this.#card;
    if (this.#comparison === null || this.#pair === null || shown === null) {
      return;
    }
    this.#comparing.abort();
    this.#comparing = new AbortController();
    const signal = AbortSignal.any([this.#comparing.signal, this.#ends.signal]);
    const { section, list } = this.#comparison;
    const { other, sides, twin } = this.#pair;
    section.ariaBusy = 'true';
    const ask = this.#ask(signal);
    const texts = { old: other.text, new: shown.text.text };
    const ways = { here: this.#options.showPlace, there: (): void => {} };
    const options = { sides, ways, ask, signal };
    const said =
      twin === undefined
        ? await fillChanges(list, texts, options)
        : await fillDifferences(list, texts, pathOf(other), options);
    signal.throwIfAborted();
    section.ariaBusy = 'false';
    say(this.#page, said);
    await this.#other;
  }

  #showLines(): void {
    const { shown } = this.#card;
    if (shown !== null && this.#pair !== null) {
      const texts = { before: this.#pair.other.text, now: shown.text.text };
      openChangesDialog(this.#page.sourceDialog, {
        compare: () => this.#ask(this.#ends.signal)('compare-texts', texts),
        showPlace: this.#options.showPlace,
      });
    }
  }

  #ask(signal: AbortSignal) {
    const { workers } = this.#options;
    return ((kind, input) => workers.ask(kind, input, signal)) as CardOnPage['ask'];
  }

  async #orderOf(shown: CardText, other: CardText, signal: AbortSignal): Promise<VersionOrder> {
    const answer = await this.#ask(signal)('order-versions', [dated(shown), dated(other)]);
    return answer.ok ? answer.value : { earlier: 1, by: 'given', isSameModel: true };
  }
}

function dated({ text, source, origin }: CardText) {
  const modified = origin?.file.lastModified ?? null;
  const [, repository = null] = /^(.+?)\/(?:blob|resolve)\//.exec(source.base?.links ?? '') ?? [];
  return { text, name: source.name, modified, repository };
}
