import type { TableAddress } from '../../card/tables/table-address.ts';

/** The event of a table's box that is to be arranged; `detail` is how. */
const ARRANGE = 'arrange-table';

/** The card's own tables, in document order. */
export function cardTables(article: Element): readonly HTMLTableElement[] {
  return [...article.querySelectorAll('table')].filter((one) => one.closest('[data-ui]') === null);
}

/** The 1-based number of the table in a box; 0 outside of the card. */
export function tableNumber(box: Element): number {
  const table = box.querySelector('table');
  const article = box.closest('article');
  return table === null || article === null ? 0 : cardTables(article).indexOf(table) + 1;
}

/** Arranges a table that has its tools. */
export function arrangeAs(box: Element, address: TableAddress): void {
  box.dispatchEvent(new CustomEvent(ARRANGE, { detail: address }));
}

export function onArrangeAs(box: Element, arrange: (address: TableAddress) => void): void {
  box.addEventListener(ARRANGE, (event) => {
    arrange((event as CustomEvent<TableAddress>).detail);
  });
}
