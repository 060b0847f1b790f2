import type { Token, Tokens } from 'marked';
import type { BodyParts, BodyRange, BodyTarget } from '../../card/body-parts.ts';
import type { Block } from '../markdown/read-blocks.ts';
import { KEPT_ELEMENTS } from '../slices/html-elements.ts';
import { createHeadingCollector } from './collect-headings.ts';
import { attributesOf, eachTag, type RawAttribute } from './raw-tags.ts';
import { createSourceCursor } from './source-cursor.ts';
import { emptyParts } from './writable-parts.ts';

/** Collects the parts of a body while it is rendered. */
export interface PartsCollector {
  /** Adds a block after its inline phase; blocks come in order. */
  add(block: Block): void;
  /** Once all blocks, and the footnotes, have had their inline phase. */
  parts(): BodyParts;
}

/** Deeper than any block that the parser is given; inline markup may nest on. */
const MOST_DEPTH = 400;

/** Text without any of these has nothing to collect. */
const MARKUP = /[[<`$\\]|:\/\//;

export function createPartsCollector(body: string, bodyLine: number): PartsCollector {
  const { enter, moveTo, pass, locate, lineOf } = createSourceCursor(body, bodyLine);
  /** The block that is being added, whose place is known. */
  let block: Block | null = null;
  const headings = createHeadingCollector();
  const parts = emptyParts();
  const { links, images, ids, fences, tables, pipedTexts, styles, verbatim } = parts;
  /** Where the footnotes are defined, and what the parser has read there. */
  const definitions = new Map<string, BodyRange>();
  const footnotes = new Map<string, readonly Token[]>();

  function placeOf(token: Token): BodyRange {
    return token === block?.token ? block : locate(token.raw);
  }

  function walkAll(tokens: readonly Token[] = [], depth: number): void {
    if (depth < MOST_DEPTH) {
      for (const token of tokens) {
        walk(token, depth);
      }
    }
  }

  function walkInto(tokens: readonly Token[] | undefined, place: BodyRange, depth: number): void {
    moveTo(place.start);
    walkAll(tokens, depth + 1);
    moveTo(place.end);
  }

  function walk(token: Token, depth: number): void {
    const { raw } = token;
    switch (token.type) {
      case 'text':
      case 'paragraph':
        if (token.tokens === undefined) {
          headings.say(token['text'] ?? raw);
          pass(raw);
        } else {
          addText(token, depth);
        }
        return;
      case 'escape':
        headings.say(token['text']);
        pass(raw);
        return;
      case 'heading': {
        const place = placeOf(token);
        headings.open(token['depth'], place.start, lineOf(place.start));
        walkInto(token.tokens, place, depth);
        headings.close(place.end);
        return;
      }
      case 'codespan':
      case 'math-inline':
      case 'math-display':
        headings.say('formula' in token ? token['formula'].source : token['text'], true);
        verbatim.push(placeOf(token));
        return;
      case 'code':
        addCode(token as Tokens.Code, placeOf(token));
        return;
      case 'list':
        for (const item of (token as Tokens.List).items) {
          walkAll(item.tokens, depth + 1);
        }
        return;
      case 'table':
        addTable(token as Tokens.Table, depth);
        return;
      case 'link': {
        const place = locate(raw);
        // An address without a scheme is given one by GFM.
        if (!/^(?:www\.|[^\s:[]+@)/.test(raw)) {
          links.push(targetOf(token['href'], place));
        }
        walkInto(token.tokens, place, depth);
        return;
      }
      case 'image':
        images.push({ ...targetOf(token['href'], locate(raw)), alt: token['text'].trim() || null });
        return;
      case 'html':
        addHtml(raw, placeOf(token));
        return;
      case 'footnote-definition':
        definitions.set(/\[\^([^\]]*)/.exec(raw)?.[1]?.toLowerCase() ?? '', placeOf(token));
        return;
      case 'footnote-reference':
        footnotes.set(token['key'], token['definition'].tokens);
        return;
    }
    if ('tokens' in token) {
      walkAll(token.tokens, depth + 1);
    }
  }

  function addText(token: Token, depth: number): void {
    const { raw } = token;
    const place = placeOf(token);
    const { start } = place;
    if (raw.includes('|') && raw.includes('\n')) {
      pipedTexts.push({ source: raw, line: lineOf(start), start });
    }
    if ('tokens' in token && (headings.isOpen() || MARKUP.test(raw))) {
      walkInto(token.tokens, place, depth);
    }
  }

  function targetOf(target: string, { start, end }: BodyRange): BodyTarget {
    // What an image in the link's text leads to comes first.
    const source = body.slice(start, end);
    const at = target && source.indexOf(target, Math.max(source.lastIndexOf(']('), 0));
    const spot = at === '' || at < 0 ? null : start + at;
    return { target, line: lineOf(spot ?? start), start: spot };
  }

  function addCode({ raw, lang, text, codeBlockStyle }: Tokens.Code, place: BodyRange): void {
    verbatim.push(place);
    if (codeBlockStyle !== 'indented') {
      const [mark = ''] = /[`~]+/.exec(raw) ?? [];
      const [language = ''] = /^[^\s{]*/.exec(lang ?? '') ?? [];
      const at = language === '' ? -1 : body.indexOf(language, place.start + mark.length);
      const last = raw.slice(raw.trimEnd().lastIndexOf('\n') + 1).trim();
      fences.push({
        language,
        start: at < 0 ? null : at,
        code: text,
        isClosed: raw.includes('\n') && last.startsWith(mark) && !/[^`~]/.test(last),
        line: lineOf(place.start),
      });
    }
  }

  function addTable({ raw, header, rows }: Tokens.Table, depth: number): void {
    const source = raw.trim();
    const lines = source.split('\n');
    const { start } = locate(lines[0] ?? '');
    tables.push({ source, line: lineOf(start), start });
    let at = start;
    for (const [index, line] of lines.entries()) {
      const cells = index === 0 ? header : rows[index - 2];
      if (cells !== undefined && MARKUP.test(line)) {
        moveTo(at);
        moveTo(locate(line).start);
        for (const { tokens } of cells) {
          walkAll(tokens, depth + 1);
        }
      }
      at += line.length + 1;
    }
    moveTo(at);
  }

  function addHtml(raw: string, place: BodyRange): void {
    let done = 0;
    eachTag(raw, (start, end, name) => {
      const from = place.start + start;
      headings.say(raw.slice(done, start));
      done = end;
      if (name === '') {
        verbatim.push({ start: from, end: place.start + end });
      } else if (/^h[1-6]$/.test(name)) {
        headings.open(Number(name[1]), from, lineOf(from));
      } else if (/^\/h[1-6]$/.test(name)) {
        headings.close(place.start + end);
      } else if (!KEPT_ELEMENTS.has(name.replace('/', ''))) {
        // `<unk>` is shown as text.
        headings.say(raw.slice(start, end), true);
      }
      const tag = raw.slice(start, end);
      if (tag.includes('=') && name > '0') {
        addAttributes(name, tag, from);
      }
    });
    headings.say(raw.slice(done));
    moveTo(place.end);
  }

  function addAttributes(name: string, tag: string, offset: number): void {
    const { href, src, alt, style, id, name: anchor } = attributesOf(tag);
    const targetAt = ({ value, start }: RawAttribute): BodyTarget => {
      const isKnown = body.startsWith(value, offset + start);
      return {
        target: value.trim(),
        line: lineOf(offset + start),
        start: isKnown ? offset + start : null,
      };
    };
    if (name === 'a' && href) {
      links.push(targetAt(href));
    }
    if (name === 'img' && src) {
      images.push({ ...targetAt(src), alt: alt?.value ?? null });
    }
    if (style) {
      styles.push(targetAt(style));
    }
    ids.add(id?.value ?? '').add((name === 'a' && anchor?.value) || '');
  }

  return {
    add(next) {
      block = next;
      enter(next.start, next.end);
      if (next.token !== null) {
        walk(next.token, 0);
      }
    },
    parts() {
      for (const [key, tokens] of footnotes) {
        const { start, end } = definitions.get(key) ?? { start: 0, end: 0 };
        enter(start, end);
        walkAll(tokens, 1);
      }
      headings.close(body.length);
      ids.delete('');
      verbatim.sort((a, b) => a.start - b.start);
      return { ...parts, headings: headings.all };
    },
  };
}
