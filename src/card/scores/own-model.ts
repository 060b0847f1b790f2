import { plainName } from '../tables/names.ts';
import {
  beforeColon,
  FAMILIES,
  isGeneric,
  isNamed,
  namedBy,
  OURS,
  wholeName,
  wordsOf,
} from './model-spellings.ts';

/** A row or a column of a table with its model’s name. */
export interface NamedModel {
  readonly index: number;
  readonly name: string;
  readonly isBold: boolean;
}

/** How a card calls its own model, and what it was made from. */
export interface ModelNames {
  /** Title, id, the name in `model-index`. */
  readonly own: readonly string[];
  /** Parts of the title, each of which may be the name. */
  readonly parts: readonly string[];
  readonly bases: readonly string[];
  /** What a person has said: nothing else is its name. */
  readonly chosen?: string | undefined;
  /** All that the card says, in lower case. */
  readonly text: string;
}

/** So many of the names in a table are looked for in all that the card says. */
const MOST_MODELS = 40;
/**
 * The card’s own among the models of a table: by its name, else the one that is said to be “ours”
 * or alone in bold; null where that is not certain.
 */
export function ownModel(models: readonly NamedModel[], names: ModelNames): NamedModel | null {
  const isCalled = namedBy(names);
  const called = models.filter(({ name }) => isCalled(spelled(name)));
  const byName = called.length > 0 ? called : withoutEnding(models, names);
  if (byName.length > 0 || names.chosen !== undefined) {
    return oneOf(byName, names);
  }
  const title = titlesOf(names);
  const ours = models.filter((model) => OURS.test(model.name));
  if (ours.length > 0) {
    const [only, another] = ours.filter(
      (model) =>
        canBe(model, names) && title.some((words) => areRelated(wordsOf(model.name), words)),
    );
    return another === undefined ? (only ?? null) : null;
  }
  const bySize = generic(models, names) ?? withoutVariant(models, names);
  const [only = null, ...others] = models.filter(({ isBold }) => isBold);
  if (bySize !== null || only === null || others.length > 0 || models.length < 2) {
    return bySize;
  }
  // Another one that is called much like the card may be its model.
  const rivals = models.filter((one) => one !== only && sharesWord(wordsOf(one.name), title));
  const isAlone = rivals.length === 0 || sharesWord(wordsOf(only.name), title);
  return isAlone && isMarked(only, names) ? only : null;
}

/**
 * All that are likely to be the card’s own, variants too: those called as it is, else those in bold,
 * if they are at most half, else the one that it speaks of.
 */
export function ownModels(models: readonly NamedModel[], names: ModelNames): readonly NamedModel[] {
  const called = calledAsCard(models, names);
  const bold = models.filter(({ isBold }) => isBold);
  return called.length > 0
    ? called
    : bold.length === 0
      ? mostNamed(models, names)
      : bold.filter((one) => bold.length * 2 <= models.length && isMarked(one, names));
}

function titlesOf({ own }: ModelNames): readonly (readonly string[])[] {
  return own.flatMap((name) => [name, beforeColon(name)]).map(wordsOf);
}

/** Has it a name, and not that of what the model was made from? */
function canBe({ name }: NamedModel, { bases }: ModelNames): boolean {
  return !(isGeneric(name) || bases.some((base) => plainName(base) === plainName(name)));
}

/** Where bold marks a model: can this be the card’s? Of a card without a name, each can. */
function isMarked(model: NamedModel, names: ModelNames): boolean {
  const own = names.own.join(' ').toLowerCase();
  const families = model.name.toLowerCase().match(FAMILIES) ?? [];
  const isOfOthers = own !== '' && families.some((family) => !own.includes(family));
  return canBe(model, names) && !isOfOthers && !conflicts(model.name, titlesOf(names));
}

/** Those called as the card is; else those whose name goes on where the card’s ends, or before. */
export function calledAsCard(
  models: readonly NamedModel[],
  { own, parts }: ModelNames,
): readonly NamedModel[] {
  const all = [...own, ...parts];
  const isCalled = namedBy({ own: all });
  const called = models.filter(({ name }) => OURS.test(name) || isCalled([name]));
  const known = all.map(plainName).filter(({ length }) => length > 3);
  return called.length > 0
    ? called
    : models.filter((model) => {
        const name = plainName(model.name);
        return name.length > 3 && known.some((one) => one.startsWith(name) || name.startsWith(one));
      });
}

/** The one of which a card speaks by far the most. */
function mostNamed(models: readonly NamedModel[], { text }: ModelNames): readonly NamedModel[] {
  const counted = models.slice(0, MOST_MODELS).map((model) => {
    return {
      model,
      count: model.name === '' ? 0 : text.split(model.name.toLowerCase()).length - 1,
    };
  });
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count > 5 && first.count > (second?.count ?? 0) * 2 ? [first.model] : [];
}

/** A row’s name, and what it has in brackets: `+ DPO (Lark 7B Chat)`. */
function spelled(name: string): readonly string[] {
  return [name, ...Array.from(name.matchAll(/\(([^()]+)\)/g), ([, inside = '']) => inside)];
}

/** Where all names end in the same word, which says how they were run: `lark-7b-vllm`. */
function withoutEnding(models: readonly NamedModel[], names: ModelNames): readonly NamedModel[] {
  const [ending = '', another] = new Set(
    models.map(({ name }) => /[-_ ][a-z]{3,}$/i.exec(name)?.[0]),
  );
  const isShared = ending !== '' && another === undefined && models.length > 1;
  return isShared
    ? models.filter(({ name }) => isNamed([name.slice(0, -ending.length)], names))
    : [];
}

/** `Lark 3B` in a card of Lark 3B Instruct, where no other is called Lark. */
function withoutVariant(models: readonly NamedModel[], names: ModelNames): NamedModel | null {
  const title = titlesOf(names);
  const first = title.flatMap(([word = '']) => word);
  const [only, another] = models.filter(({ name }) =>
    wordsOf(name).some((word) => first.includes(word)),
  );
  const isOwn =
    only !== undefined &&
    another === undefined &&
    models.length > 1 &&
    canBe(only, names) &&
    title.some((words) => {
      const said = wordsOf(only.name);
      const left = words.filter((word) => !said.includes(word));
      return isPart(said, words) && left.every((word) => VARIANT.test(word));
    });
  return isOwn ? only : null;
}

/** `7B` among `1B` and `13B`, where the card’s name says 7B; `Int4` among types of numbers. */
function generic(models: readonly NamedModel[], { own }: ModelNames): NamedModel | null {
  if (models.length < 2 || !models.every(({ name }) => isGeneric(name) && !OURS.test(name))) {
    return null;
  }
  const words = new Set(own.flatMap(wordsOf));
  const said = models.filter(({ name }) => wordsOf(name).every((word) => words.has(word)));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/**
 * The one, or the first of several rows of one name; null where they are of several: `X (chat)` is
 * another one than `X (base)`, and `X` alone is meant before both.
 */
function oneOf(models: readonly NamedModel[], { own, chosen }: ModelNames): NamedModel | null {
  const known = new Set((chosen === undefined ? own : [chosen]).map(wholeName));
  const exact = models.filter(({ name }) => known.has(wholeName(name)));
  const [first = null, ...others] = exact.length > 0 ? exact : models;
  const isOne = others.every(({ name }) => wholeName(name) === wholeName(first?.name ?? ''));
  return isOne ? first : null;
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => of.includes(word));
}

/** One name says more than the other. */
function areRelated(words: readonly string[], others: readonly string[]): boolean {
  return isPart(words, others) || isPart(others, words);
}

/** Of which a card may not speak where its model has no other one. */
const VARIANT = /^(?:instruct|chat|it|hf|preview|model)$/;
/** What a copy of a model has in its name besides, whose numbers are those of the original. */
const OF_COPY = /^(?:gguf|gptq|awq|exl2|int\d+|q\d\w*|distill?\w*|tuned|lora)$/;

/** Of the same family as the card’s model, and yet another one: `X 13B` is not `X 7B`. */
function conflicts(name: string, titles: readonly (readonly string[])[]): boolean {
  const words = wordsOf(name);
  const isSame = titles.some((title) => {
    const missing = title.filter((word) => !words.includes(word));
    return isPart(words, title)
      ? !missing.some((word) => OF_COPY.test(word))
      : isPart(title, words);
  });
  return sharesWord(words, titles) && !isSame;
}

function sharesWord(words: readonly string[], titles: readonly (readonly string[])[]): boolean {
  return titles.some((title) =>
    words.some((word) => title.includes(word) && /\p{L}{2}/u.test(word)),
  );
}
