import { findLicense } from '../../hub/licenses.ts';
import { findTask } from '../../hub/tasks.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import { LICENSE } from './completeness.ts';
import { type Place, placeOf, type ReadCard, type Said, saidIn, sectionsOf } from './sections.ts';

export type BriefTopic =
  | 'task'
  | 'data'
  | 'use'
  | 'limits'
  | 'license'
  // Of datasets and Spaces.
  | 'size'
  | 'languages'
  | 'subsets'
  | 'purpose'
  | 'runs'
  | 'models'
  | 'hardware';

export interface BriefLine {
  readonly topic: BriefTopic;
  /** Null: not stated. */
  readonly text: string | null;
  readonly place: Place | null;
}

export interface Answer {
  readonly text: string;
  readonly place: Place;
}

export type Answers = readonly (readonly [BriefTopic, Answer | null])[];

/** What a section on limits begins with is often no limit. */
export const WARNS =
  /\b(not?\b|cannot|limited|limits|bias|risk|harm|fail|inaccura|incorrect|stereotyp|truncated|hallucinat|worse|overrep)/i;
/** Libraries whose import does not tell how a model is loaded. */
const SIDE_LIBRARY = /^(torch|tensorflow|os|sys|json|re|numpy|requests|PIL)$/;
export const ANY = /./;
export const NONE = /$^/;
export const MUST = true;
type Wish = readonly [wanted: RegExp, isMust?: boolean, code?: RegExp];

/** So much of a body is searched for a sentence or for code, in characters. */
export const MAX_INTRODUCTION = 8000;
export const MAX_SEARCHED = 100_000;

/** Ways to an answer: the front matter, any part of the body, the sections of these names. */
export function waysOf(card: ReadCard) {
  const named = sectionsOf(card);
  function field(key: string, values: readonly string[]): Answer | null {
    const line = card.frontMatter.entries.find((entry) => entry.key === key)?.line;
    const text = values.join(', ');
    return values.length && line ? { text, place: { line, headingId: null } } : null;
  }
  function read(part: Parameters<typeof saidIn>[1], ...wish: Wish): Answer | null {
    const said = pick(saidIn(card, part), ...wish);
    return said && { text: said.text, place: placeOf(card, said) };
  }
  function section(names: readonly RegExp[], ...wish: Wish): Answer | null {
    for (const part of named(names)) {
      const answer = read(part, ...wish);
      if (answer) {
        return answer;
      }
    }
    return null;
  }
  return { field, read, section };
}

export function licenseAnswer(card: ReadCard, says: RegExp): Answer | null {
  const { license, licenseName } = normalizeMetadata(card.frontMatter.entries);
  const { field, section } = waysOf(card);
  const ids = textsOf(license);
  const names = ids.filter((id) => id !== 'other').map((id) => findLicense(id)?.name ?? id);
  return (
    field('license', names) ??
    field('license_name', textsOf([licenseName])) ??
    section(LICENSE, says) ??
    field('license', ids)
  );
}

export function taskName(id: string): string {
  return findTask(id)?.name ?? id;
}

/** The first sentence or code that is wanted; else, unless it must be, the first sentence. */
function pick(said: Iterable<Said>, ...[wanted, isMust, code]: Wish): Said | null {
  let first: Said | null = null;
  for (const one of said) {
    const text = one.isCode ? code?.test(one.text) && codeLine(one.text) : one.text;
    if (text && (one.isCode || wanted.test(text))) {
      return { ...one, text };
    }
    first ??= one.isCode ? null : one;
  }
  return isMust ? null : first;
}

function codeLine(code: string): string | undefined {
  const library = Array.from(
    code.matchAll(/^[> \t]*(?:from|import) (\w+)/gm),
    ([, name = '']) => name,
  ).find((name) => !SIDE_LIBRARY.test(name));
  return library
    ? `Code example: ${library}`
    : code
        .split('\n')
        .map((line) => line.replace(/^[\s$>!%]+/, ''))
        .find((line) => /^[\w.]/.test(line));
}
