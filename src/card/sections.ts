import type { BodyHeading } from './body-parts.ts';

/** What the brief and the checklist are made of. */
export interface ReadCard {
  readonly body: string;
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  readonly headings: readonly BodyHeading[];
}

export interface Section {
  readonly heading: BodyHeading;
  /** Source up to the next heading of the same or a higher level, cut at a length in which its sense must show. */
  readonly text: string;
}

/** A line such as `- **Developed by:** somebody`, which many cards have in the place of a section. */
export interface KeyLine {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

const MAX_SECTION = 6000;
/** Key lines stand at the top of cards. */
const MAX_KEY_LINES_TEXT = 200_000;
const KEY_LINE = /^[ \t]*(?:[-*+][ \t]+)?\*\*([^*\n:]{2,40}):?\*\*:?[ \t]*(.*)$/;

/** What the Hub's template leaves for its author to fill in (huggingface_hub, modelcard_template.md). */
const UNFILLED =
  /more information needed|^users \(both direct and downstream\) should be made aware|^use the code below to get started|^this section |^it is (?:useful|relevant) for |^carbon emissions can be estimated using|\{\{|^\{.*\}$|^(?:todo|tbd|n\/a)\b/i;

/** Behind a full stop that ends a sentence, not an abbreviation such as “e.g.”. */
const SENTENCE_END = /(?<=[^.\s]{2}[.!?])\s+(?=[^\p{Ll}])|(?<=[。！？])/u;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const FENCE = /^[ \t]*(`{3,}|~{3,})([^\n]*)\n([\s\S]*?)(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm;

export function sectionsOf({ body, headings }: ReadCard): readonly Section[] {
  return headings.map((heading, index) => {
    const limit = heading.end + MAX_SECTION;
    let end = body.length;
    for (let next = index + 1; next < headings.length; next += 1) {
      const { level, start } = headings[next] ?? heading;
      if (level <= heading.level || start > limit) {
        end = start;
        break;
      }
    }
    return { heading, text: body.slice(heading.end, Math.min(end, limit)) };
  });
}

export function keyLines({ body, bodyLine }: ReadCard): readonly KeyLine[] {
  const found: KeyLine[] = [];
  for (const [index, text] of body.slice(0, MAX_KEY_LINES_TEXT).split('\n').entries()) {
    const [, key = '', value = ''] = KEY_LINE.exec(text) ?? [];
    if (key !== '') {
      found.push({ key: key.trim(), value, line: bodyLine + index });
    }
  }
  return found;
}

/**
 * The first sentence of prose in a Markdown source as plain text, if there is one among the first that fits `wanted`; null where there is
 * only code, media, tables or what the template left. With `mayIntroduce` it may end in a colon.
 */
export function firstSentence(
  source: string,
  wanted: RegExp = /./,
  mayIntroduce = false,
): string | null {
  const prose = source.replace(COMMENT, '').replace(FENCE, '\n\n');
  for (const block of prose.split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/)) {
    const text = plainText(block);
    if (text.length >= 12 && /\p{L}{2}/u.test(text) && !UNFILLED.test(text)) {
      const sentence = text
        .split(SENTENCE_END)
        .find((part) => part.length >= 12 && wanted.test(part));
      if (sentence !== undefined && (mayIntroduce || !sentence.endsWith(':'))) {
        return shorten(sentence.replace(/:$/, ''));
      }
    }
  }
  return null;
}

/** The first line of code in a source that does something. */
export function firstCode(source: string): string | null {
  for (const [, , , code = ''] of source.replace(COMMENT, '').matchAll(FENCE)) {
    const line = code.split('\n').find((text) => /\w/.test(text) && !/^\s*(?:#|\/\/)/.test(text));
    if (line !== undefined) {
      return shorten(line.trim());
    }
  }
  return null;
}

/** True for a text that says something, be it prose, code, a table or an image. */
export function isFilled(source: string): boolean {
  return (
    firstSentence(source) !== null ||
    firstCode(source) !== null ||
    /^[ \t]*\|.*\w/m.test(source) ||
    /!\[|<img|<table/i.test(source) ||
    (/\p{L}{2}/u.test(plainText(source)) && !UNFILLED.test(plainText(source)))
  );
}

export function plainText(markdown: string): string {
  return markdown
    .replace(/<summary>[\s\S]*?<\/summary>/gi, '')
    .split('\n')
    .filter((line) => !/^[ \t]*(?:#{1,6}[ \t]|\||[-=*_:| ]{3,}$|>?[ \t]*\[!)/.test(line))
    .join(' ')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-z][^>]{0,2000}>/gi, '')
    .replace(
      /^[ \t]*(?:>[ \t]*)?(?:[-*+]|\d+[.)])[ \t]+(?:\[[ x]\][ \t]+)?|[*`~]|(?<!\w)_|_(?!\w)/gi,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The longest text that stands on one line of the brief, in characters. */
const MAX_LENGTH = 140;

function shorten(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH).replace(/\s+\S*$/, '')} …`;
}
