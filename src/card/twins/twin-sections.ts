import type { BodyView } from '../checks/body/body-rule.ts';
import { readQuantities } from './read-quantities.ts';

/** Something that is the same in every language. */
export interface Token {
  readonly key: string;
  /** As written. */
  readonly text: string;
  readonly line: number;
  readonly isSmall?: boolean;
}

/** What stands below a heading, as far as it is the same in every language. */
export interface TwinSection {
  /** 0 before the first heading. */
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly numbers: readonly Token[];
  readonly ids: readonly Token[];
  /** Blocks of code, as their lines. */
  readonly codes: readonly (readonly Token[])[];
}

const HUB_ID =
  /(?:huggingface|hf)\.co\/(?!(?:docs|blog|papers|spaces|collections|posts|learn)\/)((?:datasets\/)?[\w.-]+\/[\w.-]*\w)|(?<!`)`([A-Za-z\d][\w.-]*\/[\w.-]*\w)`(?!`)/g;

/** Addresses, tags and the numbers of list items are no numbers of the text. */
const NO_NUMBERS = /\]\([^)\s]*|\b(?:https?:\/\/|www\.)[^\s)>\]]+|<[^>]*>|^[ \t>]*\d+[.)](?=\s)/gm;

/** Comments, and texts that may be in the author's language. */
const TRANSLATED = /(?:^|\s)(?:#|\/\/).*$|"[^"]*[^"\x21-\x7e][^"]*"|'[^']*[^'\x21-\x7e][^']*'/g;

export function twinSections(view: BodyView): readonly TwinSection[] {
  const { headings, bodyLine, body } = view;
  const before = { level: 0, text: '', line: bodyLine, start: 0 };
  const starts = [before, ...headings];
  return starts.map(({ level, text, line, start }, index) => {
    const next = starts[index + 1];
    const end = next?.start ?? body.length;
    const tokens = tokensBetween(view, start, end);
    return { level, title: text, line, ...tokens, codes: codesBetween(view, line, next?.line) };
  });
}

function tokensBetween({ body, prose, lineOf }: BodyView, start: number, end: number) {
  const text = prose.slice(start, end).replace(NO_NUMBERS, (found) => ' '.repeat(found.length));
  const place = (at: number): { readonly line: number } => ({ line: lineOf(start + at) });
  return {
    numbers: readQuantities(text).map(({ start: at, ...found }) => ({ ...found, ...place(at) })),
    ids: Array.from(body.slice(start, end).matchAll(HUB_ID), ({ 1: linked, 2: named, index }) => {
      const id = linked ?? named ?? '';
      return { key: id, text: id, ...place(index) };
    }),
  };
}

function codesBetween(
  { fences }: BodyView,
  from: number,
  to = Number.POSITIVE_INFINITY,
): TwinSection['codes'] {
  return fences
    .filter(({ line }) => line >= from && line < to)
    .map(({ code, line }) =>
      code
        .split('\n')
        .map((text, at) => ({
          text,
          key: text.replace(TRANSLATED, '').trim(),
          line: line + at + 1,
        }))
        .filter(({ key }) => key !== ''),
    );
}
