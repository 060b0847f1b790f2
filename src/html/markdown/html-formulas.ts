import { names } from '../../text/names.ts';
import type { HostReading } from '../slices/host-reading.ts';
import { KEPT_ELEMENTS, RAW_TEXT_ELEMENTS } from '../slices/html-elements.ts';
import { createMarkupFinder, type HtmlTag } from '../slices/html-tag.ts';
import { createTagIndex } from '../slices/tag-index.ts';
import {
  type Formula,
  formulaAt,
  isMath,
  markOf,
  mathInText,
  mayHaveMath,
  SEARCH_LIMIT,
} from './math.ts';
import type { PartAttribute } from './part.ts';

/** A formula in a text of HTML, by its offsets. */
export interface PlacedFormula extends Formula {
  readonly start: number;
  readonly end: number;
}

/** What these hold is shown as it is written. */
const VERBATIM: ReadonlySet<string> = new Set([...names('code pre'), ...RAW_TEXT_ELEMENTS]);

/** A formula that is all that one of these holds stands on lines of its own. */
const FRAMES = names('center div figure p section');

const OPENER = /(?<!\\)\$\$|\\\\[([]/g;
const LINE_START = /(?:^|\n)[ \t]*$/;
const LINE_END = /^[ \t]*(?:\n|$)/;
/** How far blanks around a formula are looked at. */
const AROUND = 200;

/**
 * Formulas in HTML of an author's, where no Markdown is read: the Hub finds formulas before
 * Markdown. There is none in tags, comments and code, and none that holds an element.
 */
export function formulasInHtml(html: string): readonly PlacedFormula[] {
  const formulas: PlacedFormula[] = [];
  if (!mayHaveMath(html)) {
    return formulas;
  }
  const nextMarkup = createMarkupFinder(html);
  const tags = createTagIndex(html);
  let markup = nextMarkup(0);
  /** The last tag, while nothing but blanks stand behind it. */
  let tag: HtmlTag | null = null;
  OPENER.lastIndex = 0;
  for (let opener = OPENER.exec(html); opener !== null; opener = OPENER.exec(html)) {
    const { index } = opener;
    while (markup !== null && markup.start < index) {
      ({ tag } = markup);
      const isVerbatim = tag !== null && !tag.isEnd && VERBATIM.has(tag.name);
      const end = isVerbatim
        ? (tags.endTag(tag?.name ?? '', markup.end)?.end ?? html.length)
        : markup.end;
      OPENER.lastIndex = Math.max(OPENER.lastIndex, end);
      markup = nextMarkup(end);
    }
    const formula =
      OPENER.lastIndex > index + opener[0].length ? undefined : formulaIn(html, index);
    if (formula !== undefined) {
      formulas.push(isAlone(html, formula, tag) ? { ...formula, isDisplay: true } : formula);
      OPENER.lastIndex = formula.end;
      tag = null;
      if (markup !== null && markup.start < formula.end) {
        markup = nextMarkup(formula.end);
      }
    }
  }
  return formulas;
}

/** HTML of an author's with its formulas as the renderer's own. */
export function mathInHtml(html: string, part: PartAttribute, host: HostReading): string {
  let result = '';
  let at = 0;
  for (const formula of formulasInHtml(html)) {
    result += html.slice(at, formula.start);
    result += isMath(formula, host)
      ? mathInText(formula, part, host)
      : markOf(formula, host.place) + formula.raw;
    at = formula.end;
  }
  return result + html.slice(at);
}

function formulaIn(html: string, start: number): PlacedFormula | undefined {
  const formula = formulaAt(html.slice(start, start + SEARCH_LIMIT * 2));
  if (formula === undefined) {
    return undefined;
  }
  const markup = createMarkupFinder(formula.source)(0);
  const isFormula = markup === null || (markup.tag !== null && !KEPT_ELEMENTS.has(markup.tag.name));
  return isFormula ? { ...formula, start, end: start + formula.raw.length } : undefined;
}

function isAlone(html: string, { start, end }: PlacedFormula, tag: HtmlTag | null): boolean {
  const before = html.slice(Math.max(tag?.end ?? 0, start - AROUND), start);
  const after = html.slice(end, end + AROUND);
  const isFramed = tag?.isEnd === false && FRAMES.has(tag.name) && before.trim() === '';
  return (
    (LINE_START.test(before) && LINE_END.test(after)) ||
    (isFramed && after.trimStart().startsWith('</'))
  );
}
