import { LIMITS } from '../../limits.ts';

/** The limits of what a body becomes: `columns` of a row, `depth` of elements. */
export const HTML_LIMITS = {
  cells: LIMITS.tableCells,
  columns: LIMITS.tableColumns,
  depth: LIMITS.htmlDepth,
  elements: LIMITS.htmlElements,
  size: LIMITS.htmlLength,
} as const;

/** The limit that a body went over. */
export type Excess = keyof typeof HTML_LIMITS;
