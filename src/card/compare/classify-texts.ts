import { oneOf } from '../summary/one-of.ts';
import { COUNTS_DATA, NO_DATA, SAYS_DATA } from '../summary/says-data.ts';
import { SAYS_LICENSE } from '../summary/says-license.ts';
import type { ChangeKind } from './change.ts';
import { otherNumbers, saysNumber, superlatives } from './claims.ts';
import { forceOf } from './limit-force.ts';
import { isLimit } from './limits.ts';
import type { Saying, SayingPair } from './match-texts.ts';
import { haveSameSettings, measuredAs } from './settings.ts';
import { isLabelled, isUnder } from './topics.ts';
import { plainText } from './words.ts';

/** What a change is, and why; a side that does not have what came or went is left out. */
export interface Classed {
  readonly kind: ChangeKind;
  readonly why: string;
  readonly isOldLeftOut?: boolean;
  readonly isNewLeftOut?: boolean;
}

const URL_OR_MAIL = /\bhttps?:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const REACHES = /@[\w-]+\.\w|mailto:|discord|t\.me\/|twitter\.com|\bx\.com|slack|wa\.me|linkedin/i;
/** `v1.2`, `4.30.0`, `2.1.0+cu118`, and a number behind the name of a program. */
const VERSION = oneOf(
  'giu',
  String.raw`\bv\.?\d+(\.\d+)*\b|\b\d+(\.\d+){2,}[\w.+-]*`,
  String.raw`(?<=\b(transformers|(py)?torch|pytorch|datasets|tokenizers|tensorflow|jax|peft|python|cuda|vllm|numpy|accelerate|trl|diffusers|keras|flax|sentence-transformers|scikit-learn|version|release|версия|версии|版本|버전|バージョン|versión|versão)\b ?[:=><~v]* ?)\d+(\.\d+)*\S*`,
);
const SIZE =
  /\b(learning[ _-]?rate|batch|epochs?|steps?|seed|warmup|optimizer|adam|beta|epsilon|scheduler|weight decay|gradient|lr\b)/i;
const DATE = /\b(19|20)\d\d([-/.]\d\d?([-/.]\d\d?)?)?\b/g;
/** The word behind it names the base model. */
const FROM = oneOf(
  'iu',
  String.raw`(?:fine-?tuned?(?:d)?(?: version)? (?:of|from|on top of)|fine-?tune of|quanti[sz]ed version of|version of|based on|derived from|initiali[sz]ed (?:from|with)|built (?:on|upon|on top of)|adapter for|starting from|distilled from|basiert auf|auf (?:der )?Basis von|basé sur|à partir de|basad[oa] en|a partir de|basead[oa] em|на основе|на базе|на базе модели|基于|基於|مبني على|يعتمد على|استنادا إلى)\W*(?:the |a |an |el |la |le |o |dem |der )?(?:модели )?[^\p{L}\p{N}.]*([\w.-]+(?:\/[\w.-]+)?(?: ?\d[\w.]*)?)`,
);
const FROM_BEFORE =
  /([\w./-]+)["'”」』*_`)\]]* ?(?:をベース|を基に|をもとに|を微調整|を ?fine-?tun|(?:을|를|モデルを|모델을)? ?(?:기반|파인튜닝|미세 ?조정|ファインチューニング))/i;
const LICENSE_TERMS =
  /\b(?:apache|mit|[al]?gpl|bsd|mpl|cc[- ]?by[\w.-]*|cc0|openrail\w*|rail|llama ?\d*|gemma|non-?commercial|commercial|research|attribution|public domain|proprietary|unlicense|isc|artistic|wtfpl|eupl|bigscience)\b|商用|商业|非商|研究|상업|kommerziell|commercial\w*|comercial\w*|коммерч\p{L}*|تجاري\p{L}*/giu;

/** Something that is said in another way. */
export function classifyPair({ old, now }: SayingPair): Classed {
  for (const classify of [ofLimits, ofStatements, ofLinks, ofNumbers, ofClaims]) {
    const found = classify(old, now);
    if (found) {
      return found;
    }
  }
  return isUnder(now.block.section, 'citation')
    ? { kind: 'citation-changed', why: 'How the model is cited.' }
    : { kind: 'reworded', why: 'The same in other words, as far as can be told.' };
}

type Rule = (old: Saying, now: Saying) => Classed | null;

const ofLimits: Rule = (old, now) => {
  const [was, is] = [isLimit(old), isLimit(now)];
  const force = was ? forceOf(old, now) : 'same';
  if (was && (force === 'gone' || (!is && force === 'weaker'))) {
    const why = 'What was ruled out, or warned of, is not any more.';
    return { kind: 'limitation-removed', why, isNewLeftOut: true };
  }
  if (was && is && force === 'weaker') {
    return { kind: 'limitation-weakened', why: 'A limit is stated less strongly, or for less.' };
  }
  if (!was && is && now.words.size > old.words.size) {
    return { kind: 'limitation-added', why: 'A sentence states a limit now.', isOldLeftOut: true };
  }
  return null;
};

/** License, base model, data, contact and version, where a label, a heading or the words tell. */
const ofStatements: Rule = (old, now) => {
  const isOf = (
    ...topics: Parameters<typeof isLabelled> extends [unknown, ...infer T] ? T : never
  ) => isLabelled(now.block, ...topics);
  const { section } = now.block;
  const differ = (pattern: RegExp): boolean => found(old, pattern) !== found(now, pattern);
  if (
    isOf('license') ||
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
  if (isOf('language')) {
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

const ofLinks: Rule = (old, now) => {
  if (found(old, URL_OR_MAIL) === found(now, URL_OR_MAIL)) {
    return null;
  }
  const rest = ({ text }: Saying): string => plainText(text.replace(URL_OR_MAIL, ' '));
  const urls = `${found(old, URL_OR_MAIL)} ${found(now, URL_OR_MAIL)}`;
  if (REACHES.test(urls) || isUnder(now.block.section, 'contact')) {
    return { kind: 'contact-changed', why: 'Whom to turn to.' };
  }
  return rest(old) === rest(now) ? { kind: 'link-changed', why: 'A link leads elsewhere.' } : null;
};

const ofNumbers: Rule = (old, now) => {
  const [before, after] = [measuredAs(old.text), measuredAs(now.text)];
  if (!haveSameSettings(before, after) && before.settings.length + after.settings.length > 0) {
    const isOnlySetting =
      before.name === after.name || otherNumbers(before.name, after.name).length === 0;
    const areBoth = before.settings.length > 0 && after.settings.length > 0;
    if (isOnlySetting && areBoth && !isUnder(now.block.section, 'data')) {
      return { kind: 'setting-changed', why: 'Measured in another way: shots, tries or split.' };
    }
  }
  const numbers = [...otherNumbers(old.text, now.text), ...otherNumbers(now.text, old.text)];
  if (numbers.length === 0) {
    return null;
  }
  const isSetting =
    isUnder(now.block.section, 'settings') || SIZE.test(now.block.key ?? now.text.slice(0, 40));
  const isDate = plainText(old.text.replace(DATE, ' ')) === plainText(now.text.replace(DATE, ' '));
  if (isSetting || isDate || isUnder(now.block.section, 'citation')) {
    return null;
  }
  // What only has come into a longer sentence must be about the model to be a claim.
  const isChanged = otherNumbers(old.text, now.text).length > 0;
  return isChanged || saysNumber(now.text)
    ? { kind: 'claim-added', why: 'Another number is told of the model.' }
    : null;
};

const ofClaims: Rule = (old, now) => {
  const [before, after] = [superlatives(old.text), superlatives(now.text)];
  if (after.some((word) => !before.includes(word)) && after.length >= before.length) {
    return { kind: 'claim-added', why: 'The model is praised above others.' };
  }
  return before.length > after.length
    ? { kind: 'claim-removed', why: 'The model is not praised above others any more.' }
    : null;
};

/** Something that only one card says. */
export function classifyOne(saying: Saying, isNew: boolean): Classed {
  const { block, text } = saying;
  const { section } = block;
  const come = isNew ? 'has come' : 'is gone';
  if (isLimit(saying)) {
    const kind = isNew ? 'limitation-added' : 'limitation-removed';
    return { kind, why: `A statement of limits or risks ${come}.` };
  }
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
  if (superlatives(text).length > 0 || isNumberClaim(saying)) {
    const kind = isNew ? 'claim-added' : 'claim-removed';
    return { kind, why: `A claim about the model ${come}.` };
  }
  if (isLabelled(block, 'contact') || isUnder(section, 'contact') || REACHES.test(text)) {
    return { kind: 'contact-changed', why: `A way to turn to somebody ${come}.` };
  }
  if (isUnder(section, 'citation') || /\barxiv:|\bdoi\b/i.test(text)) {
    return { kind: 'citation-changed', why: `A part of how the model is cited ${come}.` };
  }
  if (isLabelled(block, 'version') || (isUnder(section, 'frameworks') && found(saying, VERSION))) {
    return { kind: 'version-changed', why: `A version ${come}.` };
  }
  if (
    plainText(text.replace(URL_OR_MAIL, ' ')).split(' ').length < 3 &&
    found(saying, URL_OR_MAIL)
  ) {
    return { kind: 'link-changed', why: `A link ${come}.` };
  }
  return { kind: 'reworded', why: `A text ${come} that is no limit, result or claim.` };
}

function isNumberClaim({ block, text }: Saying): boolean {
  return (
    saysNumber(text) &&
    !SIZE.test(text) &&
    !isUnder(block.section, 'settings', 'citation', 'frameworks') &&
    plainText(text.replace(VERSION, ' ').replace(DATE, ' ')) !== '' &&
    /\d/.test(text.replace(VERSION, ' ').replace(DATE, ' '))
  );
}

function found({ text }: Saying, pattern: RegExp): string {
  return (text.match(pattern) ?? []).map((one) => one.toLowerCase()).join(' ');
}

function baseOf(text: string): string | null {
  const name = FROM.exec(text)?.[1] ?? FROM_BEFORE.exec(text)?.[1];
  const isName = name !== undefined && /[A-Z\d/]/.test(name);
  return isName ? name.replace(/[.,]$/, '').toLowerCase() : null;
}

/** Both speak of training data, and of this model's. */
function isOfData(old: Saying, now: Saying): boolean {
  const { section } = now.block;
  const says = (text: string): boolean => SAYS_DATA.some((one) => one.test(text));
  const isTold = says(now.text) || says(old.text);
  return (isUnder(section, 'data') || isTold) && !isUnder(section, 'evaluation', 'citation');
}

/** Other names or numbers, or one of several things more or less. */
function hasOtherData(old: Saying, now: Saying): boolean {
  const names = ({ text }: Saying): ReadonlySet<string> =>
    new Set(
      (
        text.replace(/^\S+/, '').match(/(?<![\p{L}])\p{Lu}[\p{L}\p{N}._/-]+|[\w.-]+\/[\w.-]+/gu) ??
        []
      ).map((name) => name.toLowerCase().replace(/\W+$/, '')),
    );
  const lacks = (one: Saying, other: Saying): boolean => {
    const text = other.text.toLowerCase();
    return [...names(one)].some((name) => !text.includes(name));
  };
  const [gone, come] = [
    [...old.words].filter((word) => !now.words.has(word)),
    [...now.words].filter((word) => !old.words.has(word)),
  ];
  const isSubset = (gone.length === 0) !== (come.length === 0);
  return (
    otherNumbers(old.text, now.text).length + otherNumbers(now.text, old.text).length > 0 ||
    lacks(old, now) ||
    lacks(now, old) ||
    isSubset
  );
}
