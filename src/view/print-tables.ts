/** Of the narrower of A4 and Letter, between the margins, in px. */
const PAPER_WIDTH = 660;

/** A table that needs smaller letters than this share of the usual ones has its words broken. */
const SMALLEST_SHARE = 0.5;

/**
 * Makes the letters of tables so small that no column is lost on paper. `data-measuring` gives
 * tables the form of print at their least width (styles/print-tables.css): all are measured at once.
 */
export function fitTables(root: HTMLElement, article: HTMLElement): void {
  const tables = [...article.querySelectorAll<HTMLElement>('.table-frame > table')];
  if (tables.length === 0) {
    return;
  }
  root.dataset['measuring'] = '';
  const { left, right } = article.getBoundingClientRect();
  const gutter = Number.parseFloat(getComputedStyle(article).paddingLeft);
  const shares = tables.map((table) => {
    // In a list, or in a box of the card's own.
    const room = table.parentElement?.parentElement?.getBoundingClientRect();
    const indent = room ? Math.min(room.left - left, right - room.right) - gutter : 0;
    return (PAPER_WIDTH - 2 * indent) / table.getBoundingClientRect().width;
  });
  delete root.dataset['measuring'];
  for (const [index, table] of tables.entries()) {
    const share = Math.min(1, shares[index] ?? 1);
    table.style.setProperty('--print-share', Math.max(SMALLEST_SHARE, share).toFixed(3));
    table.closest('.table-box')?.toggleAttribute('data-tight', share < SMALLEST_SHARE);
  }
}
