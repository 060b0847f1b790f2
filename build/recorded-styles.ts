import type { DOMWindow } from 'jsdom';

/** The declarations that a program has set by `element.style.setProperty`. */
export interface RecordedStyles {
  /**
   * Moves them to a style sheet: each element gets a `data-style` for its rule. The rules stand in no cascade layer and so win over the
   * page's own, as a style attribute would.
   */
  toStyleSheet(): string;
}

/**
 * Puts a recorder in the place of `style` on every element of `window`: jsdom's CSSOM does not know all values that a browser does, and a
 * style attribute would be refused by the page's policy. The values have passed the sanitiser's allow-list.
 */
export function recordStyles(window: DOMWindow): RecordedStyles {
  const declarations = new Map<Element, Map<string, string>>();
  const descriptor: PropertyDescriptor = {
    configurable: true,
    get(this: Element) {
      return {
        setProperty: (name: string, value: string): void => {
          const own = declarations.get(this) ?? new Map<string, string>();
          own.set(name, value);
          declarations.set(this, own);
        },
      };
    },
  };
  for (const { prototype } of [window.Element, window.HTMLElement, window.SVGElement]) {
    Object.defineProperty(prototype, 'style', descriptor);
  }
  return {
    toStyleSheet(): string {
      const rules = new Map<string, number>();
      for (const [element, own] of declarations) {
        if (element.isConnected) {
          const block = [...own].map(([name, value]) => `${name}:${value}`).join(';');
          const index = rules.get(block) ?? rules.size;
          rules.set(block, index);
          element.setAttribute('data-style', String(index));
        }
      }
      return [...rules].map(([block, index]) => `[data-style="${index}"]{${block}}`).join('\n');
    },
  };
}
