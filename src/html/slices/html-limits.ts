/** The largest real card has 20,412 elements, 72 columns, 20 levels and 0.5 MB of HTML. */
export const HTML_LIMITS = {
  /** Cells of all tables. */
  cells: 100_000,
  /** Cells of one row. */
  columns: 256,
  /** Levels of open elements; browsers flatten what is deeper than 512. */
  depth: 256,
  elements: 250_000,
  /** In UTF-16 units. */
  size: 16_000_000,
} as const;

/** The limit that a body went over. */
export type Excess = keyof typeof HTML_LIMITS;
