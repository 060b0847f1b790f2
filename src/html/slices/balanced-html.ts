import {
  BLOCK_ELEMENTS,
  FORMATTING_ELEMENTS,
  PARAGRAPH_CLOSERS,
  TABLE_PARTS,
} from './html-elements.ts';
import {
  createHtmlPieces,
  type HtmlPieces,
  type OpenElement,
  type PieceSize,
} from './html-pieces.ts';
import {
  CELLS,
  endsSearch,
  isHeading,
  isItemScope,
  isScope,
  isTableParent,
  TABLE_LEVELS,
} from './html-scopes.ts';

/** Formatting that nobody closed is opened again at most this often at one place. */
const LOST_LIMIT = 16;

const BLANK = /^(?:[\t\n\f\r ]|&nbsp;|&#160;)*$/;

/**
 * Turns tags in any order into HTML whose nesting needs no repair by a parser: optional end tags, implied parts of
 * tables and formatting that a block interrupts are written out (HTML standard, "The rules for parsing tokens in HTML
 * content"). So the pieces it is cut into merge into the DOM of the whole.
 */
export interface BalancedHtml extends Omit<HtmlPieces, 'end' | 'open' | 'start'> {
  open(name: string, tag: string): void;
  close(name: string): void;
  /** Gives up formatting that a block closed and that is not to be opened again. */
  forgetLost(isOver: (name: string) => boolean): void;
}

export function createBalancedHtml(pieceSize?: PieceSize): BalancedHtml {
  const pieces = createHtmlPieces(pieceSize);
  /** Formatting elements that were closed only by a block around them ("active formatting elements"). */
  let lost: readonly OpenElement[] = [];
  let markedLost = lost;
  /** What waits outside the open table cells: it does not reach into them. */
  const outerLost = new WeakMap<OpenElement, readonly OpenElement[]>();

  const top = (): string => pieces.open.at(-1)?.name ?? '';
  const isBetweenCells = (): boolean => TABLE_LEVELS.has(top());

  /** Index of the nearest open element that matches, above any that stops the search; or -1. */
  function find(isMatch: (name: string) => boolean, isStop: (name: string) => boolean): number {
    for (let index = pieces.open.length - 1; index >= 0; index -= 1) {
      const name = pieces.open[index]?.name ?? '';
      if (isMatch(name)) {
        return index;
      }
      if (isStop(name)) {
        return -1;
      }
    }
    return -1;
  }

  function push(name: string, tag: string): void {
    pieces.start(name, tag);
    const element = pieces.open.at(-1);
    if (CELLS.has(name) && element !== undefined) {
      outerLost.set(element, lost);
      lost = [];
    }
  }

  /** Closes the elements from the innermost down to the one at `index`, which an end tag closes unless `isImplied`. */
  function popTo(index: number, isImplied: boolean): void {
    let interrupted: OpenElement[] = [];
    while (pieces.open.length > index) {
      const name = top();
      const isInterrupted =
        FORMATTING_ELEMENTS.has(name) && (isImplied || pieces.open.length - 1 > index);
      // `<p><a><h3>`: paragraphs that a block closes at once were never meant, and empty links help nobody.
      const element = pieces.end(isInterrupted || name === 'p');
      if (element === undefined) {
        return;
      }
      if (isInterrupted) {
        interrupted.push(element);
      }
      if (CELLS.has(element.name)) {
        lost = outerLost.get(element) ?? [];
        interrupted = [];
      }
    }
    if (interrupted.length > 0) {
      lost = [...lost, ...interrupted.reverse()].slice(-LOST_LIMIT);
    }
  }

  function closeImplied(
    isMatch: (name: string) => boolean,
    isStop: (name: string) => boolean,
  ): void {
    const index = find(isMatch, isStop);
    if (index >= 0) {
      popTo(index, true);
    }
  }

  function reopenLost(): void {
    const elements = lost;
    lost = [];
    for (const { name, tag } of elements) {
      push(name, tag);
    }
  }

  /** Opens what must stand around a part of a table; false outside a table, where it means nothing. */
  function enterTable(part: string): boolean {
    const table = find(
      (name) => name === 'table',
      () => false,
    );
    if (table < 0) {
      return false;
    }
    while (pieces.open.length - 1 > table && !isTableParent(part, top())) {
      popTo(pieces.open.length - 1, true);
    }
    const isCell = part === 'td' || part === 'th';
    if (top() === 'table' && part === 'col') {
      push('colgroup', '<colgroup>');
    }
    if (top() === 'table' && (part === 'tr' || isCell)) {
      push('tbody', '<tbody>');
    }
    if (top() !== 'tr' && isCell) {
      push('tr', '<tr>');
    }
    return true;
  }

  /** Text and images between cells get a cell: browsers would move them in front of the table. */
  function enterCell(): void {
    if (isBetweenCells() && enterTable('td')) {
      push('td', '<td>');
    }
  }

  function open(name: string, tag: string): void {
    if (pieces.excess() !== null) {
      return;
    }
    if (TABLE_PARTS.has(name)) {
      if (enterTable(name)) {
        push(name, tag);
      }
      return;
    }
    if (isBetweenCells()) {
      if (name === 'table') {
        close('table');
      } else if (BLOCK_ELEMENTS.has(name) || name === 'br') {
        return;
      }
    }
    closeBefore(name);
    if (!BLOCK_ELEMENTS.has(name)) {
      enterCell();
      reopenLost();
    }
    push(name, tag);
  }

  /** Closes what the start tag of `name` ends by itself. */
  function closeBefore(name: string): void {
    if (PARAGRAPH_CLOSERS.has(name)) {
      closeImplied((other) => other === 'p', isScope);
    }
    if (isHeading(name) && isHeading(top())) {
      popTo(pieces.open.length - 1, true);
    } else if (name === 'li') {
      closeImplied((other) => other === 'li', isItemScope);
    } else if (name === 'dd' || name === 'dt') {
      closeImplied((other) => other === 'dd' || other === 'dt', isItemScope);
    } else if ((name === 'rt' || name === 'rp') && (top() === 'rt' || top() === 'rp')) {
      popTo(pieces.open.length - 1, true);
    } else if (name === 'a' || name === 'nobr') {
      close(name);
    }
  }

  function close(name: string): void {
    if (pieces.excess() !== null) {
      return;
    }
    const isFormatting = FORMATTING_ELEMENTS.has(name);
    const index = find(
      isHeading(name) ? (other) => isHeading(other) : (other) => other === name,
      (other) => endsSearch(name, other),
    );
    if (index < 0) {
      lost = isFormatting ? withoutLast(lost, name) : lost;
      return;
    }
    const above = pieces.open.slice(index + 1);
    popTo(index, false);
    if (isFormatting && above.some((element) => BLOCK_ELEMENTS.has(element.name))) {
      // `<b><p>one</b>two`: the paragraph goes on without the bold (the "adoption agency").
      for (const element of above.filter((element) => !lost.includes(element))) {
        push(element.name, element.tag);
      }
    }
  }

  return {
    ...pieces,
    open,
    close,
    text(text) {
      if (pieces.excess() !== null) {
        return;
      }
      if (!BLANK.test(text)) {
        enterCell();
        reopenLost();
      } else if (isBetweenCells()) {
        return;
      }
      pieces.text(text);
    },
    forgetLost(isOver) {
      lost = lost.filter(({ name }) => !isOver(name));
    },
    mark() {
      pieces.mark();
      markedLost = lost;
    },
    rollback() {
      pieces.rollback();
      lost = markedLost;
    },
  };
}

function withoutLast(elements: readonly OpenElement[], name: string): readonly OpenElement[] {
  const last = elements.findLastIndex((element) => element.name === name);
  return elements.filter((_, index) => index !== last);
}
