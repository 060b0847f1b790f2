let isAdopted = false;

/**
 * Applies the style of formulas, which stands in a comment before Temml's program: most cards have none. In development, and where the build
 * has rendered formulas, the page has it already.
 */
export function adoptMathStyle(): void {
  // jsdom, in which the build renders, has no such thing.
  if (isAdopted || typeof CSSStyleSheet === 'undefined') {
    return;
  }
  const style = /^\/\*(.*?)\*\//s.exec(document.querySelector('#Temml')?.textContent ?? '')?.[1];
  if (style !== undefined) {
    isAdopted = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }
}
