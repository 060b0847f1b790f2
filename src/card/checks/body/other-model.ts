import { listOf, named, saidText } from '../../eval-text.ts';
import type { BodyRule } from './body-rule.ts';
import { cellsOf } from './tables.ts';

/** Words of a title that name no model. */
const COMMON =
  /^(?:models?|cards?|for|of|the|and|on|with|from|base|large|small|chat|instruct|this|name|introduction|readme)$/i;

/** A name has a size, a version or an inner capital, where the metadata do not have it. */
const NAME_LIKE = /\b\d[\d.]*[BM]\b|\bv\d|[a-z][A-Z]|[A-Za-z]-?\d/;

/** A name with the size of a model behind it: `OLMo-2-1124-7B`, `OLMo 2 7B`. */
const SIZED = /\b([A-Z][A-Za-z]{2,})(?:[- ]v?\d[\d.]*){0,3}[- ][\d.]+[BM]\b/g;

/** The least for a name to be a family of models, and for the card to be about it. */
const LEAST_SIZED = 3;
const LEAST_MENTIONS = 20;
const LEAST_SHARE = 5;
/** Longer titles are sentences. */
const MOST_WORDS = 6;

function mentions(text: string, name: string): number {
  return text.split(name.toLowerCase()).length - 1;
}

/**
 * A heading such as `Model Summary` or `Adapting models to …` is no name: one is written like one,
 * or is called a model card's, or is in the metadata.
 */
function isName(heading: string, own: string, names: readonly string[]): boolean {
  return (
    /^model card (?:for|of) /i.test(heading) ||
    names.some((name) => mentions(name.toLowerCase(), own) > 0) ||
    (NAME_LIKE.test(heading) && heading.split(/\s+/).length <= MOST_WORDS)
  );
}

export const OTHER_MODEL_RULE: BodyRule = {
  id: 'other-model',
  severity: 'warning',
  about: 'The title names one model, and the text speaks of another, as where a card was copied.',
  evidence: { kind: 'assumed', source: 'how often each is named' },
  find({ body, bodyLine, entries, headings, tables }) {
    const fields = new Map(entries.map(({ key, value }) => [key, value]));
    const names = [fields.get('model_name'), named(listOf(fields.get('model-index'))[0]).name];
    const heading = headings.find(({ level, text }) => level === 1 && text !== '');
    const title = heading?.text ?? names.map(saidText).join(' ');
    const word = title.match(/[\p{L}\d.]{3,}/gu)?.find((one) => !COMMON.test(one));
    const own = /[A-Za-z]{3,}/.exec(word ?? '')?.[0];
    if (own === undefined || (heading && !isName(heading.text, own, names.map(saidText)))) {
      return [];
    }
    const text = body.toLowerCase();
    const ownTimes = mentions(text, own);
    const known = `${title} ${JSON.stringify(fields.get('base_model'))}`.toLowerCase();
    const sized = new Map<string, number>();
    for (const [, name = ''] of body.matchAll(SIZED)) {
      sized.set(name, (sized.get(name) ?? 0) + 1);
    }
    const [other] = [...sized]
      .filter(([name, times]) => times >= LEAST_SIZED && !known.includes(name.toLowerCase()))
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([name]) => ({ name, times: mentions(text, name) }))
      .filter(({ times }) => times >= Math.max(LEAST_MENTIONS, ownTimes * LEAST_SHARE))
      .sort((a, b) => b.times - a.times);
    // A card that compares its model with another has a row or a column of its own.
    const isOwnRow = (row: string, index: number): boolean =>
      mentions(`${index > 0 ? cellsOf(row)[0] : row}`.toLowerCase(), own) > 0;
    const isCompared = tables.some(({ source }) => source.split('\n').some(isOwnRow));
    if (other === undefined || isCompared || text.includes('<td')) {
      return [];
    }
    const message = `The title says ${own}, but the text names ${other.name} ${other.times} times and ${own} ${ownTimes} times, and no table has a row or column for ${own}: is it another model’s card?`;
    return [{ line: heading?.line ?? bodyLine, message }];
  },
};
