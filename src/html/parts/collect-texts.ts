import type { Token, Tokens } from 'marked';
import type { BodyRange, BodyText } from '../../card/body-parts.ts';
import { decodeReferences } from '../../text/character-references.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { BLOCK_ELEMENTS } from '../slices/html-elements.ts';
import { createMarkupFinder } from '../slices/html-tag.ts';
import type { Walk } from './walk.ts';

/** A longer text is cut: its sense shows by then. In UTF-16 units. */
const MAX_TEXT = 2000;
/** HTML whose text is no sentence; headings are parts of their own. */
const SPEECHLESS = /^(?:style|script|summary|h[1-6])$/;
const LINE_END = /\n[ \t]*$/;
const MAX_KEY = 40;
const CELL = /^t[dh]$/;
const SENTENCE = /\S \S.*[.!?。！？]$/;

/** A paragraph or a list item: one text, and one more for each line that begins with a bold key. */
export function collectTexts(
  raw: string,
  tokens: readonly Token[],
  place: BodyRange,
  walk: Walk,
): void {
  // The marker of an alert stands before its first token.
  let offset = Math.max(raw.indexOf(tokens[0]?.raw ?? ''), 0);
  let run: Token[] = [];
  let key: string | null = null;
  let start = place.start + offset;
  let isLineStart = true;
  const end = (): void => {
    const text = plainTextOf(run);
    add(walk, start, key, key === null ? text : text.replace(/^[:：]\s*/, ''));
  };
  for (const [index, token] of tokens.entries()) {
    const name = isLineStart && !walk.list?.ordered ? keyOf(token, tokens[index + 1]) : null;
    if (name !== null) {
      end();
      key = name;
      run = [];
      start = place.start + offset;
    } else {
      run.push(token);
    }
    offset += token.raw.length;
    const isMark: boolean = isLineStart && !/[\p{L}\p{N}]/u.test(token.raw);
    isLineStart = token.type === 'br' || LINE_END.test(token.raw) || isMark;
  }
  end();
}

/** `**Developed by:**`, with a colon, alone in its line, or (cards of Llama) before a sentence. */
function keyOf(token: Token, next: Token | undefined): string | null {
  const name = token.type === 'strong' ? plainTextOf([token]) : '';
  if (name.length < 2 || name.length > MAX_KEY) {
    return null;
  }
  const follows = next?.type === 'br' ? '\n' : (next?.raw ?? '\n');
  const isTitle = /[.?]$/.test(name) && /^ +(?:[\p{Lu}\p{Lo}\d]|$)/u.test(follows);
  return isTitle || /[:：]$/.test(name) || /^(?: ?[:：]| *\n| +(?=[A-Z]))/.test(follows)
    ? name.replace(/ ?[:：]$/, '')
    : null;
}

/** Signs of emphasis, but for those within a name: `a_b`. */
export const STARRED = /\*|~~|(?<![A-Za-z\d])_/;

/** Those that the parser took for text, line by line: quotes and lists put marks before each. */
export function collectStarred(
  tokens: readonly Token[],
  { start, end }: BodyRange,
  { body, cursor, parts }: Walk,
): void {
  const source = body.slice(start, end);
  let at = 0;
  for (const { type, raw } of tokens.filter((token) => STARRED.test(token.raw))) {
    for (const target of type === 'text' ? raw.split('\n') : []) {
      const isStarred = STARRED.test(target);
      const found = isStarred ? source.indexOf(target, at) : -1;
      at = Math.max(found, at);
      if (isStarred) {
        const spot = found < 0 ? null : start + found;
        parts.starred.push({ target, line: cursor.lineOf(spot ?? start), start: spot });
      }
    }
  }
}

/** A block of code, fenced or indented. */
export function collectCode(token: Tokens.Code, walk: Walk): void {
  const { body, cursor, parts } = walk;
  const { raw, lang, text, codeBlockStyle } = token;
  const place = walk.placeOf(token);
  const { start } = place;
  const line = cursor.lineOf(start);
  parts.verbatim.push(place);
  const said = text.trimEnd().slice(0, MAX_TEXT);
  parts.texts.push({ kind: 'code', key: null, text: said, start, line });
  if (codeBlockStyle !== 'indented') {
    const [mark = ''] = /[`~]+/.exec(raw) ?? [];
    walk.hidden.comment(lang ?? '', 'behind a language', start);
    const [language = ''] = /^[^\s{]*/.exec(lang ?? '') ?? [];
    const at = language === '' ? -1 : body.indexOf(language, start + mark.length);
    const last = raw.slice(raw.trimEnd().lastIndexOf('\n') + 1).trim();
    const isClosed = raw.trimEnd().includes('\n') && last.startsWith(mark) && !/[^`~]/.test(last);
    const fence = { language, info: lang ?? '', code: text, isClosed, line };
    parts.fences.push({ ...fence, start: at < 0 ? null : at });
    if (language === 'math') {
      walk.hidden.formula(text, start);
      parts.formulas.push({ source: text, display: true, line });
    }
  }
}

/**
 * Text between the tags of a block of HTML; one text for each block element. A row of two cells is
 * a key and its text; of other rows only sentences are said.
 */
export function collectHtmlTexts(html: string, place: BodyRange, walk: Walk): void {
  let said = '';
  let start = 0;
  let done = 0;
  let speechless = '';
  const say = (end: number): void => {
    const text = html.slice(done, end);
    if (speechless === '' && !walk.headings.isOpen()) {
      start = said.trim() === '' ? done + text.search(/\S|$/) : start;
      said += decodeReferences(text);
    }
  };
  let row: { readonly at: number; readonly text: string }[] | null = null;
  const flush = (): void => {
    const text = said.replace(/\s+/g, ' ').trim();
    if (row === null) {
      add(walk, place.start + start, null, text);
    } else if (text !== '') {
      row.push({ at: place.start + start, text });
    }
    said = '';
  };
  const endRow = (): void => {
    const [name, value, ...more] = row ?? [];
    if (name && value && more.length === 0 && name.text.length <= MAX_KEY) {
      add(walk, name.at, name.text.replace(/ ?:$/, ''), value.text);
    } else {
      for (const { at, text } of row ?? []) {
        add(walk, at, null, SENTENCE.test(text) ? text : '');
      }
    }
    row = null;
  };
  const nextMarkup = createMarkupFinder(html);
  for (let markup = nextMarkup(0); markup !== null; markup = nextMarkup(done)) {
    say(markup.start);
    done = markup.end;
    const { name = '', isEnd = false } = markup.tag ?? {};
    if (SPEECHLESS.test(name)) {
      speechless = isEnd ? '' : name;
    }
    if (BLOCK_ELEMENTS.has(name)) {
      flush();
      if (name === 'tr' || name === 'table') {
        endRow();
      } else if (CELL.test(name)) {
        row ??= [];
      }
    } else if (name === 'br') {
      said += ' ';
    }
  }
  say(html.length);
  flush();
  endRow();
}

function add({ parts, cursor, list }: Walk, start: number, key: string | null, text: string): void {
  if (text === '' && key === null) {
    return;
  }
  const kind: BodyText['kind'] = list !== null ? 'item' : 'paragraph';
  parts.texts.push({ kind, key, text: text.slice(0, MAX_TEXT), start, line: cursor.lineOf(start) });
}
