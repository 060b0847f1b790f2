const applied = new Set<string>();

/**
 * Gives the page a style that comes with the program, once: what is read first waits for none of
 * it. It has a place among the page's own components.
 */
export function applyLateStyle(style: string): void {
  if (!applied.has(style)) {
    applied.add(style);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer components{${style}}`);
    document.adoptedStyleSheets.push(sheet);
  }
}
