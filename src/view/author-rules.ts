import type { AuthorStyle } from '../html/safe/author-markup.ts';

/**
 * Moves styles to a style sheet: a page without script has no CSSOM, and its policy no style
 * attributes. Each element that is in the page gets a `data-style` for its rule. The rules stand in
 * no cascade layer and so win over the page's own, as a style attribute would.
 */
export function authorRules(styles: readonly AuthorStyle[], attribute = 'data-style'): string {
  const rules = new Map<string, number>();
  for (const { element, declarations } of styles) {
    if (element.isConnected && declarations.length > 0) {
      const block = declarations.map(({ property, value }) => `${property}:${value}`).join(';');
      const index = rules.get(block) ?? rules.size;
      rules.set(block, index);
      element.setAttribute(attribute, String(index));
    }
  }
  return [...rules].map(([block, index]) => `[${attribute}="${index}"]{${block}}`).join('\n');
}
