let isAdopted = false;

/**
 * Applies the style of formulas, a data block of the page, because most cards have none. Without
 * the block it is there already: in development, and where the build has rendered formulas.
 */
export function adoptMathStyle(): void {
  const style = document.querySelector('#MathStyle')?.textContent;
  // jsdom, in which the build renders, has no such sheets.
  if (isAdopted || style === undefined || typeof CSSStyleSheet === 'undefined') {
    return;
  }
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
