import { quote } from '../checks/fields.ts';
import { isModelName } from '../scores/axes.ts';
import type { ModelNames } from '../scores/own-model.ts';
import { plainName } from '../tables/names.ts';
import type { ComparabilityNote } from './note.ts';
import { type Entry, isAverage, type ScoreTable } from './score-table.ts';

/** Words of names that tell no model from others. */
const COMMON =
  /^(?:models?|cards?|the|for|and|with|from|base|large|small|tiny|mini|medium|big|chat|instruct|this|name|introduction|readme|version|finetuned|fine|tuned|gguf|gptq|awq|lora|v?\d[\d.]*[bmk]?|cased|uncased|multilingual|english|german|french|spanish|chinese|japanese|korean|russian|language|text|classification|generation|question|answering|hugging|face|huggingface|transformers|pytorch|official|implementation)$/i;
/** A row may say so in other words. */
const OWN =
  /\b(?:our|ours|this|proposed|model|new|final|best|fine-?tuned|student|distilled|merged?)\b/i;

/** A title is the name of a model where it has a size, a version or an inner capital. */
const NAME_LIKE = /\b\d[\d.]*[BM]\b|\bv\d|[a-z][A-Z]|[A-Za-z]-?\d|^[Mm]odel [Cc]ard (?:for|of) /;
const CALLED = /^model card (?:for|of) /i;
/** `WizardCoder` and `WizardMath` are of one family: so many letters tell it. */
const FAMILY = 6;
/** Longer titles are sentences. */
const MOST_WORDS = 7;
/** Of other models by what is said above it. */
const OF_OTHERS =
  /\bbase(?:lines?| models?)\b|teacher|\bother\b|original|related|previous|leaderboard|\bparent\b|language model|backbone|encoder|pre-?trained/i;

/** A table that compares models, and not the card’s own. */
export function ownMissing(
  { entries, measures, areModels, written, model, names }: ScoreTable,
  { own: ownNames }: ModelNames,
): readonly ComparabilityNote[] {
  const name = ownNames.find((one) => NAME_LIKE.test(one) && one.split(/\s+/).length <= MOST_WORDS);
  const words = ownNames.flatMap(tellingWords);
  const telling = words.length > 0 ? words : ownNames.map(plainName);
  const compared = entries.filter(({ label }) => label !== '' && !isAverage(label));
  const isOther = ({ label, isOwn }: Entry): boolean => {
    const plain = plainName(label);
    return (
      !isOwn &&
      isModelName(label) &&
      !OWN.test(label) &&
      !telling.some((word) => plain.includes(word.slice(0, FAMILY))) &&
      !tellingWords(label).some((word) => ownNames.some((one) => plainName(one).includes(word)))
    );
  };
  return areModels &&
    name !== undefined &&
    new Set(compared.map(({ label }) => label)).size > 1 &&
    compared.every(isOther) &&
    measures.some(({ direction }) => direction !== null) &&
    ![...written.around, model.columns[names]?.header ?? ''].some((text) => OF_OTHERS.test(text))
    ? [
        {
          line: written.line,
          message: `None of these models is ${quote(name.replace(CALLED, ''))}: how does this card’s model compare with them?`,
        },
      ]
    : [];
}

function tellingWords(name: string): readonly string[] {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !COMMON.test(word));
}
