import type { BodyTag } from '../../body-parts.ts';
import type { Found } from '../../finding.ts';
import type { BodyRule, BodyView } from './body-rule.ts';

const HTML = { kind: 'documented', source: 'HTML standard, 13.2.6 (tree construction)' } as const;

/** What stays open shapes, or hides, all that follows. */
const WRAPPERS: ReadonlySet<string> = new Set(['center', 'details', 'div']);
const MISSPELT = /^(?:h[1-6]|div|center|details|summary|table|blockquote)[\w-]/;
/** Letters that are missing or changed. */
const MEANT: Readonly<Record<string, string>> = {
  detail: 'details',
  detials: 'details',
  detalis: 'details',
  sumary: 'summary',
  summery: 'summary',
  tabel: 'table',
  talbe: 'table',
  centre: 'center',
  cetner: 'center',
};
/** Among so many of the innermost elements. */
const NEAR = 20;

/** Elements that are open, so that looking for one costs no more than closing it. */
function createStack() {
  const open: BodyTag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  return {
    open,
    has: (name: string): boolean => (counts.get(name) ?? 0) > 0,
    push(tag: BodyTag): void {
      open.push(tag);
      count(tag.name, 1);
    },
    /** Closes the innermost element of a name, and those in it. */
    close(name: string): void {
      let last = open.pop();
      for (; last !== undefined && last.name !== name; last = open.pop()) {
        count(last.name, -1);
      }
      count(name, -1);
    },
  };
}

/** Start tags of wrappers whose end tags never come. */
function unclosedOf(tags: readonly BodyTag[]): readonly BodyTag[] {
  const { open, has, push, close } = createStack();
  for (const tag of tags.filter(({ name }) => WRAPPERS.has(name))) {
    if (!tag.isEnd) {
      push(tag);
    } else if (has(tag.name)) {
      close(tag.name);
    }
  }
  return open;
}

/** Where the last part of the body is that is shown: what stays open does something before it. */
function lastShown({ parts }: BodyView): number {
  const { headings, texts, images, tables } = parts;
  let last = -1;
  for (const { start } of [...headings, ...texts, ...images, ...tables]) {
    last = Math.max(last, start ?? -1);
  }
  return last;
}

const EFFECTS: Readonly<Record<string, string>> = {
  center: 'all that follows is centred',
  details: 'all that follows is folded away',
  div: 'all that follows is aligned or styled like it',
};

/** What formatting without an end makes of all that follows. */
const LASTING_EFFECTS: Readonly<Record<string, string>> = {
  a: 'is a link',
  b: 'is bold',
  strong: 'is bold',
  i: 'is in italics',
  em: 'is in italics',
  u: 'is underlined',
  s: 'is struck through',
  strike: 'is struck through',
  code: 'is set as code',
  tt: 'is set as code',
  big: 'is larger',
  small: 'is smaller',
  font: 'has its colour or size',
  span: 'is styled like it',
};

/** Formatting that never ends, and is no part of a table. */
function unclosedFormatting({ body, tags, lasting }: BodyView): readonly BodyTag[] {
  /** By name; an array for each, in the order of the body. */
  const open = new Map(Object.keys(LASTING_EFFECTS).map((name) => [name, [] as BodyTag[]]));
  const tables: number[] = [];
  const blocks = tags.filter(({ name, isEnd }) => name === 'table' || isEnd);
  for (const tag of [...lasting, ...blocks].toSorted((a, b) => a.start - b.start)) {
    const { name, isEnd, start } = tag;
    const opened = open.get(name);
    if (name === 'table' && !isEnd) {
      tables.push(start);
    } else if (name === 'table') {
      const before = tables.pop() ?? start;
      for (const inside of open.values()) {
        while ((inside.at(-1)?.start ?? -1) > before) {
          inside.pop();
        }
      }
    } else if (opened === undefined) {
      open.get('span')?.splice(0);
    } else if (isEnd || name === 'a') {
      opened.pop();
    }
    if (!isEnd && isSeen(tag, body)) {
      opened?.push(tag);
    }
  }
  return [...open.values()].flat();
}

/** Links and colours are seen where they have an attribute for it. */
function isSeen({ name, start, end }: BodyTag, body: string): boolean {
  const needed = { a: /\shref\s*=/i, font: /=/, span: /\sstyle\s*=/i }[name];
  return Object.hasOwn(LASTING_EFFECTS, name) && (needed?.test(body.slice(start, end)) ?? true);
}

/** Paragraphs with an alignment or a style that a block inside them ends. */
function* brokenParagraphs({ body, tags }: BodyView): Generator<Found> {
  let paragraph: BodyTag | null = null;
  let breaker: string | null = null;
  for (const tag of tags) {
    if (tag.name === 'p' && tag.isEnd) {
      const content = body.slice(paragraph?.end ?? tag.start, tag.start);
      const by = breaker ?? (paragraph?.isShaping ? markdownIn(content) : null);
      if (paragraph !== null && by !== null) {
        const loss = paragraph.isShaping ? ', and does not get its alignment or style' : '';
        yield {
          line: paragraph.line,
          message: `${by} ends this <p> at once${loss}. Write <div> … </div> instead.`,
        };
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
    severity: 'warning',
    about:
      'An element without its end tag goes on to the end of the card, and with it its alignment, or the fold that hides it.',
    evidence: HTML,
    find(view) {
      const last = lastShown(view);
      return unclosedOf(view.tags)
        .filter(({ end }) => last >= end)
        .map(({ name, isShaping, line }) => ({
          line,
          severity: name === 'details' ? 'warning' : 'hint',
          message: `This <${name}> is never closed: ${name === 'div' && !isShaping ? 'all that follows is in it' : EFFECTS[name]}. Write </${name}> where it ends.`,
        }));
    },
  },
  {
    id: 'formatting-unclosed',
    severity: 'warning',
    about:
      'Bold, a link or a colour without its end tag goes on behind its paragraph, to the end of the card.',
    evidence: HTML,
    find(view) {
      const last = lastShown(view);
      return unclosedFormatting(view)
        .filter(({ end }) => last >= end)
        .map(({ name, line }) => ({
          line,
          message: `This <${name}> is never closed: all that follows ${LASTING_EFFECTS[name]}. Write </${name}> where it ends.`,
        }));
    },
  },
  {
    id: 'html-end-tag',
    severity: 'warning',
    about: 'An end tag of no element ends nothing: the element goes on.',
    evidence: HTML,
    *find({ tags }) {
      const { open, has, push, close } = createStack();
      for (const tag of tags) {
        const { name, isEnd, line } = tag;
        if (!isEnd) {
          push(tag);
        } else if (has(name)) {
          close(name);
        } else if (MISSPELT.test(name) || Object.hasOwn(MEANT, name)) {
          const meant = open
            .slice(-NEAR)
            .findLast((one) => name.startsWith(one.name) || MEANT[name] === one.name)?.name;
          if (meant !== undefined) {
            yield {
              line,
              message: `</${name}> ends nothing: <${meant}> goes on. Write </${meant}>.`,
            };
            close(meant);
          }
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
