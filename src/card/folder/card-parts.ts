import { type LanguageTwin, languageTwins } from './language-twins.ts';

/** A file of the folder that is a part of its card. */
export interface SubCard {
  readonly path: string;
  readonly label: string;
}

/** What of a folder's Markdown files belongs to its card. */
export interface CardParts {
  readonly subCards: readonly SubCard[];
  readonly twins: readonly LanguageTwin[];
}

export function cardParts(paths: readonly string[]): CardParts {
  return { subCards: subCards(paths), twins: languageTwins(paths) };
}

/**
 * By their names, the parts that NVIDIA's Model Card++ has in files of their own, in its order:
 * `bias.md`, `SAFETY_and_SECURITY.md`, `model_card_privacy.md`.
 */
const SUB_CARDS: readonly (readonly [label: string, name: RegExp])[] = [
  ['Bias', /^bias$/],
  ['Explainability', /^explainability$/],
  ['Privacy', /^privacy$/],
  ['Safety and security', /^safety(?:and)?security$/],
  // A SECURITY.md alone says where faults are reported.
  ['Safety', /^safety$/],
];

/** Beside the card, or in a folder for its parts. */
const PLACE = /^(?:[^/]*card[^/]*\/)?([^/]+)\.(?:md|markdown)$/i;
const AROUND_NAME = /^(?:model[^a-z]*card)?(?:plus[^a-z]*plus|pp)?|(?:sub)?[^a-z]*cards?$/g;

function subCards(paths: readonly string[]): readonly SubCard[] {
  const named = paths.flatMap((path) => {
    const name = PLACE.exec(path)?.[1]?.toLowerCase().replace(AROUND_NAME, '');
    return name === undefined ? [] : { path, name: name.replace(/[^a-z]/g, '') };
  });
  return SUB_CARDS.flatMap(([label, pattern]) => {
    const found = named.find(({ name }) => pattern.test(name));
    return found === undefined ? [] : { path: found.path, label };
  });
}
