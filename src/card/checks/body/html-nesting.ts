import type { BodyTag } from '../../body-parts.ts';
import type { Found } from '../../finding.ts';
import type { BodyRule, BodyView } from './body-rule.ts';

const HTML = { kind: 'documented', source: 'HTML standard, 13.2.6 (tree construction)' } as const;

/** What stays open shapes, or hides, all that follows. */
const WRAPPERS: ReadonlySet<string> = new Set(['center', 'details', 'div']);
const MISSPELT = /^(?:h[1-6]|div|center|details|summary|table|blockquote)/;

/** Start tags of wrappers whose end tags never come. */
function unclosedOf(tags: readonly BodyTag[]): readonly BodyTag[] {
  const open: BodyTag[] = [];
  for (const tag of tags.filter(({ name }) => WRAPPERS.has(name))) {
    if (!tag.isEnd) {
      open.push(tag);
    } else {
      const index = open.findLastIndex(({ name }) => name === tag.name);
      open.length = index < 0 ? open.length : index;
    }
  }
  return open;
}

/** Whether anything is shown behind an offset: what stays open does something there. */
function isFollowed({ body, parts }: BodyView, { end }: BodyTag): boolean {
  const isBehind = ({ start }: { readonly start: number | null }): boolean => (start ?? 0) >= end;
  return (
    [parts.headings, parts.texts, parts.images, parts.tables].some((found) =>
      found.some(isBehind),
    ) && body.slice(end).trim() !== ''
  );
}

const EFFECTS: Readonly<Record<string, string>> = {
  center: 'all that follows is centred',
  details: 'all that follows is folded away',
  div: 'all that follows is aligned or styled like it',
};

/** Paragraphs with an alignment or a style that a block inside them ends. */
function* brokenParagraphs({ body, tags }: BodyView): Generator<Found> {
  let paragraph: BodyTag | null = null;
  let breaker: string | null = null;
  for (const tag of tags) {
    if (tag.name === 'p' && tag.isEnd) {
      if (paragraph?.isShaping) {
        const by = breaker ?? markdownIn(body.slice(paragraph.end, tag.start));
        if (by !== null) {
          yield {
            line: paragraph.line,
            message: `${by} ends this <p> at once, and does not get its alignment or style. Write <div> … </div> instead.`,
          };
        }
      }
      paragraph = null;
      breaker = null;
    } else if (tag.name === 'p') {
      paragraph = tag;
      breaker = null;
    } else if (!tag.isEnd) {
      breaker ??= `<${tag.name}>`;
    }
  }
}

/** Behind a blank line, what begins with no tag is a block of Markdown. */
function markdownIn(content: string): string | null {
  const [, mark] = /\n[ \t]*\n[ \t]{0,3}([^\s<])/.exec(content) ?? [];
  return mark === undefined ? null : mark === '#' ? 'The heading' : 'What follows the blank line';
}

export const HTML_NESTING_RULES: readonly BodyRule[] = [
  {
    id: 'html-unclosed',
    severity: 'hint',
    about:
      'An element without its end tag goes on to the end of the card, and with it its alignment, or the fold that hides it.',
    evidence: HTML,
    find: (view) =>
      unclosedOf(view.tags)
        .filter((tag) => (tag.name !== 'div' || tag.isShaping) && isFollowed(view, tag))
        .map(({ name, line }) => ({
          line,
          severity: name === 'details' ? 'warning' : 'hint',
          message: `This <${name}> is never closed: ${EFFECTS[name]}. Write </${name}> where it ends.`,
        })),
  },
  {
    id: 'html-end-tag',
    severity: 'warning',
    about: 'An end tag of no element ends nothing: the element goes on.',
    evidence: HTML,
    *find({ tags }) {
      const open: string[] = [];
      for (const { name, isEnd, line } of tags) {
        const index = open.lastIndexOf(name);
        const meant =
          isEnd && index < 0
            ? open.findLast(
                (other) => name !== other && name.startsWith(other) && MISSPELT.test(name),
              )
            : undefined;
        if (!isEnd) {
          open.push(name);
        } else if (index >= 0) {
          open.length = index;
        } else if (meant !== undefined && !/^h[1-6]$|^(?:center|details|div|p)$/.test(name)) {
          yield {
            line,
            message: `</${name}> ends nothing: <${meant}> goes on. Write </${meant}>.`,
          };
          open.length = open.lastIndexOf(meant);
        }
      }
    },
  },
  {
    id: 'html-in-paragraph',
    severity: 'hint',
    about:
      'A <p> holds no headings, lists or other blocks: the first of them ends it, and its alignment with it.',
    evidence: HTML,
    find: brokenParagraphs,
  },
];
