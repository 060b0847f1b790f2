import type { ShownCard } from '../app-state.ts';
import { hasBibtex } from '../card/citations/bibtex-heads.ts';
import type { Citation } from '../card/citations/read-citations.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { linesFrom } from '../text/text-lines.ts';
import { codeText, copyText } from './code-block.ts';
import { button, h } from './h.ts';

/** A block of the card with entries of BibTeX in it, and their text. */
interface CitingBlock {
  readonly block: HTMLElement;
  readonly text: string;
}

/** The texts for which blocks have tools, also in later versions of their card. */
const texts = new WeakMap<Element, string>();

/** Puts below each block with entries of BibTeX what they can be copied as. */
export async function addCitationTools(
  article: HTMLElement,
  { text, bodyLine }: ShownCard,
  ask: Ask,
  lifetime: AbortSignal,
): Promise<void> {
  if (!hasBibtex(text.text) || lifetime.aborted) {
    return;
  }
  const blocks = citingBlocks(article, text.text, bodyLine).filter(
    (one) => texts.get(one.block) !== one.text,
  );
  if (blocks.length === 0) {
    return;
  }
  const answer = await ask(
    'read-citations',
    blocks.map((one) => one.text),
  );
  if (!answer.ok || lifetime.aborted) {
    return;
  }
  for (const [index, { block, text: cited }] of blocks.entries()) {
    const citations = answer.value[index] ?? [];
    const place = block.closest('.code-frame') ?? block;
    texts.set(block, cited);
    place.querySelector(':scope > .citations')?.remove();
    if (citations.length > 0) {
      const tools = h('div', { class: 'citations', 'data-ui': true }, ...citations.map(toolsOf));
      place.append(tools);
    }
  }
}

function toolsOf(citation: Citation, _: number, all: readonly Citation[]): HTMLElement {
  const { key, bibtex, fault, reference, cff } = citation;
  const copy = (name: string, text: string, title: string): HTMLElement => {
    const control = button({ class: 'code-button', title }, `Copy as ${name}`, () => {
      void copyText(text, control);
    });
    return control;
  };
  return h(
    'div',
    { class: 'citation', role: 'group', 'aria-label': `Citation ${key}` },
    all.length > 1 && h('span', { class: 'citation-key' }, key === '' ? 'without a key' : key),
    copy('BibTeX', bibtex, fault === null ? 'The entry' : 'The entry as it is written'),
    reference !== null && copy('reference', reference, reference),
    cff !== null && copy('CITATION.cff', cff, 'For the root of a repository'),
    fault !== null &&
      h(
        'span',
        { class: 'citation-fault' },
        `Line ${fault.line} of this entry’s block: ${fault.message}.`,
      ),
  );
}

function citingBlocks(
  article: HTMLElement,
  text: string,
  bodyLine: number,
): readonly CitingBlock[] {
  const blocks = [...article.querySelectorAll<HTMLElement>('pre, p, li, h1, h2, h3, h4, h5, h6')];
  const citing = blocks.filter(
    (block) =>
      hasBibtex(block.textContent) &&
      ![...block.querySelectorAll('pre, p, li')].some((inner) => hasBibtex(inner.textContent)),
  );
  const lines = citing.some(isProse) ? [...linesFrom(text, 0)] : [];
  return citing.map((block): CitingBlock => {
    const line = Number(block.dataset['line'] ?? 0);
    if (!isProse(block) || line < bodyLine) {
      return { block, text: codeText(block) };
    }
    // What Markdown made of braces and underscores is no BibTeX any more. An entry goes on over
    // blank lines, but not into what comes next.
    const next = blocks
      .slice(blocks.indexOf(block) + 1)
      .find((other) => /^h/.test(other.localName) || citing.includes(other));
    const end = Number(next?.dataset['line'] ?? lines.length + 1);
    const source = lines.slice(line - 1, end - 1);
    const written = source.map(({ start, end }) =>
      text.slice(start, end).replace(/^(?: {0,3}>)+ ?/, ''),
    );
    return { block, text: written.join('\n') };
  });
}

function isProse(block: Element): boolean {
  return block.localName !== 'pre';
}
