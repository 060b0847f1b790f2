/** Rows and cells from which on the tools of a table are in sight before it is pointed at. */
const MANY_ROWS = 8;
const MANY_CELLS = 60;

/** Whether a table is so big that readers will want its tools. */
export function isBig(box: Element): boolean {
  const { rows } = box.querySelector('table') ?? {};
  const count = rows?.length ?? 0;
  const cells = count * (rows?.[0]?.cells.length ?? 0);
  return count >= MANY_ROWS || cells >= MANY_CELLS || isWide(box);
}

/** Whether it has to be scrolled sideways. */
export function isWide(box: Element): boolean {
  const { scrollWidth = 0, clientWidth = 0 } = box.querySelector('.table-frame') ?? {};
  return scrollWidth > clientWidth;
}
