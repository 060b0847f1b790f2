import type { MarkedExtension, Tokens } from 'marked';
import type { HostConstruct } from '../../hub/host-constructs.ts';
import { LIMITS } from '../../limits.ts';
import type { HostReading } from '../slices/host-reading.ts';
import { escapeHtml } from '../slices/html-tag.ts';
import { placeToken } from './host-place.ts';
import type { PartAttribute } from './part.ts';

/** How far a formula's end is looked for, in UTF-16 units; longer ones are not rendered anyway. */
export const SEARCH_LIMIT = 4096;

/** A formula in the source: the delimiters, and what is between them as written. */
export interface Formula {
  readonly raw: string;
  readonly source: string;
  readonly isDisplay: boolean;
}

/** The Hub's delimiters (hub-docs, model-cards.md); with one backslash, an escaped bracket. */
const DELIMITERS = [
  { open: '$$', close: '$$', isDisplay: false },
  { open: '\\\\(', close: '\\\\)', isDisplay: false },
  { open: '\\\\[', close: '\\\\]', isDisplay: true },
];

export function mayHaveMath(body: string): boolean {
  return DELIMITERS.some(({ open }) => body.includes(open));
}

/** What TeX refuses within a line, and cases, which are none there. */
const DISPLAY_ONLY =
  /\\tag\b|\\begin\{(?:align(?:at)?|gather|equation|multline|split|CD|[dr]*cases)\*?\}/;

/** Reads a formula at the start of `text`. */
export function formulaAt(text: string): Formula | undefined {
  const delimiters = DELIMITERS.find(({ open }) => text.startsWith(open));
  if (delimiters === undefined) {
    return undefined;
  }
  const { open, close } = delimiters;
  const window = text.slice(open.length, open.length + SEARCH_LIMIT);
  const end = window.indexOf(close);
  const source = window.slice(0, Math.max(end, 0));
  if (source.trim() === '') {
    return undefined;
  }
  const isDisplay = delimiters.isDisplay || (open === '$$' && DISPLAY_ONLY.test(source));
  return { raw: text.slice(0, open.length + end + close.length), source, isDisplay };
}

const INDENT = /^ {0,3}(?=\$\$|\\\\\[)/;
const LINE_REST = /^[ \t]*(?:\n|$)/;
const BLANK_LINE = /\n[ \t]*\n/;

/** Reads a formula that fills its lines: display math. */
function blockFormulaAt(text: string): Formula | undefined {
  const indent = INDENT.exec(text)?.[0];
  const formula = indent === undefined ? undefined : formulaAt(text.slice(indent.length));
  if (indent === undefined || formula === undefined) {
    return undefined;
  }
  const length = indent.length + formula.raw.length;
  const rest = LINE_REST.exec(text.slice(length, length + 200))?.[0];
  if (rest === undefined) {
    return undefined;
  }
  // TeX allows no blank line, authors write some: they stay between delimiters on their own lines.
  const isFramed = /^[ \t]*\n/.test(formula.source) && /\n[ \t]*$/.test(formula.source);
  if (BLANK_LINE.test(formula.source) && !isFramed) {
    return undefined;
  }
  return { ...formula, raw: text.slice(0, length + rest.length), isDisplay: true };
}

/**
 * Offset of a line at which `isStart` holds, within the paragraph at the start of `text`: no
 * further, because marked asks again for every paragraph.
 */
export function lineInParagraph(
  text: string,
  isStart: (rest: string) => boolean,
): number | undefined {
  let line = text.indexOf('\n') + 1;
  while (line > 0 && line < text.length && text[line] !== '\n') {
    if (isStart(text.slice(line))) {
      return line;
    }
    line = text.indexOf('\n', line) + 1;
  }
  return undefined;
}

/** A formula; or the first of two backslashes, of which Markdown shows one. */
function inlineToken(formula: Formula, host: HostReading): Tokens.Generic {
  const { raw } = formula;
  const construct = constructOf(formula);
  return construct === null || host.reads(construct)
    ? { type: 'math-inline', raw, formula }
    : placeToken(construct, '\\\\', '\\');
}

function indexIn(text: string, sought: string): number | undefined {
  const index = text.indexOf(sought);
  return index < 0 ? undefined : index;
}

/** By what opens them: formulas that are none on some hosts, as `$$…$$` is on all. */
const CONSTRUCTS: Readonly<Record<string, HostConstruct>> = {
  $: 'dollar-math',
  '\\\\(': 'paren-math',
  '\\\\[': 'bracket-math',
};

function constructOf({ raw }: Formula): HostConstruct | null {
  const [, open = ''] = /^ {0,3}(\$(?!\$)|\\\\[([])/.exec(raw) ?? [];
  return CONSTRUCTS[open] ?? null;
}

export function isMath(formula: Formula, host: HostReading): boolean {
  const construct = constructOf(formula);
  return construct === null || host.reads(construct);
}

/** What `mark` writes for the formula; nothing for those that are one on all hosts. */
export function markOf(formula: Formula, mark: HostReading['place']): string {
  const construct = constructOf(formula);
  return construct === null ? '' : mark(construct);
}

/** `$$…$$`, `\\(…\\)` and `\\[…\\]`, whose source reaches the output verbatim. */
export function math(part: PartAttribute, host: HostReading): MarkedExtension {
  const blockFormula = (text: string): Formula | undefined => {
    const formula = blockFormulaAt(text);
    return formula && isMath(formula, host) ? formula : undefined;
  };
  return {
    extensions: [
      {
        name: 'math-display',
        level: 'block',
        start: (text) => lineInParagraph(text, (rest) => blockFormula(rest) !== undefined),
        tokenizer(text) {
          const formula = blockFormula(text);
          return formula && { type: 'math-display', raw: formula.raw, formula };
        },
        renderer: ({ formula }) => displayMath(formula, part, host),
      },
      {
        name: 'math-inline',
        level: 'inline',
        start: (text) => indexIn(text.slice(0, LIMITS.inlineWindow.most), '$$'),
        tokenizer(text) {
          // Inside `<code>`.
          const formula = this.lexer.state.inRawBlock ? undefined : formulaAt(text);
          return formula && inlineToken(formula, host);
        },
        renderer: ({ formula }) => mathInText(formula, part, host),
      },
    ],
    hooks: { emStrongMask: maskFormulas },
  };
}

/** A formula among text: a block would end the paragraph around it. */
export function mathInText(formula: Formula, part: PartAttribute, host: HostReading): string {
  const kind = formula.isDisplay ? 'math-display' : 'math-inline';
  const mark = markOf(formula, host.attribute);
  return `<span${part(kind)}${mark}>${escapeHtml(formula.source)}</span>`;
}

/** A formula on lines of its own. */
export function displayMath(formula: Formula, part: PartAttribute, host: HostReading): string {
  return mathBlock(formula.source, part, markOf(formula, host.attribute));
}

/** The content of a fenced block `math` as well. */
export function mathBlock(source: string, part: PartAttribute, mark: string): string {
  return `<div${part('math-display')}${mark}>${escapeHtml(source)}</div>\n`;
}

/** Hides formulas from the search for emphasis. marked has masked `\\` as `++` by then. */
function maskFormulas(text: string): string {
  let masked = '';
  let done = 0;
  for (const match of text.matchAll(/\$\$(?:[^$]|\$(?!\$)){1,4096}\$\$|\+\+([([])/g)) {
    const close = match[1] === undefined ? '' : match[1] === '(' ? '++)' : '++]';
    const end =
      close === ''
        ? match[0].length
        : text.slice(match.index, match.index + SEARCH_LIMIT).indexOf(close) + close.length;
    if (match.index >= done && end > close.length) {
      masked += text.slice(done, match.index) + 'a'.repeat(end);
      done = match.index + end;
    }
  }
  return masked + text.slice(done);
}
