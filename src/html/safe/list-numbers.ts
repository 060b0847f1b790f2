import type { AuthorStyle } from './author-markup.ts';

/** Characters of a number, as wide as a digit, by the type of its list. */
const LENGTHS: Readonly<Record<string, (number: number) => number>> = {
  a: (number) => Math.ceil(Math.log(number + 1) / Math.log(26)),
  // At most four letters for each digit, and narrow ones.
  i: (number) => 3 * String(number).length,
};

/** Room for the numbers of lists: what hangs out of the card's box is cut off. */
export function roomForNumbers(fragment: DocumentFragment): readonly AuthorStyle[] {
  return [...fragment.querySelectorAll('ol')].flatMap((list) => {
    const length = longestNumber(list);
    const value = `max(1.6rem, calc(${length}ch + 0.9em))`;
    return length < 2
      ? []
      : [{ element: list, declarations: [{ property: 'padding-inline-start', value }] }];
  });
}

function longestNumber(list: HTMLOListElement): number {
  const items = [...list.children].filter((child) => child.localName === 'li');
  const step = list.hasAttribute('reversed') ? -1 : 1;
  const lengthOf = LENGTHS[list.getAttribute('type')?.toLowerCase() ?? ''];
  let number = integer(list, 'start') ?? (step < 0 ? items.length : 1);
  let longest = 0;
  for (const item of items) {
    number = integer(item, 'value') ?? number;
    const length = number > 0 && lengthOf ? lengthOf(number) : String(number).length;
    longest = Math.max(longest, length);
    number += step;
  }
  return longest;
}

function integer(element: Element, name: string): number | undefined {
  const value = element.getAttribute(name);
  return value === null ? undefined : Number(value);
}
