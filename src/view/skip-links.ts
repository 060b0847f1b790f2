import { focusForNow } from './heading-steps.ts';
import type { PageElements } from './page-elements.ts';

/** Makes the first links of the page lead the focus to its parts, and hides those to none. */
export function skipLinks(page: PageElements): void {
  const { skipLinks: nav, contents, metadata, contentsControl, checksControl } = page;
  const ways: Readonly<Record<string, () => unknown>> = {
    '#Main': () => page.main.focus(),
    '#Contents': () => {
      if (!contents.checkVisibility()) {
        contentsControl.click();
      }
      contents.querySelector('a')?.focus();
    },
    '#Metadata': () => {
      metadata.scrollIntoView({ block: 'nearest' });
      focusForNow(metadata);
    },
    '#Checks': () => {
      if (!page.checks.checkVisibility()) {
        checksControl.click();
      }
      page.checks.focus();
    },
  };
  const links = [...nav.querySelectorAll('a')];
  nav.addEventListener('focusin', () => {
    for (const link of links) {
      link.hidden =
        (link.hash === '#Contents' && contentsControl.hidden) ||
        (link.hash === '#Metadata' && metadata.childElementCount === 0) ||
        (link.hash === '#Checks' && checksControl.hidden);
    }
  });
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      ways[link.hash]?.();
    });
  }
}
