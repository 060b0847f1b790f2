import type { Finding, Severity } from '../../card/finding.ts';
import { type Excess, HTML_LIMITS } from '../slices/html-limits.ts';
import type { Removal } from '../slices/slice-html.ts';
import type { TableSize } from './tables.ts';

const SOURCE = 'It is shown as source.';

/** Findings of the rendering: one for each kind, at the first place, with a count. */
export interface RenderFindings {
  /** Says which part of the body is being rendered, in the order of the body. */
  enter(range: { readonly start: number; readonly end: number }): void;
  removed(removal: Removal, name: string): void;
  emptyGallery(): void;
  oversizedTable(size: TableSize): void;
  tooDeep(): void;
  /** A block that goes over a limit by itself. */
  tooLarge(excess: Excess): void;
  unusedFootnotes(labels: readonly string[]): void;
  all(): readonly Finding[];
}

interface CountedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  count: number;
}

const number = new Intl.NumberFormat('en-US');

/** Why the rest of a card stays source: a sentence for the reader. */
export function excessSentence(excess: Excess): string {
  const limit = number.format(
    excess === 'size' ? HTML_LIMITS.size / 1_000_000 : HTML_LIMITS[excess],
  );
  return {
    cells: `The tables of this card have more than ${limit} cells.`,
    columns: `This table has more than ${limit} columns.`,
    depth: `The HTML of this card is nested more than ${limit} levels deep.`,
    elements: `This card has more than ${limit} elements.`,
    size: `The HTML of this card is larger than ${limit} MB.`,
  }[excess];
}

const REMOVALS: Readonly<Record<Removal, (name: string) => string>> = {
  attributes: (name) => `A <${name}> has more than 64 attributes: they are removed.`,
  comment: () => 'A comment (<!--) is never closed: it hides what follows.',
  content: (name) =>
    name === 'style'
      ? '<style> is removed: page styles are not shown.'
      : `<${name}> is removed with its content.`,
  link: (name) => `<${name}> is shown as a link to its page.`,
  tag: (name) => `The tag <${name}> is removed; its content stays.`,
};

export function createRenderFindings(body: string, bodyLine: number): RenderFindings {
  const findings = new Map<string, CountedFinding>();
  let range = { start: 0, end: 0 };
  let counted = { offset: 0, line: bodyLine };

  /** Line of an offset; blocks come in order, so all lines are counted once. */
  function lineOf(offset: number): number {
    let { offset: at, line } = counted.offset <= offset ? counted : { offset: 0, line: bodyLine };
    for (
      let next = body.indexOf('\n', at);
      next >= 0 && next < offset;
      next = body.indexOf('\n', at)
    ) {
      line += 1;
      at = next + 1;
    }
    if (at <= range.start) {
      counted = { offset: at, line };
    }
    return line;
  }

  function add(rule: string, severity: Severity, message: string, mark = ''): void {
    const key = `${rule} ${message}`;
    const known = findings.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const source = body.slice(range.start, range.end).toLowerCase();
    const offset = range.start + Math.max(source.indexOf(mark), firstInk(source));
    findings.set(key, { rule, severity, message, line: lineOf(offset), count: 1 });
  }

  return {
    enter({ start, end }) {
      range = { start, end };
    },
    removed(removal, name) {
      add(
        'html-removed',
        'warning',
        REMOVALS[removal](name),
        removal === 'comment' ? '<!--' : `<${name}`,
      );
    },
    emptyGallery() {
      add(
        'gallery-empty',
        'warning',
        '<Gallery /> shows nothing: no widget in the front matter has an output.url.',
        '<gallery',
      );
    },
    oversizedTable({ columns, rows }) {
      const { columns: mostColumns, cells } = HTML_LIMITS;
      const message =
        columns > mostColumns
          ? `This table has ${number.format(columns)} columns; the viewer shows at most ${mostColumns}.`
          : `This table has ${number.format(columns * rows)} cells; the viewer shows at most ${number.format(cells)}.`;
      add('table-too-large', 'warning', `${message} ${SOURCE}`);
    },
    tooDeep() {
      add('nested-too-deep', 'warning', `This part is nested too deep for the viewer. ${SOURCE}`);
    },
    tooLarge(excess) {
      add(
        'block-too-large',
        'warning',
        `${excessSentence(excess)} The part that goes over is shown as source.`,
      );
    },
    unusedFootnotes(labels) {
      for (const label of labels) {
        range = { start: 0, end: body.length };
        add(
          'footnote-unused',
          'hint',
          `Nothing refers to the footnote [^${label}], so it is not shown.`,
          `[^${label.toLowerCase()}]:`,
        );
      }
    },
    all() {
      return [...findings.values()].map(({ count, ...finding }) => ({
        ...finding,
        message: count > 1 ? `${finding.message} (${number.format(count)} times)` : finding.message,
      }));
    },
  };
}

/** Offset of the first character that is no white space, so that a finding does not point at a blank line. */
function firstInk(source: string): number {
  return Math.max(source.search(/\S/), 0);
}
