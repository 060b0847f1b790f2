import { latexText, withAccents } from './latex-text.ts';

/** A person, or (only `family`) what goes by one name: an organisation, a team. */
export interface AuthorName {
  readonly family: string;
  readonly given?: string;
  /** `van der` */
  readonly particle?: string;
  /** `Jr.` */
  readonly suffix?: string;
}

export interface Authors {
  readonly names: readonly AuthorName[];
  /** True for `and others`. */
  readonly hasOthers: boolean;
}

/** Goes by one name, though its author has written it like a person's. */
const TEAM = /\b(?:team|contributors|consortium|community)\b/i;

/** The names of a field, as BibTeX reads them: `First von Last`, `von Last, Jr, First`. */
export function parseAuthors(latex: string): Authors {
  const all = splitOutsideBraces(withAccents(latex), /\sand(?=\s)/iy)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const people = all.filter((name) => !/^(?:others|et\.? al\.?)$/i.test(name));
  return { names: people.map(parseName), hasOthers: people.length < all.length };
}

function parseName(name: string): AuthorName {
  if (/^\{[^{}]*\}$/.test(name) || (TEAM.test(name) && !name.includes(','))) {
    return { family: latexText(name) };
  }
  const [first = '', second, third] = splitOutsideBraces(name, /,/y).map((part) => part.trim());
  if (second === undefined) {
    const words = wordsOf(first);
    const von = words.findIndex((word, index) => index > 0 && isSmall(word));
    const from = von < 0 ? words.length - 1 : Math.min(von, words.length - 1);
    return person(words.slice(from), words.slice(0, from).join(' '));
  }
  return person(wordsOf(first), third ?? second, third === undefined ? undefined : second);
}

/** `lasts` are the words of the particle and of the family. */
function person(lasts: readonly string[], given: string, suffix?: string): AuthorName {
  const lastSmall = lasts.slice(0, -1).findLastIndex(isSmall);
  const [particle, family, givenName, jr] = [
    isSmall(lasts[0] ?? '') ? lasts.slice(0, lastSmall + 1).join(' ') : '',
    isSmall(lasts[0] ?? '') ? lasts.slice(lastSmall + 1).join(' ') : lasts.join(' '),
    given,
    suffix ?? '',
  ].map(latexText) as [string, string, string, string];
  return {
    family,
    ...(givenName !== '' && { given: givenName }),
    ...(particle !== '' && { particle }),
    ...(jr !== '' && { suffix: jr }),
  };
}

function wordsOf(text: string): readonly string[] {
  return splitOutsideBraces(text, /[\s~]/y).filter((word) => word !== '');
}

/** Begins with a small letter: `van`, `de`. What stands in braces is none. */
function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function splitOutsideBraces(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '{' || letter === '}') {
      depth += letter === '{' ? 1 : -1;
    } else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text);
      if (found !== null) {
        parts.push(text.slice(from, at));
        from = at + found[0].length;
        at = from - 1;
      }
    }
  }
  return [...parts, text.slice(from)];
}
