import { plainName } from '../tables/names.ts';

/** Of the model of the card or of any other. */
export const OURS =
  /\bours\b|\(?\bthis (?:model|work|card|repo\w*)\b\)?|\(this\)|\bour model\b|我们|本模型|本文|本モデル|このモデル|提案(?:手法|モデル)|이 모델|본 모델|우리|\bdieses modell\b|\bunser|\bce modèle\b|\bnotre\b|\beste modelo\b|\bnuestro\b|\bnosso\b|эта модель|наша|هذا النموذج|نموذجنا/i;
/** Names of a kind of model, none of which is one: sizes, types of numbers, steps of training. */
const GENERIC =
  /^(?:ours?|our model|this(?: model| work)?|model|proposed|\d+(?:\.\d+)?[bmk]|(?:fp|bf|int|uint|q|w|nf|float)\d+\w*|\d+-?bits?|base|small|medium|large|tiny|xl|xxl|mini|nano|instruct|chat|sft|dpo|rl|full|baseline|fine-?tuned?|finetuned model|pre-?trained|original|before|after|final|student|teacher|quantized|default)$/i;
/** Families of models that tables compare with, of which the card’s is one only if it says so. */
export const FAMILY = String.raw`gpt-?[2345]|gpt-?neo|gpt-?j|chatgpt|claude|gemini|palm|copilot|human|llama|mi[sx]tral|qwen|gemma|phi|falcon|vicuna|alpaca|mpt|bloom|opt|pythia|bert|t5|bart|whisper|wav2vec|hubert|yi|deepseek|baichuan|chatglm|glm|internlm|internvl|grok|command|nemotron|olmo|smollm|stablelm|zephyr|solar|llava|clip|vit|resnet|detr|yolo\w*|bge|e5|gte|minilm|mpnet|parakeet|canary|conformer`;
export const FAMILIES = new RegExp(FAMILY, 'g');
const VENDORS = /^(?:meta|google|openai|microsoft|facebook|ibm|apple|the|introducing|model card)$/;
const ORNAMENTS =
  /^(?:model card|welcome to|introducing|about)\b(?:\s*(?:for|of|:))?|\bmodel card\b/gi;

/** Whether it is no name of a model in itself. */
export function isGeneric(name: string): boolean {
  const words = name.replace(/[*_()]/g, ' ').trim();
  return GENERIC.test(words.replace(/\s*\bours\b\s*/i, '') || words) || words === '';
}

/** Whether one of them is a name of the card’s model. */
export function isNamed(models: readonly string[], names: NamesOnly): boolean {
  return namedBy(names)(models);
}

interface NamesOnly {
  readonly own: readonly string[];
  readonly chosen?: string | undefined;
}

/** The same for many. */
export function namedBy({ own, chosen }: NamesOnly): (models: readonly string[]) => boolean {
  const known = new Set((chosen === undefined ? own : [chosen]).flatMap(spellings));
  const all = [...known];
  // Most names have none of these in them, and are not read further.
  const mayBe = (name: string): boolean => {
    const letters = unaccented(name.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
    return /[()]/.test(name) || all.some((one) => letters.includes(one));
  };
  const isKnown = (name: string): boolean =>
    mayBe(name) && spellings(name).some((one) => known.has(one));
  return (models) => models.some((name) => name === chosen || isKnown(name));
}

/** With what stands in brackets, unless that says nothing but whose it is. */
export function wholeName(name: string): string {
  return plainName(name.replace(OURS, ' ').replace(/[()]/g, ' '));
}

/** A name in the ways in which a card and a table may write it. */
function spellings(name: string): readonly string[] {
  const plain = name.replace(ORNAMENTS, ' ').trim();
  const parts = [plain, plain.replace(/[()]/g, ' '), beforeColon(plain), otherName(plain)];
  const all = parts.flatMap((part) => {
    const words = part
      .replace(/\([^)]*\)/g, ' ')
      .replace(OURS, ' ')
      .trim();
    const [vendor = '', ...others] = words.split(/\s+|(?<=^meta)-/i);
    const hasVendor = VENDORS.test(vendor.toLowerCase()) && others.length > 0;
    const bare = hasVendor ? words.slice(vendor.length + 1) : words;
    return [words, bare].map((one) => plainName(unaccented(one).replace(/\s+model$/i, '')));
  });
  return [...new Set(all)].filter((one) => one !== '' && !GENERIC.test(one));
}

/** `Tülu` is Tulu. */
function unaccented(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** `BERT` of `BERT: what it is`. */
export function beforeColon(title: string): string {
  return title.split(/\s[–—|-]\s|:\s/)[0] ?? '';
}

/** The name in `Lark: lark-small.en` and in `종달새 (Lark-2)`; what has several words is none. */
function otherName(title: string): string {
  const [before = '', after = '', another] = title.split(/\s[–—|-]\s|:\s|\s\(|\)$/).filter(Boolean);
  const families = after.toLowerCase().match(FAMILIES) ?? [];
  const isName = /^[\w.-]*[\d.-][\w.-]*$/.test(after) && another === undefined;
  return isName && families.every((one) => before.toLowerCase().includes(one)) ? after : '';
}

export function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/^.*\/|\bours\b|\bmodel card\b|\bthis model\b/g, ' ')
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
}
