import createDOMPurify, { type Config } from 'dompurify';
import type { HostDialect } from '../../hub/host-constructs.ts';
import type { CardBase } from '../../source/card-source.ts';
import { MATHML_ATTRIBUTES, MATHML_TAGS } from '../math/math-allow-list.ts';
import { INERT_PREFIX } from '../slices/html-tag.ts';
import {
  ALLOWED_TAGS,
  ALLOWED_URI,
  KEPT_ATTRIBUTES,
  RENAMED_TAGS,
  TAGS_DROPPED_WITH_CONTENT,
} from './allow-list.ts';
import type { AuthorStyle, SliceRecord } from './author-markup.ts';
import { finishCells } from './finish-cells.ts';
import { finishCode } from './finish-code.ts';
import {
  finishElements,
  type MathSpan,
  renameElements,
  writeOwnAttributes,
} from './finish-elements.ts';
import { finishLinks } from './finish-links.ts';
import { finishLoading, finishMedia, type RemoteMedia } from './finish-media.ts';
import { finishStyles } from './finish-styles.ts';
import { roomForNumbers } from './list-numbers.ts';
import {
  limitAttributes,
  readAttribute,
  readElement,
  type SanitizerCall,
} from './sanitizer-hooks.ts';
import { showAsHost } from './show-as-host.ts';
import { showUnseen } from './show-unseen.ts';
import { expandPictures } from './theme-images.ts';

export type { MathSpan, RemoteMedia };

/** A slice of a card's body as safe nodes, and what the page needs to know about them. */
export interface SanitizedSlice {
  /** Belongs to the window's document and is not yet in it. The other fields refer to its nodes. */
  readonly fragment: DocumentFragment;
  readonly styles: readonly AuthorStyle[];
  readonly media: readonly RemoteMedia[];
  readonly math: readonly MathSpan[];
  /** An empty text before each unit; null where one of them does not stand by itself. */
  readonly marks: readonly Text[] | null;
}

/** A formula as safe nodes: a `<math>` element or nothing. */
export interface SanitizedMath {
  readonly fragment: DocumentFragment;
  readonly styles: readonly AuthorStyle[];
}

export interface Sanitizer {
  /** HTML of the renderer, whatever an author made of it. */
  sanitizeSlice(html: string): SanitizedSlice;
  /** What Temml makes of a formula. */
  sanitizeMath(mathml: string): SanitizedMath;
}

export interface SanitizerOptions {
  /** Where relative targets lead; null: nowhere. */
  readonly base: CardBase | null;
  /** The renderer's secret for this one card, see `PartKind`. */
  readonly nonce: string;
  /** How the host reads cards as which this one is shown; null: this viewer's own way. */
  readonly dialect?: HostDialect | null;
  /** May a new version of the card replace units of it? */
  readonly marksUnits?: boolean;
}

type BrowserWindow = Window & typeof globalThis;

/** A DOMPurify of our own and what its hooks work on at the moment. */
interface Purifier {
  purify(html: string, config: Config, call: SanitizerCall): DocumentFragment;
}

/** Fixed for both uses. */
const COMMON_CONFIG: Config = {
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: ALLOWED_URI,
  ADD_DATA_URI_TAGS: [],
  FORBID_CONTENTS: [...TAGS_DROPPED_WITH_CONTENT],
  RETURN_DOM_FRAGMENT: true,
};

const BODY_CONFIG: Config = {
  ...COMMON_CONFIG,
  ALLOWED_TAGS: [...ALLOWED_TAGS, ...RENAMED_TAGS.keys()],
  ALLOWED_ATTR: [...KEPT_ATTRIBUTES.keys()],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
};

/** No HTML at all, so that nothing can hide where MathML allows HTML inside it. */
const MATH_CONFIG: Config = {
  ...COMMON_CONFIG,
  ALLOWED_TAGS: ['body', ...MATHML_TAGS],
  ALLOWED_ATTR: [...MATHML_ATTRIBUTES],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
  FORBID_CONTENTS: [...TAGS_DROPPED_WITH_CONTENT].filter((tag) => tag !== 'math'),
};

/**
 * Put before the HTML and taken off again, so that the parser is in the body from the start: else a
 * leading `<frameset>` does away with all that stands before it. With a doctype a table ends an
 * open paragraph, as in the page.
 */
const BODY_OPENER = '<!doctype html><br>';

/** One for each window: a second would make the Trusted Types policy again, which throws. */
const purifiers = new WeakMap<Window, Purifier>();

/**
 * Makes the sanitiser for one card: the only way by which a card's HTML becomes nodes. The result
 * must never be serialised and parsed again without a test that this changes nothing.
 */
export function createSanitizer(
  window: BrowserWindow,
  { base, nonce, dialect = null, marksUnits = false }: SanitizerOptions,
): Sanitizer {
  const purifier = purifiers.get(window) ?? createPurifier(window);
  purifiers.set(window, purifier);
  return {
    sanitizeSlice(html) {
      const record = createRecord();
      const call: SanitizerCall = { kind: 'body', record, nonce };
      const fragment = purifier.purify(html, BODY_CONFIG, call);
      const marks = marksUnits ? markUnits(fragment, record) : null;
      writeOwnAttributes(record);
      renameElements(fragment, record);
      if (dialect !== null) {
        showAsHost(fragment, record, dialect);
      }
      showUnseen(fragment);
      finishCode(fragment);
      const math = finishElements(fragment, record);
      expandPictures(fragment, record);
      const styles = [...finishStyles(record), ...roomForNumbers(fragment)];
      finishCells(fragment);
      finishLinks(record, base);
      finishLoading(fragment);
      const media = finishMedia(record, base);
      return { fragment, styles, media, math, marks };
    },
    sanitizeMath(mathml) {
      const record = createRecord();
      // Temml escapes the quotes of texts, so that this is always an attribute.
      const inert = mathml.replaceAll(' style="', ` ${INERT_PREFIX}style="`);
      const fragment = purifier.purify(inert, MATH_CONFIG, { kind: 'math', record, nonce: '' });
      return { fragment, styles: finishStyles(record) };
    },
  };
}

function createPurifier(window: BrowserWindow): Purifier {
  const purifyDom = createDOMPurify(window);
  // `sanitize` is not re-entrant: one call at a time, and its hooks read from here.
  let current: SanitizerCall | null = null;
  let configured: Config | null = null;
  /** Controls may hide a form's properties (`<input name=attributes>`): DOMPurify removes it. */
  const isReadable = (node: Node): node is Element =>
    node instanceof window.Element && !(node instanceof window.HTMLFormElement);
  purifyDom.addHook('uponSanitizeElement', (node) => {
    if (current !== null && isReadable(node)) {
      readElement(node);
    }
  });
  // Called for text, too, whatever its type says.
  purifyDom.addHook('beforeSanitizeAttributes', (node) => {
    if (current !== null && isReadable(node)) {
      limitAttributes(node);
    }
  });
  purifyDom.addHook('uponSanitizeAttribute', (node, event) => {
    event.keepAttr =
      current !== null &&
      isReadable(node) &&
      readAttribute(node, event.attrName, event.attrValue, current);
  });
  return {
    purify(html, config, call) {
      if (current !== null || !purifyDom.isSupported) {
        throw new Error('The sanitiser is busy, or this window cannot run it.');
      }
      current = call;
      try {
        if (configured !== config) {
          // Given with each call, it would be taken apart with each call.
          purifyDom.setConfig(config);
          configured = config;
        }
        const fragment = purifyDom.sanitize(BODY_OPENER + html, { RETURN_DOM_FRAGMENT: true });
        if (fragment.firstElementChild?.localName === 'br') {
          fragment.firstElementChild.remove();
        }
        // DOMPurify's nodes belong to the inert document that it parses in.
        return window.document.adoptNode(fragment);
      } finally {
        current = null;
      }
    },
  };
}

/** Before elements are renamed, framed or replaced: the texts stay whatever becomes of them. */
function markUnits(fragment: DocumentFragment, { units }: SliceRecord): readonly Text[] | null {
  const first = [...units].filter((element) => element.parentNode === fragment);
  return first.length < units.size
    ? null
    : first.map((element) => {
        const mark = fragment.ownerDocument.createTextNode('');
        element.before(mark);
        return mark;
      });
}

function createRecord(): SliceRecord {
  return {
    authored: new Map(),
    parts: new Map(),
    lines: new Map(),
    units: new Set(),
    hosts: new Map(),
    themes: new Map(),
  };
}
