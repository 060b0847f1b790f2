import type { CardKind } from '../card/card-kind.ts';
import type { CardFacts, HeaderChip } from '../card/facts/facts.ts';
import { h } from './h.ts';
import { chip, linked, moreChips } from './shown-item.ts';

/**
 * Chips stand on two lines at most, also on a phone: so many characters of their texts have room on
 * its lines. The space around a chip takes as much as some characters do.
 */
const LINE = 44;
const AROUND = 4;
const MORE = 8;
const LONGEST = LINE - MORE;

/** As wide as two of others. */
const WIDE_LETTERS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Emoji_Presentation}]/gu;

const NOUNS: Readonly<Record<CardKind, string>> = {
  model: 'model',
  dataset: 'dataset',
  space: 'Space',
};

/** What comes before all else: is there a newer version, and what readers look for models by. */
export function cardSummary({
  kind,
  chips,
  newVersion,
}: Pick<CardFacts, 'kind' | 'chips' | 'newVersion'>): readonly HTMLElement[] {
  return [
    ...(newVersion === null
      ? []
      : [
          h(
            'p',
            { class: 'new-version', 'data-field': 'new_version' },
            'There is a newer version: ',
            linked(newVersion.text, newVersion.url),
          ),
        ]),
    ...(chips.length === 0 ? [] : [headerChips(chips, NOUNS[kind])]),
  ];
}

function headerChips(chips: readonly HeaderChip[], noun: string): HTMLElement {
  const shown = chipsOnTwoLines(chips);
  const items = chips.filter((one) => shown.has(one)).map(headerChip);
  const rest = chips.filter((one) => !shown.has(one)).map(headerChip);
  const more = rest.length > 0 && h('li', {}, moreChips(rest, `tags of the ${noun}`));
  return h(
    'ul',
    { class: 'chips header-chips', 'aria-label': `Tags of the ${noun}` },
    ...items,
    more,
  );
}

/** The first of each kind, then the second of each, and so on, while there is room. */
function chipsOnTwoLines(chips: readonly HeaderChip[]): ReadonlySet<HeaderChip> {
  const counts = new Map<string, number>();
  const ranked = chips.map((one, index) => {
    const rank = counts.get(one.kind) ?? 0;
    counts.set(one.kind, rank + 1);
    return { one, index, rank };
  });
  const shown: typeof ranked = [];
  for (const candidate of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const tried = [...shown, candidate].toSorted((a, b) => a.index - b.index);
    const isAll = tried.length === chips.length;
    if (linesOf([...tried.map(({ one }) => widthOf(one)), ...(isAll ? [] : [MORE])]) <= 2) {
      shown.push(candidate);
    }
  }
  return new Set(shown.map(({ one }) => one));
}

/** A longer one is cut short beside "+N": its whole text is its tooltip. */
function widthOf({ relation, text, note = '' }: HeaderChip): number {
  const spoken = [relation?.text ?? '', text, note].join(' ').trim();
  const wide = spoken.match(WIDE_LETTERS)?.length ?? 0;
  return Math.min(LONGEST, [...spoken].length + wide + AROUND);
}

function linesOf(widths: readonly number[]): number {
  let lines = 1;
  let at = 0;
  for (const width of widths) {
    const fits = at + width <= LINE;
    lines += fits ? 0 : 1;
    at = fits ? at + width : width;
  }
  return lines;
}

function headerChip(one: HeaderChip): HTMLElement {
  const { kind, field, relation, text, note, title } = one;
  const isCut = widthOf(one) === LONGEST;
  const attributes = {
    'data-kind': kind,
    'data-field': field,
    title: [isCut && text, note && isCut && note, title].filter(Boolean).join(': ') || undefined,
  };
  const how =
    relation &&
    h(
      'span',
      {
        class: relation.isSaid ? 'muted' : 'muted inferred',
        'data-field': relation.isSaid && 'base_model_relation',
      },
      `${relation.text} `,
    );
  return chip(one, attributes, how);
}
