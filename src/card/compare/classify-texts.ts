import { SIZE } from '../tables/names.ts';
import { readNumber } from '../tables/read-number.ts';
import { betterEnd } from './better.ts';
import { otherNumbers, saysNumber, superlatives } from './claims.ts';
import type { Classed } from './classed.ts';
import { forceOf } from './limit-force.ts';
import { isLimit } from './limits.ts';
import type { SayingPair } from './match-texts.ts';
import type { Block } from './outline.ts';
import type { Saying } from './sayings.ts';
import { classifyScore } from './scores.ts';
import { haveSameSettings, measuredAs, measuredLabel } from './settings.ts';
import { DATE, found, ofStatements, statementOf, VERSION } from './statements.ts';
import { isLabelled, isUnder, REACHES } from './topics.ts';
import { plainText } from './words.ts';

const URL_OR_MAIL = /\bhttps?:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const MAIL = /@[\w-]+\.\w/;
const HYPERPARAMETER =
  /\b(learning[ _-]?rate|batch|epochs?|steps?|seed|warmup|optimizer|adam|beta|epsilon|scheduler|weight decay|gradient|lr\b)/i;
/** Something that is said in another way. */
export function classifyPair({ old, now }: SayingPair): Classed {
  for (const classify of [ofLimits, ofScores, ofStatements, ofLinks, ofNumbers, ofClaims]) {
    const found = classify(old, now);
    if (found) {
      return found;
    }
  }
  return isUnder(now.block.section, 'citation')
    ? { kind: 'citation-changed', why: 'How the model is cited.' }
    : { kind: 'reworded', why: 'The same in other words, as far as can be told.' };
}

export type PairRule = (old: Saying, now: Saying) => Classed | null;

const ofLimits: PairRule = (old, now) => {
  const [was, is] = [isLimit(old), isLimit(now)];
  const force = was ? forceOf(old, now) : 'same';
  if (force === 'gone') {
    const why = 'What was ruled out, or warned of, is not any more.';
    return { kind: 'limitation-removed', why, isNewLeftOut: true };
  }
  if (force === 'weaker') {
    return { kind: 'limitation-weakened', why: 'A limit is stated less strongly, or for less.' };
  }
  if (!was && is && now.words.size > old.words.size) {
    return { kind: 'limitation-added', why: 'A sentence states a limit now.', isOldLeftOut: true };
  }
  return null;
};

/** `Loss: 0.46`. */
const ofScores: PairRule = ({ block: old }, { block: now }) =>
  isScore(old) && isScore(now)
    ? classifyScore({
        ...{ old: old.text, now: now.text, labels: [now.key ?? ''] },
        ...{ around: [now.lead ?? '', ...now.section.names], baseline: null },
      })
    : null;

function isScore({ key, text, section }: Block): boolean {
  const name = measuredLabel(key ?? '').name;
  return (
    key !== null &&
    readNumber(text) !== null &&
    !SIZE.test(name) &&
    !HYPERPARAMETER.test(name) &&
    !isUnder(section, 'settings', 'frameworks') &&
    (betterEnd([key]) !== null || isUnder(section, 'evaluation'))
  );
}

const ofLinks: PairRule = (old, now) => {
  if (found(old, URL_OR_MAIL) === found(now, URL_OR_MAIL)) {
    return null;
  }
  const rest = ({ text }: Saying): string => plainText(text.replace(URL_OR_MAIL, ' '));
  const urls = `${found(old, URL_OR_MAIL)} ${found(now, URL_OR_MAIL)}`;
  if (reaches(urls) || isUnder(now.block.section, 'contact')) {
    return { kind: 'contact-changed', why: 'Whom to turn to.' };
  }
  return rest(old) === rest(now) ? { kind: 'link-changed', why: 'A link leads elsewhere.' } : null;
};

function reaches(text: string): boolean {
  return REACHES.test(text) || MAIL.test(text);
}

const ofNumbers: PairRule = (old, now) => {
  const [before, after] = [measuredAs(old.text), measuredAs(now.text)];
  const areBothSet = before.settings.length > 0 && after.settings.length > 0;
  if (areBothSet && !haveSameSettings(before, after) && !isUnder(now.block.section, 'data')) {
    const settings = [...before.settings, ...after.settings].join(' ');
    const isOnlySetting = [
      ...otherNumbers(before.name, after.name),
      ...otherNumbers(after.name, before.name),
    ].every((number) => settings.includes(number));
    if (isOnlySetting) {
      return { kind: 'setting-changed', why: 'Measured in another way: shots, tries or split.' };
    }
  }
  const [gone, come] = [otherNumbers(old.text, now.text), otherNumbers(now.text, old.text)];
  if (gone.length + come.length === 0) {
    return null;
  }
  const isSetting =
    isUnder(now.block.section, 'settings') ||
    HYPERPARAMETER.test(now.block.key ?? now.text.slice(0, 40));
  const isDate = plainText(old.text.replace(DATE, ' ')) === plainText(now.text.replace(DATE, ' '));
  if (isSetting || isDate || isUnder(now.block.section, 'citation')) {
    return null;
  }
  // What only has come into a longer sentence must be about the model to be a claim.
  return gone.length > 0 || saysNumber(now.text)
    ? { kind: 'claim-added', why: 'Another number is told of the model.' }
    : null;
};

const ofClaims: PairRule = (old, now) => {
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
  const statement = statementOf(saying, isNew);
  if (statement) {
    return statement;
  }
  if (isScore(saying.block)) {
    const kind = isNew ? 'result-added' : 'result-removed';
    return { kind, why: `A result ${come}.` };
  }
  if (superlatives(text).length > 0 || isNumberClaim(saying)) {
    const kind = isNew ? 'claim-added' : 'claim-removed';
    return { kind, why: `A claim about the model ${come}.` };
  }
  if (isLabelled(block, 'contact') || isUnder(section, 'contact') || reaches(text)) {
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
    !HYPERPARAMETER.test(text) &&
    !isUnder(block.section, 'settings', 'citation', 'frameworks') &&
    plainText(text.replace(VERSION, ' ').replace(DATE, ' ')) !== '' &&
    /\d/.test(text.replace(VERSION, ' ').replace(DATE, ' '))
  );
}
