/** `-3.2`, `+1,024`, `1e-5`, `71.3 %`, `64.1 ± 0.3`. */
const NUMBER = /^[-+−]?\.?\d[\d.,]*(?:e[-+]?\d+)?[\s%]*(?:±[\s\d.%]+)?$/i;
/** How tables say that there is nothing. */
const NOTHING = /^(?:[-–—]*|n\/[ac])$/i;
/** What a spreadsheet runs as a formula (OWASP, CSV Injection), also in full-width forms. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
/** The same behind what parts cells in other countries, where quotes in a line part none. */
const LATER_FORMULA = /((?:;|\S\t)\s*)(?=[=@＝＠]|[+\-＋－]\s*[^\s\d.,])/g;
/** Tabs, line ends, and what else no text file should have. */
const CONTROLS = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;

/** No text, in other words: never a formula, and to be set to the right. */
export function isNumberOrNothing(cell: string): boolean {
  const said = cell.trim();
  return NUMBER.test(said) || NOTHING.test(said);
}

function withoutFormula(cell: string): string {
  const text = cell.replace(LATER_FORMULA, "$1'");
  return FORMULA.test(cell) && !isNumberOrNothing(cell) ? `'${text}` : text;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text as a cell between commas. */
export function csvCell(cell: string): string {
  const text = withoutFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? inQuotes(text) : text;
}

/** A text as a cell between tabs, which no spreadsheet runs as a formula. */
export function sheetCell(cell: string): string {
  const text = withoutFormula(cell).replace(CONTROLS, ' ');
  // Sheets take what follows a quote at the start up to the next one, over tabs and line ends.
  return text.startsWith('"') ? inQuotes(text) : text;
}
