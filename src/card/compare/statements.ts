import { oneOf } from '../summary/one-of.ts';
import { COUNTS_DATA, NO_DATA, SAYS_DATA } from '../summary/says-data.ts';
import { SAYS_LICENSE } from '../summary/says-license.ts';
import { otherNumbers } from './claims.ts';
import type { Classed } from './classed.ts';
import type { PairRule } from './classify-texts.ts';
import { isNarrower } from './limit-force.ts';
import type { Saying } from './sayings.ts';
import { isLabelled, isUnder, type Topic } from './topics.ts';
import { contentWords, plainText } from './words.ts';

/** `v1.2`, `4.30.0`, `2.1.0+cu118`, and a number behind the name of a program. */
export const VERSION = oneOf(
  'giu',
  String.raw`\bv\.?\d+(\.\d+)*\b|\b\d+(\.\d+){2,}[\w.+-]*`,
  String.raw`(?<=\b(transformers|(py)?torch|pytorch|datasets|tokenizers|tensorflow|jax|peft|python|cuda|vllm|numpy|accelerate|trl|diffusers|keras|flax|sentence-transformers|scikit-learn|version|release|версия|версии|版本|버전|バージョン|versión|versão)\b ?[:=><~v]* ?)\d+(\.\d+)*\S*`,
);
export const DATE = /\b(19|20)\d\d([-/.]\d\d?([-/.]\d\d?)?)?\b/g;
/** The word behind it names the base model. */
const FROM = oneOf(
  'iu',
  String.raw`(?:fine-?tuned?(?:d)?(?: version)? (?:of|from|on top of)|fine-?tune of|quanti[sz]ed version of|version of|based on|derived from|initiali[sz]ed (?:from|with)|built (?:on|upon|on top of)|adapter for|starting from|distilled from|basiert auf|auf (?:der )?Basis von|basé sur|à partir de|basad[oa] en|a partir de|basead[oa] em|на основе|на базе|на базе модели|基于|基於|مبني على|يعتمد على|استنادا إلى)\W*(?:the |a |an |el |la |le |o |dem |der )?(?:модели )?[^\p{L}\p{N}.]*([\w.-]+(?:\/[\w.-]+)?(?: ?\d[\w.]*)?)`,
);
const FROM_BEFORE =
  /([\w./-]+)["'”」』*_`)\]]* ?(?:をベース|を基に|をもとに|を微調整|を ?fine-?tun|(?:을|를|モデルを|모델을)? ?(?:기반|파인튜닝|미세 ?조정|ファインチューニング))/i;
const LICENSE_WORD =
  /licen[scç]|lizenz|лиценз|许可|許可|授权|协议|ライセンス|라이[선센]스|ترخيص|رخصة|\b(?:apache|[al]?gpl|cc-by)\b/i;
const LICENSE_NAME =
  /\b(?:apache|mit|[al]?gpl|bsd|mpl|cc[- ]?by[\w.-]*|cc0|openrail\w*)\b(?:[ -]?v?\d+(?:\.\d+)*)?/gi;
const LICENSE_TERMS =
  /\b(?:apache|mit|[al]?gpl|bsd|mpl|cc[- ]?by[\w.-]*|cc0|openrail\w*|rail|llama ?\d*|gemma|non-?commercial|commercial|research|attribution|public domain|proprietary|unlicense|isc|artistic|wtfpl|eupl|bigscience)\b|商用|商业|非商|研究|상업|kommerziell|commercial\w*|comercial\w*|коммерч\p{L}*|تجاري\p{L}*/giu;

/** License, base model, data, contact and version, where a label, a heading or the words tell. */
export const ofStatements: PairRule = (old, now) => {
  const isOf = (topic: Topic): boolean => isLabelled(now.block, topic);
  const { section } = now.block;
  const differ = (pattern: RegExp): boolean =>
    found(withoutFiller(old), pattern) !== found(withoutFiller(now), pattern);
  const both = `${old.text} ${now.text}`;
  if (
    isOf('license') ||
    (LICENSE_WORD.test(both) && differ(LICENSE_NAME)) ||
    ((isUnder(section, 'license') || SAYS_LICENSE.test(now.text) || SAYS_LICENSE.test(old.text)) &&
      (differ(LICENSE_TERMS) || otherNumbers(old.text, now.text).length > 0))
  ) {
    return { kind: 'license-changed', why: 'The text states another license, or other terms.' };
  }
  const isOtherBase =
    baseOf(old.text) !== null && baseOf(now.text) !== null && baseOf(old.text) !== baseOf(now.text);
  if (isOf('base') || isOtherBase) {
    return { kind: 'base-model-changed', why: 'The text names another base model.' };
  }
  const areOther = isNarrower(old, now) || isNarrower(now, old);
  if (isOf('language') || (isUnder(section, 'language') && areOther)) {
    return { kind: 'data-changed', why: 'The text names other languages.' };
  }
  if (isOf('data') || (isOfData(old, now) && hasOtherData(old, now))) {
    return { kind: 'data-changed', why: 'The text names other training data, or another amount.' };
  }
  if (isOf('contact') && old.block.key !== null) {
    return { kind: 'contact-changed', why: 'Whom to turn to.' };
  }
  const withoutVersions = (text: string): string => plainText(text.replace(VERSION, ' '));
  const isOfVersion = isOf('version') || isUnder(section, 'frameworks');
  const haveVersions = found(old, VERSION) !== found(now, VERSION);
  if (
    isOf('version') ||
    (haveVersions && withoutVersions(old.text) === withoutVersions(now.text))
  ) {
    return { kind: 'version-changed', why: 'Another version of the model or of a program.' };
  }
  return isOfVersion && /\d+\.\d+/.test(now.text) && otherNumbers(old.text, now.text).length > 0
    ? { kind: 'version-changed', why: 'Another version of a program.' }
    : null;
};

/** The same of what only one card says. */
export function statementOf({ block, text }: Saying, isNew: boolean): Classed | null {
  const { section } = block;
  const come = isNew ? 'has come' : 'is gone';
  const isAny = (patterns: readonly RegExp[]): boolean => patterns.some((one) => one.test(text));
  if (isLabelled(block, 'license') || SAYS_LICENSE.test(text)) {
    return { kind: 'license-changed', why: `A statement of the license ${come}.` };
  }
  if (isLabelled(block, 'base')) {
    return { kind: 'base-model-changed', why: `The name of the base model ${come}.` };
  }
  if (isLabelled(block, 'language')) {
    return { kind: 'data-changed', why: `The languages have ${isNew ? 'come' : 'gone'}.` };
  }
  const isData = isUnder(section, 'data') || (isUnder(section, 'training') && isAny(COUNTS_DATA));
  if (isLabelled(block, 'data') || ((isData || isAny(SAYS_DATA)) && !NO_DATA.test(text))) {
    return { kind: 'data-changed', why: `A statement of the training data ${come}.` };
  }
  return null;
}

/** `Apache License, Version 2.0` is `Apache 2.0`. */
function withoutFiller({ text }: Saying): Pick<Saying, 'text'> {
  return { text: text.replace(/[,\s]*\b(?:licen[cs]e|version|the|v(?=\d))\b[\s,]*/gi, ' ').trim() };
}

export function found({ text }: Pick<Saying, 'text'>, pattern: RegExp): string {
  return (text.match(pattern) ?? []).map((one) => one.toLowerCase()).join(' ');
}

function baseOf(text: string): string | null {
  const name = FROM.exec(text)?.[1] ?? FROM_BEFORE.exec(text)?.[1];
  const isName = name !== undefined && /[A-Z\d/-]/.test(name);
  return isName ? name.replace(/[.,]$/, '').toLowerCase() : null;
}

/** Both speak of training data, and of this model's. */
function isOfData(old: Saying, now: Saying): boolean {
  const { section } = now.block;
  const says = (text: string): boolean => SAYS_DATA.some((one) => one.test(text));
  const isTold = says(now.text) || says(old.text) || says(now.block.lead ?? '');
  return (isUnder(section, 'data') || isTold) && !isUnder(section, 'evaluation', 'citation');
}

/** Other names or numbers, or one of several things more or less. */
function hasOtherData(old: Saying, now: Saying): boolean {
  const names = ({ text }: Saying): ReadonlySet<string> =>
    new Set(
      (
        text
          .replace(/^[\p{sc=Latn}\p{sc=Cyrl}]+\s/u, '')
          .match(/(?<![\p{sc=Latn}\p{sc=Cyrl}\p{N}])\p{Lu}[\p{L}\p{N}._/-]+|[\w.-]+\/[\w.-]+/gu) ??
        []
      ).map((name) => name.toLowerCase().replace(/\W+$/, '')),
    );
  const lacks = (one: Saying, other: Saying): boolean => {
    const text = other.text.toLowerCase();
    return [...names(one)].some((name) => !text.includes(name));
  };
  return (
    otherNumbers(old.text, now.text).length + otherNumbers(now.text, old.text).length > 0 ||
    lacks(old, now) ||
    lacks(now, old) ||
    isNarrower(old, now) ||
    isNarrower(now, old) ||
    isReplaced(old, now)
  );
}

/** In one place, some words stand for some others. */
function isReplaced(old: Saying, now: Saying): boolean {
  const [before, after] = [old, now].map(({ plain }) => contentWords(plain));
  const [ours = [], theirs = []] = [before, after];
  const start = ours.findIndex((word, at) => word !== theirs[at]);
  const end = ours.toReversed().findIndex((word, at) => word !== theirs.at(-1 - at));
  const [gone, come] = [ours.length - start - end, theirs.length - start - end];
  return start > 0 && end >= 0 && gone > 1 && come > 1 && gone < ours.length / 2;
}
