import type { AuthorStyle } from '../html/safe/author-markup.ts';
import type { StyleDeclaration } from '../html/safe/style-declarations.ts';
import { authorRules } from './author-rules.ts';
import { attributeSize } from './media-placeholder.ts';

type Look = readonly StyleDeclaration[];

const declare = (property: string, value = ''): Look => (value === '' ? [] : [{ property, value }]);

/** Elements that HTML had, and what stands for them. */
const OBSOLETE_TAGS: Readonly<Record<string, readonly [tag: string, look?: Look]>> = {
  big: ['span', declare('font-size', 'min(1.2em, 3rem)')],
  center: ['div', declare('text-align', 'center')],
  font: ['span'],
  nobr: ['span'],
  // Its sources are the program's work.
  picture: ['span'],
  strike: ['s'],
  tt: ['samp'],
};

/** `<font size>` is one of them, or so many more or less than 3. */
const FONT_SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];
const LIST_TYPES: Readonly<Record<string, string>> = {
  ...{ 1: 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' },
};
const SIZED = /^(?:img|video|table|td|th|col|colgroup|hr)$/;
const MEDIA = /^(?:img|video|span)$/;

const noLook = (): Look => [];
const size =
  (property: string) =>
  (value: string, tag: string): Look =>
    SIZED.test(tag) ? attributeSize(property, value) : [];

interface Attribute {
  /** The elements on which HTML has it. */
  readonly standard?: RegExp;
  /** As browsers show it, where the style of the page does not. */
  readonly look: (value: string, tag: string) => Look;
}

const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  align: {
    look: (value, tag) => {
      const isBeside = MEDIA.test(tag) && /^(?:left|right)$/.test(value);
      return isBeside || /^(?:td|th|table)$/.test(tag)
        ? []
        : declare(MEDIA.test(tag) ? 'vertical-align' : 'text-align', value.replace('abs', ''));
    },
  },
  valign: { look: (value) => declare('vertical-align', value) },
  nowrap: { look: () => declare('white-space', 'nowrap') },
  clear: { look: (value) => declare('clear', value === 'all' ? 'both' : value) },
  size: {
    standard: /^(?:input|select)$/,
    look: (value) => {
      const number = Number(value) + (/^[+-]/.test(value) ? 3 : 0);
      return declare('font-size', FONT_SIZES[Math.min(Math.max(number, 1), 7) - 1]);
    },
  },
  type: {
    standard: /^(?!ul$|li$)/,
    look: (value) => declare('list-style-type', LIST_TYPES[value] ?? value.toLowerCase()),
  },
  width: { standard: /^(?:img|video)$/, look: size('width') },
  height: { standard: /^(?:img|video)$/, look: size('height') },
  border: { look: noLook },
  cellpadding: { look: noLook },
  cellspacing: { look: noLook },
  // Of code it names no language that is spoken.
  lang: { standard: /^(?!pre$)/, look: noLook },
};

/**
 * Writes what browsers take, but HTML no longer has or never had there, as HTML has it: a card's own
 * `align` and `<center>`, and sizes of placeholders. Answers a style sheet with their looks; it
 * comes first, as any other style wins over them.
 */
export async function standardMarkup(
  root: ParentNode,
  pause: () => Promise<void> = async () => {},
): Promise<string> {
  const looks: AuthorStyle[] = [];
  for (const found of root.querySelectorAll<HTMLElement>('*')) {
    await pause();
    if (found.namespaceURI === 'http://www.w3.org/1999/xhtml') {
      const [tag, look = []] = standIn(found);
      const element = tag === undefined ? found : rename(found, tag);
      looks.push({ element, declarations: [...look, ...takeAttributes(element)] });
    }
  }
  const rules = authorRules(looks, 'data-look');
  return rules === '' ? '' : `@layer looks{${rules}}`;
}

/** The selectors of a style as they find what `standardMarkup` has renamed. */
export function savedSelectors(style: string): string {
  return style.replace(/\[(?=(?:align|nowrap)\b|width\*)/g, '[data-');
}

/** A paragraph in a heading, as of `# <p>Title</p>`, browsers take, and HTML does not have. */
function standIn({ localName, parentElement }: Element): readonly [tag?: string, look?: Look] {
  return localName === 'p' && /^h[1-6]$/.test(parentElement?.localName ?? '')
    ? ['span', declare('display', 'block')]
    : (OBSOLETE_TAGS[localName] ?? []);
}

function rename(element: HTMLElement, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) {
    other.setAttribute(name, value);
  }
  if (element.localName === 'center') {
    other.dataset['align'] = 'center';
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Attributes that HTML does not have there keep their names behind `data-`. */
function takeAttributes(element: HTMLElement): Look {
  return [...element.attributes].flatMap(({ name, value }) => {
    const known = ATTRIBUTES[name];
    const isSize = name === 'width' || name === 'height';
    if (known === undefined) {
      return [];
    }
    if (known.standard?.test(element.localName) && !(isSize && value.includes('%'))) {
      if (isSize) {
        // As browsers read `200 px`.
        element.setAttribute(name, String(Number.parseInt(value, 10)));
      }
      return [];
    }
    const own = name === 'type' ? value : value.toLowerCase();
    element.removeAttribute(name);
    element.setAttribute(`data-${name}`, own);
    return known.look(own, element.localName);
  });
}
