import type { MarkedExtension, Token, TokenizerAndRendererExtension } from 'marked';
import { lineEnd } from '../../text/text-lines.ts';
import type { HostReading } from '../slices/host-reading.ts';
import { lineInParagraph } from './math.ts';
import type { PartAttribute } from './part.ts';

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/;
const REFERENCE = /^\[\^([^\]\s]{1,200})\]/;
const INDENT = /^(?: {4}| {0,3}\t)/;
const BLANK = /^[ \t]*$/;
/** Lines that begin a block of their own and so do not continue a paragraph. */
const BLOCK_START =
  /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|[-*+][ \t]|\d{1,9}[.)][ \t]|<\/?[a-z!]|\|)/i;

interface Definition {
  readonly label: string;
  readonly tokens: readonly Token[];
}

/** A footnote in the order of the list. */
export interface Footnote {
  readonly id: string;
  readonly number: number;
  readonly tokens: readonly Token[];
  /** How often it is referred to so far. */
  references: number;
}

export function mayHaveFootnotes(body: string): boolean {
  return body.includes('[^');
}

/** Footnotes of one body (GFM): definitions anywhere, numbers by first reference. */
export function createFootnotes(part: PartAttribute, host: HostReading) {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, Footnote>();
  const ids = new Set<string>();

  function refer(key: string, { label, tokens }: Definition): Footnote {
    const known = footnotes.get(key);
    if (known !== undefined) {
      known.references += 1;
      return known;
    }
    const number = footnotes.size + 1;
    const slug = label.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, '-');
    const id = ids.has(slug) ? `${slug}-${number}` : slug;
    ids.add(id);
    const footnote = { id, number, tokens, references: 1 };
    footnotes.set(key, footnote);
    return footnote;
  }

  const reference: TokenizerAndRendererExtension = {
    name: 'footnote-reference',
    level: 'inline',
    tokenizer(text) {
      const [raw = '', label = ''] = REFERENCE.exec(text) ?? [];
      const key = label.toLowerCase();
      const definition = definitions.get(key);
      return definition && { type: 'footnote-reference', raw, key, definition };
    },
    renderer: ({ key, definition }) => {
      const { id, number, references } = refer(key, definition);
      const suffix = references > 1 ? `-${references}` : '';
      const link = `href="#fn-${id}" id="fnref-${id}${suffix}"${part('footnote-ref')}`;
      return `<sup${host.attribute('footnote')}><a ${link}>${number}</a></sup>`;
    },
  };
  const extension: MarkedExtension = { extensions: [definitionsInto(definitions), reference] };
  /** `referenced`, by key, grows while footnotes are rendered that refer to others. */
  return { extension, referenced: footnotes as ReadonlyMap<string, Footnote> };
}

function definitionsInto(definitions: Map<string, Definition>): TokenizerAndRendererExtension {
  return {
    name: 'footnote-definition',
    level: 'block',
    start: (text) => lineInParagraph(text, (rest) => DEFINITION.test(rest)),
    tokenizer(text) {
      const [start = '', label] = DEFINITION.exec(text) ?? [];
      if (label === undefined) {
        return undefined;
      }
      const { raw, content } = definitionAt(text, start.length);
      const { state } = this.lexer;
      const wasTop = state.top;
      state.top = true;
      const tokens = this.lexer.blockTokens(content, []);
      state.top = wasTop;
      const key = label.toLowerCase();
      if (!definitions.has(key)) {
        definitions.set(key, { label, tokens });
      }
      return { type: 'footnote-definition', raw, blocks: tokens };
    },
    renderer: () => '',
  };
}

/** Finds the lines of the definition at the start of `text`, whose label ends at `labelEnd`. */
function definitionAt(text: string, labelEnd: number): { raw: string; content: string } {
  let end = lineEnd(text, labelEnd);
  const lines = [text.slice(labelEnd, end)];
  let blanks = 0;
  let at = end + 1;
  while (at < text.length) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next);
    const isIndented = INDENT.test(line);
    if (BLANK.test(line)) {
      blanks += 1;
    } else if (isIndented || (blanks === 0 && !BLOCK_START.test(line) && lines.at(-1) !== '')) {
      lines.push(...Array<string>(blanks).fill(''), line.replace(INDENT, ''));
      blanks = 0;
      end = next;
    } else {
      break;
    }
    at = next + 1;
  }
  return {
    raw: text.slice(0, Math.min(end + 1, text.length)),
    content: lines.join('\n').replace(/^\n/, ''),
  };
}

/** The list item of a footnote, with a link back to each reference. */
export function footnoteItem(
  { id, references }: Footnote,
  html: string,
  part: PartAttribute,
): string {
  const links = Array.from({ length: Math.min(references, 100) }, (_, index) => {
    const suffix = index > 0 ? `-${index + 1}` : '';
    const mark = index > 0 ? `↩<sup>${index + 1}</sup>` : '↩';
    return `<a href="#fnref-${id}${suffix}"${part('footnote-back')}>${mark}</a>`;
  }).join(' ');
  const paragraph = html.trimEnd();
  const content = paragraph.endsWith('</p>')
    ? `${paragraph.slice(0, -'</p>'.length)} ${links}</p>`
    : `${paragraph}<p>${links}</p>`;
  return `<li id="fn-${id}">\n${content}\n</li>\n`;
}
