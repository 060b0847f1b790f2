import type { VersionOrder } from './card/version-order.ts';
import type { CardOnPage } from './card-on-page.ts';
import { ENDED } from './html/jobs/ended.ts';
import type { Workers } from './html/jobs/workers.ts';
import type { CardText } from './source/card-source.ts';
import { pathOf } from './source/folder-place.ts';
import type { Opened } from './source/open-files.ts';
import { openFolderFile } from './source/open-folder-file.ts';
import type { Pair, ShownComparison } from './view/compare/shown-comparison.ts';
import { inOrder, type Sides, sidesOf } from './view/compare/sides.ts';
import { late } from './view/late.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { ignoreAbort } from './view/unanswered.ts';

type Load = (signal: AbortSignal) => Promise<Opened>;

interface ComparingOptions {
  readonly workers: Workers;
  /** Shows what a line of the card on the page became, or the line itself. */
  readonly showPlace: (line: number) => void;
  /** Puts cards on a board, alone or with one more. */
  readonly showBoard: (cards: readonly CardText[], isWithMore: boolean) => void;
}

const OPENED: Sides = { shown: 'Now', other: 'When opened', why: '' };

/** Two cards on the page, and what changed between them. */
export class Comparing {
  readonly #page: PageElements;
  readonly #card: CardOnPage;
  readonly #options: ComparingOptions;
  #comparison: ShownComparison | null = null;
  /** Until the comparison ends, or another card is asked for. */
  #ends = new AbortController();

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
      await this.#begin(pair);
    }
  }

  /** Puts another card beside the one on the page. */
  async compareWith(name: string, load: Load, isGiven = false): Promise<void> {
    if (this.#card.shown === null) {
      return;
    }
    this.end();
    const { signal } = this.#ends;
    say(this.#page, `Opening ${name}`);
    const { result } = await load(signal);
    // Another version of the card may have come meanwhile; another card ends this.
    const { shown } = this.#card;
    if (signal.aborted || result.kind === 'aborted' || shown === null) {
      return;
    }
    if (result.kind !== 'loaded') {
      const reason = 'It is a folder of cards: choose one of them.';
      this.#card.refuse(result.kind === 'refused' ? result.refusal : { name, reason });
      return;
    }
    const order = await this.#orderOf(shown.text, result.card, signal);
    if (signal.aborted) {
      return;
    }
    // What a reader asked for stands beside what they read, unless the cards themselves say which is new.
    const areFiles = shown.text.origin !== undefined && result.card.origin !== undefined;
    const isCertain = !isGiven && (order.by !== 'name' || areFiles);
    if (isCertain && order.isSameModel && order.earlier === 0) {
      await this.#turn(result.card, sidesOf(order));
    } else {
      const known = isCertain ? order : { ...order, by: 'given' as const };
      await this.#begin({ other: result.card, sides: sidesOf(known) });
    }
  }

  /** What changed since the card was opened. */
  async compareWithOpened(): Promise<void> {
    const { opened, shown } = this.#card;
    if (opened !== null && shown !== null) {
      await this.#begin({ other: opened, sides: OPENED, isFixed: true });
    }
  }

  /** Where the same card in another language, a file of its folder, says something else. */
  async compareTwin(path: string, name: string): Promise<void> {
    const folder = this.#card.shown?.text.folder;
    if (folder === undefined) {
      return;
    }
    this.end();
    const { signal } = this.#ends;
    const { result } = await openFolderFile(folder, path, signal);
    if (signal.aborted) {
      return;
    }
    if (result.kind === 'loaded') {
      const sides = { shown: 'Card', other: name, why: '' };
      await this.#begin({ other: result.card, sides, isFixed: true, twin: name });
    } else if (result.kind === 'refused') {
      this.#card.refuse(result.refusal);
    }
  }

  /** A new version of the card is compared as well. */
  shows(isSame: boolean): void {
    if (isSame) {
      void this.#compareAgain().catch(ignoreAbort);
    }
  }

  /** With a new version of the card may come one of its folder, and so of its twin. */
  async #compareAgain(): Promise<void> {
    const comparison = this.#comparison;
    if (comparison === null) {
      return;
    }
    const { pair, section } = comparison;
    const folder = pair.twin === undefined ? undefined : this.#card.shown?.text.folder;
    if (folder !== undefined) {
      const { result } = await openFolderFile(folder, pathOf(pair.other), this.#ends.signal);
      if (this.#comparison !== comparison) {
        return;
      }
      if (result.kind === 'loaded' && result.card.text !== pair.other.text) {
        const hasFocus = section.contains(document.activeElement);
        await this.#begin({ ...pair, other: result.card }, hasFocus);
        return;
      }
    }
    await comparison.compare();
  }

  /** The card alone again. */
  end(): void {
    const hadFocus = this.#comparison?.section.contains(document.activeElement);
    this.#ends.abort(ENDED);
    this.#ends = new AbortController();
    this.#comparison?.remove();
    this.#comparison = null;
    if (hadFocus) {
      this.#page.main.focus({ preventScroll: true });
    }
  }

  /** A card takes the place of the one on the page, which stands beside it. */
  async #turn(now: CardText, sides: Sides): Promise<void> {
    const other = this.#card.shown?.text;
    await this.#card.open(now.source.name, async () => ({ result: { kind: 'loaded', card: now } }));
    if (other !== undefined && this.#card.shown?.text === now) {
      await this.#begin({ other, sides });
    }
  }

  async #begin(pair: Pair, takesFocus = true): Promise<void> {
    this.end();
    const { signal } = this.#ends;
    const { ShownComparison } = await late(() => import('./view/compare/shown-comparison.ts'));
    const { shown } = this.#card;
    if (shown === null || signal.aborted) {
      return;
    }
    const { workers, showPlace, showBoard } = this.#options;
    const { other, sides } = pair;
    const comparison = new ShownComparison(this.#page, shown, pair, {
      ...{ workers, showPlace },
      card: () => this.#card.shown,
      swap: () => void this.#turn(other, { ...sides, why: '' }),
      showBoard(isWithMore): void {
        showBoard(inOrder(sides, other, shown.text), isWithMore);
      },
      close: () => this.end(),
    });
    this.#comparison = comparison;
    if (takesFocus) {
      comparison.section.focus({ preventScroll: true });
    }
    void comparison.compare().catch(ignoreAbort);
  }

  #ask(signal: AbortSignal) {
    const { workers } = this.#options;
    return ((kind, input) => workers.ask(kind, input, signal)) as CardOnPage['ask'];
  }

  async #orderOf(shown: CardText, other: CardText, signal: AbortSignal): Promise<VersionOrder> {
    const unknown = { earlier: 1, by: 'given', isSameModel: true } as const;
    const answer = await this.#ask(signal)('order-versions', [dated(shown), dated(other)]).catch(
      ignoreAbort,
    );
    return answer?.ok ? answer.value : unknown;
  }
}

function dated({ text, source, origin }: CardText) {
  const modified = origin?.file.lastModified ?? null;
  const [, repository = null] = /^(.+?)\/(?:blob|resolve)\//.exec(source.base?.links ?? '') ?? [];
  return { text, name: source.name, modified, repository };
}
