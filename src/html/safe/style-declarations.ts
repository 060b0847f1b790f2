import {
  ALLOWED_DECLARATIONS,
  ALLOWED_ON_MEDIA,
  type DeclarationRule,
  FORBIDDEN_IN_VALUE,
} from './allowed-declarations.ts';

export interface StyleDeclaration {
  readonly property: string;
  readonly value: string;
}

/** An author's `style` attribute, read. */
export interface ReadStyle {
  /** In the order in which they are to be set. Colours are as the author wrote them. */
  readonly kept: readonly StyleDeclaration[];
  /** What is not on the allow-list, valid CSS or not. */
  readonly removed: readonly StyleDeclaration[];
}

/** Past these the rest of an attribute is not read. No real card comes near. */
const MAX_STYLE_LENGTH = 4000;
const MAX_DECLARATIONS = 60;

/**
 * Reads the text of a `style` attribute and keeps what is on the allow-list. Knows no colours, so
 * it runs anywhere: `isColor` tells them by their text in lower case. `isMedia`: of an image or a
 * video.
 */
export function readDeclarations(
  style: string,
  isColor: (value: string) => boolean,
  isMedia = false,
): ReadStyle {
  const kept: StyleDeclaration[] = [];
  const removed: StyleDeclaration[] = [];
  for (const part of style.slice(0, MAX_STYLE_LENGTH).split(';', MAX_DECLARATIONS)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!/^[a-z-]{2,40}$/.test(name)) {
      continue;
    }
    const written = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase();
    // A background that is only a colour is the commonest use of the shorthand.
    const property = name === 'background' ? 'background-color' : name;
    const rule =
      ALLOWED_DECLARATIONS.get(property) ?? (isMedia ? ALLOWED_ON_MEDIA.get(property) : undefined);
    if (rule !== undefined && isAllowed(written, rule, isColor)) {
      kept.push({ property, value: rule.rewrite?.(written) ?? written });
    } else {
      removed.push({ property: name, value: written });
    }
  }
  return { kept, removed };
}

function isAllowed(
  value: string,
  { words, sizes, pattern, takesColor = false, most = 1 }: DeclarationRule,
  isColor: (value: string) => boolean,
): boolean {
  // Split at white space outside parentheses.
  const values = value.match(/(?:[^\s(]|\([^)]*\)?)+/g) ?? [];
  return (
    !FORBIDDEN_IN_VALUE.test(value) &&
    values.length > 0 &&
    values.length <= most &&
    values.every(
      (single) =>
        words?.has(single) ||
        pattern?.test(single) ||
        isWithin(single, sizes) ||
        (takesColor && isColor(single)),
    )
  );
}

function isWithin(value: string, sizes: DeclarationRule['sizes']): boolean {
  const [, number = '', unit = ''] = /^(\d{0,6}\.?\d{1,6})([a-z]*|%)$/.exec(value) ?? [];
  const range = sizes?.get(unit);
  return number !== '' && range !== undefined && +number >= range[0] && +number <= range[1];
}
