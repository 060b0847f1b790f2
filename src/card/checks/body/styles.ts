import { quote } from '../fields.ts';
import { type BodyRule, onTargets } from './body-rule.ts';

/** Properties that take no text in quotes. */
const UNQUOTED =
  /^(?:m(?:argin|ax-|in-)|padding|display|width|height|text-|float|color|border|font-[sw])/;
/** A word with a minus before it, unless it is a browser's own. */
const NO_VALUE = /(?:^|\s)-(?!webkit|moz|ms|o-|apple)[a-z]/i;
/** What is not read here: character references, templates, comments, addresses. */
const UNREAD = /[&{}]|\/\*|url\(/;

/** Why browsers drop a declaration; empty if they need not. */
export function faultOf(declaration: string): string {
  const [, name = '', value = ''] =
    /^\s*(-{0,2}[a-z][\w-]*)\s*:\s*(.*?)\s*$/is.exec(declaration) ?? [];
  if (value === '') {
    return 'it is no “property: value”';
  }
  if (/\s[a-z-]+\s*:/i.test(value)) {
    return 'a “;” is missing';
  }
  if (!name.startsWith('--') && NO_VALUE.test(value)) {
    return 'this is no value';
  }
  return /['"]/.test(value) && UNQUOTED.test(name) ? 'its value is in quotes' : '';
}

function declarationsOf(style: string): readonly string[] {
  return style.split(';').filter((part) => part.trim() !== '');
}

/** The style that was meant; null when that is not certain. */
function repair(style: string): string | null {
  const plain = style.replace(/\s+(?=[a-z-]+\s*:)/gi, ';').replace(/['"]/g, '');
  const parts = declarationsOf(plain).map((part) => part.trim());
  return parts.every((part) => faultOf(part) === '') ? parts.join('; ') : null;
}

export const STYLE_RULE: BodyRule = {
  id: 'style-invalid',
  severity: 'warning',
  about: 'Browsers drop a declaration that is no CSS.',
  evidence: { kind: 'documented', source: 'CSS Syntax, 9' },
  find: ({ styles }) =>
    onTargets(styles, (style) => {
      const wrong = UNREAD.test(style) ? undefined : declarationsOf(style).find(faultOf);
      return wrong === undefined
        ? null
        : [`${quote(wrong)} has no effect: ${faultOf(wrong)}.`, repair(style)];
    }),
};
