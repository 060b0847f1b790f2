import { LIMITS } from '../../limits.ts';
import { decodeReferences } from '../../text/character-references.ts';
import { attributeOf, createMarkupFinder, type HtmlTag } from '../slices/html-tag.ts';

/** A table as plain text, be it Markdown or HTML: merged cells say the same in each of their places. */
export interface ReadTable {
  /** 1-based line in the file; null where none is known. */
  readonly line: number | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether an author has set the text of a cell in bold, by row. */
  readonly bold: readonly (readonly boolean[])[];
}

interface Cell {
  text: string;
  isBold: boolean;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly line: number | null;
  readonly rows: Cell[][];
}

/**
 * Reads the tables of a rendered body, slice by slice: the renderer has closed what an author left
 * open, and cuts tables only between their rows. A table in a cell is text of that cell.
 */
export function createTableReader() {
  const tables: OpenTable[] = [];
  let open: OpenTable | null = null;
  let cell: Cell | null = null;
  let depth = 0;

  const readTag = (tag: HtmlTag, isContinued: boolean): void => {
    const { name, isEnd } = tag;
    if (name === 'table') {
      depth += isEnd ? -1 : 1;
      if (depth === 1 && !isEnd) {
        open = isContinued ? (tables.at(-1) ?? null) : { line: lineOf(tag), rows: [] };
        if (open !== null && !isContinued) {
          tables.push(open);
        }
      } else if (depth === 0) {
        open = null;
        cell = null;
      }
    } else if (depth !== 1 || open === null) {
      return;
    } else if (name === 'tr' && !isEnd) {
      open.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      cell = isEnd ? null : cellOf(tag);
      if (cell !== null) {
        open.rows.at(-1)?.push(cell);
      }
    } else if ((name === 'b' || name === 'strong') && cell !== null && cell.text.trim() === '') {
      cell.isBold = true;
    }
  };

  return {
    /** `depth` of a slice: so many of its first elements go on from the slice before. */
    add({ html, depth: continued }: { readonly html: string; readonly depth: number }): void {
      const next = createMarkupFinder(html);
      let at = 0;
      for (let count = 0; at < html.length; count += 1) {
        const { start = html.length, end = html.length, tag = null } = next(at) ?? {};
        if (cell !== null) {
          cell.text += decodeReferences(html.slice(at, start)) + (isBreak(tag) ? ' ' : '');
        }
        if (tag !== null) {
          readTag(tag, count < continued);
        }
        at = end;
      }
      depth = 0;
      cell = null;
    },
    tables: (): readonly ReadTable[] => tables.map(gridOf).filter(({ rows }) => rows.length > 0),
  };
}

function isBreak(tag: HtmlTag | null): boolean {
  return tag !== null && /^(?:br|p|div|li)$/.test(tag.name);
}

function lineOf(tag: HtmlTag): number | null {
  const line = attributeOf(tag, 'data-line')?.value.split(':')[1];
  return line === undefined ? null : Number(line);
}

function cellOf(tag: HtmlTag): Cell {
  const span = (name: string): number => {
    const number = Number.parseInt(attributeOf(tag, name)?.value ?? '', 10);
    return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), LIMITS.tableColumns.most);
  };
  return {
    text: '',
    isBold: false,
    isHeader: tag.name === 'th',
    columns: span('colspan'),
    rows: span('rowspan'),
  };
}

/** Puts merged cells into all of their places; the first row is the header if its cells are. */
function gridOf({ line, rows }: OpenTable): ReadTable {
  /** By column, what reaches down into the rows below, and how far. */
  let above: ({ readonly cell: GridCell; readonly rows: number } | undefined)[] = [];
  const grid = rows.map((cells) => {
    const placed: GridCell[] = [];
    const below: typeof above = [];
    const fill = (): void => {
      for (let one = above[placed.length]; one !== undefined; one = above[placed.length]) {
        below[placed.length] = one.rows > 1 ? { ...one, rows: one.rows - 1 } : undefined;
        placed.push(one.cell);
      }
    };
    for (const { text, isBold, columns, rows: height } of cells) {
      fill();
      const cell = { text: text.replace(/\s+/g, ' ').trim(), isBold };
      for (let count = 0; count < columns && placed.length < LIMITS.tableColumns.most; count += 1) {
        below[placed.length] = height > 1 ? { cell, rows: height - 1 } : undefined;
        placed.push(cell);
      }
    }
    fill();
    above = below;
    return placed;
  });
  const isHeaded = rows[0]?.every(({ isHeader }) => isHeader) === true && rows.length > 1;
  const texts = grid.map((cells) => cells.map(({ text }) => text));
  const [first = []] = texts;
  const body = isHeaded ? grid.slice(1) : grid;
  return {
    line,
    header: isHeaded ? first : [],
    rows: isHeaded ? texts.slice(1) : texts,
    bold: body.map((cells) => cells.map(({ isBold }) => isBold)),
  };
}

type GridCell = Pick<Cell, 'text' | 'isBold'>;
