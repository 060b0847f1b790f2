import type { Answer } from '../html/jobs/jobs.ts';
import { linesFrom } from '../text/text-lines.ts';
import { copyText } from './code-block.ts';
import { button, h } from './h.ts';
import type { PageElements } from './page-elements.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Behind the heading that is pointed at or has the focus, what its section can be copied as;
 * `source` is the text of the card's file, `linkTo` makes the address of a place in it.
 */
export function sectionTools(
  { article }: PageElements,
  source: () => string,
  linkTo: (place: string) => Promise<Answer<string>>,
): void {
  let heading: HTMLElement | null = null;
  const section = button(
    { class: 'code-button', title: 'Copy this section as Markdown' },
    'Copy section',
    () => heading && void copyText(sectionSource(article, heading, source()), section),
  );
  const link = button(
    { class: 'code-button', title: 'Copy the address of this section' },
    'Copy link',
    () =>
      void copyText(
        linkTo(heading?.querySelector('.heading-link')?.getAttribute('href')?.slice(1) ?? ''),
        link,
      ),
  );
  const tools = h('div', { class: 'section-tools', role: 'group', 'data-ui': true }, section, link);
  const show = ({ target }: Event): void => {
    const found = target instanceof Element ? target.closest<HTMLElement>(HEADINGS) : null;
    // A pointer at rest, under which the text moves, takes nothing from who works by key.
    const hasFocus =
      tools.matches(':focus-within') || heading?.querySelector(':focus-visible') != null;
    if (found === heading || hasFocus) {
      return;
    }
    heading = found;
    tools.remove();
    if (found?.querySelector('.heading-link')) {
      section.hidden = found.dataset['line'] === undefined;
      tools.setAttribute('aria-label', `Section ${found.textContent}`);
      found.append(tools);
    }
  };
  article.addEventListener('pointerover', show);
  article.addEventListener('focusin', show);
}

/** The lines from a heading to the next one of its level or a higher one. */
function sectionSource(article: HTMLElement, heading: HTMLElement, text: string): string {
  const headings = [...article.querySelectorAll<HTMLElement>(`:is(${HEADINGS})[data-line]`)];
  const next = headings
    .slice(headings.indexOf(heading) + 1)
    .find(({ localName }) => localName <= heading.localName);
  const [from, to] = [heading, next].map((one) => Number(one?.dataset['line']) - 1);
  const lines = [...linesFrom(text, 0)];
  const start = lines[from ?? 0]?.start ?? 0;
  const end = lines[to ?? Number.NaN]?.start ?? text.length;
  return `${text.slice(start, end).trimEnd()}\n`;
}
