import type { AuthorStyle } from '../html/safe/author-markup.ts';

/** Puts an author's declarations into force: the page by CSSOM, the build by a style sheet. */
export type ApplyStyles = (styles: readonly AuthorStyle[]) => void;

/** By CSSOM, which a policy without inline styles permits. */
export const applyStyles: ApplyStyles = (styles) => {
  for (const { element, declarations } of styles) {
    for (const { property, value } of declarations) {
      element.style.setProperty(property, value);
    }
  }
};
