import { type Attributes, h } from '../h.ts';

const insides = new WeakMap<Element, () => readonly (Node | false)[]>();

/** A part that is folded, and made when it is opened: a card has hundreds of results. */
export function lateDetails(
  attributes: Attributes,
  summary: HTMLElement,
  inside: () => readonly (Node | false)[],
): HTMLDetailsElement {
  const details = h('details', attributes, summary);
  insides.set(details, inside);
  // At once, for those who go on by Tab; also where something else opens it.
  summary.addEventListener('click', () => fill(details));
  details.addEventListener('toggle', () => details.open && fill(details));
  return details;
}

function fill(details: HTMLDetailsElement): void {
  const inside = insides.get(details)?.() ?? [];
  insides.delete(details);
  details.append(...inside.filter((one) => one !== false));
}

function open(details: HTMLDetailsElement | undefined): void {
  if (details !== undefined) {
    fill(details);
    details.open = true;
  }
}

/**
 * Opens again what a reader has opened. Where rows came or went, those before and behind are known
 * by their words.
 */
export function keepOpen(before: Element, after: Element): void {
  const [olds, news] = [before, after].map((box) => [
    ...box.querySelectorAll<HTMLDetailsElement>('details[data-words]'),
  ]) as [HTMLDetailsElement[], HTMLDetailsElement[]];
  const by = news.length - olds.length;
  const words = ({ dataset }: HTMLElement): string | undefined => dataset['words'];
  const first = olds.findIndex((old, index) => !news[index] || words(old) !== words(news[index]));
  for (const [index, old] of olds.entries()) {
    const isGone = by < 0 && index >= first && index < first - by;
    if (old.open && !isGone) {
      open(news[by === 0 || index < first || first < 0 ? index : index + by]);
    }
  }
  for (const old of before.querySelectorAll<HTMLDetailsElement>('details[data-adder][open]')) {
    const isDone = old.querySelector('[data-given]') !== null;
    if (by === 0 && !isDone) {
      const same = [...after.querySelectorAll<HTMLDetailsElement>('details[data-adder]')];
      open(same.find((one) => one.dataset['adder'] === old.dataset['adder']));
    }
  }
}
