import { cleanText } from '../../text/clean-text.ts';
import { type Saying, saidUnderNames } from '../dossier/dossier.ts';
import { RECOMMENDATIONS } from '../profiles/item-names.ts';
import { saidIn } from '../summary/said.ts';
import { SAYS_LIMIT } from '../summary/says-limits.ts';
import {
  DESCRIPTION,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  RISKS,
} from '../summary/section-names.ts';
import { type Range, type ReadCard, sectionsOf } from '../summary/sections.ts';

/** What a card says of uses and dangers; each sentence is in one of them. */
export interface Warnings {
  readonly uses: readonly string[];
  readonly limits: readonly string[];
  readonly risks: readonly string[];
  readonly recommendations: readonly string[];
}

const OF_DATASET = [/^data ?set (?:descri|summary|overview)/i];
const MOST_OF_DESCRIPTION = 600;
const MOST_OF_LIST = 2000;
/** Of a sentence so much tells what it is. */
const MOST_READ = 500;
/** Says where to go, or what is new, and nothing of the model. */
const LEADS_AWAY =
  /^(?:visit|see|check|try|join|follow|please|click|note|updates?|news|for .{1,60}, (?:we|please|see))\b/i;
const IS_WHOLE = /[.!。！।][)"”’]?$/;

/** Paragraphs, and lists: with what announces them, else each item by itself. */
export function sentencesOf(said: readonly Saying[]): readonly string[] {
  const texts: string[] = [];
  let isAnnounced = false;
  for (const { kind, text } of said) {
    const last = texts.at(-1) ?? '';
    if (kind === 'item' && isAnnounced && last.length < MOST_OF_LIST) {
      texts[texts.length - 1] = `${last}${/[:：]$/.test(last) ? '' : ';'} ${text}`;
    } else if (kind === 'item' || kind === 'text') {
      texts.push(text);
      isAnnounced = kind === 'text' && /[:：]$/.test(text);
    }
  }
  return [...new Set(texts)];
}

/**
 * What is said of uses, limits and risks, each of it once: many cards have one section of uses and
 * limits, or of risks and what to do about them.
 */
export function warningsOf(card: ReadCard, said: (id: string) => readonly string[]): Warnings {
  const uses = [...said('uses'), ...said('downstream-use')];
  const [limits, under] = [
    said('limits'),
    sentencesOf(saidUnderNames(card, [...LIMITS, ...MIXED_LIMITS], RECOMMENDATIONS)),
  ];
  const risks = sentencesOf(
    saidUnderNames(card, RISKS, [...LIMITS, ...OUT_OF_SCOPE, ...RECOMMENDATIONS]),
  ).filter((text) => !under.includes(text));
  const warns = (text: string): boolean => SAYS_LIMIT.test(text.slice(0, MOST_READ));
  const isRisk = (text: string): boolean => risks.includes(text);
  return {
    uses: uses.filter((text) => !(limits.includes(text) && warns(text))),
    limits: limits.filter((text) => !isRisk(text) && !(uses.includes(text) && !warns(text))),
    risks,
    recommendations: said('recommendations').filter(
      (text) => !limits.includes(text) && !isRisk(text),
    ),
  };
}

/** What stands under the title, else under a heading such as “Model description”. */
export function description(card: ReadCard): string | null {
  const { headings } = card.parts;
  const title = headings.findIndex(({ level }) => level === 1);
  const [main, next] = title === -1 ? [] : headings.slice(title);
  const long = 2 * MOST_OF_DESCRIPTION;
  const places: readonly Range[] = [
    { from: 0, to: headings[0]?.start ?? long },
    ...(main === undefined ? [] : [{ from: main.end, to: next?.start ?? main.end + long }]),
    ...sectionsOf(card)([...DESCRIPTION, ...OF_DATASET]).filter(({ cell }) => cell === null),
  ];
  const said =
    places.map((place) => sentencesIn(card, place)).find(({ length }) => length > 0) ?? [];
  let whole = '';
  for (const sentence of said) {
    if (whole !== '' && whole.length + sentence.length > MOST_OF_DESCRIPTION) {
      break;
    }
    whole = whole === '' ? sentence : `${whole} ${sentence}`;
  }
  return whole === '' ? null : whole;
}

/** Whole sentences before the next heading, and no `Author: Google`. */
function sentencesIn(card: ReadCard, { from, to }: Range): readonly string[] {
  const next = card.parts.headings.find(({ start }) => start >= from)?.start ?? to;
  return saidIn(card, { from, to: Math.min(to, next) })
    .filter(({ kind, isKeyed }) => kind === 'sentence' && !isKeyed)
    .filter(({ text }) => IS_WHOLE.test(text) && !LEADS_AWAY.test(text))
    .map(({ text }) => cleanText(text));
}
