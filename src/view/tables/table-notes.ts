import type { ShownCard } from '../../app-state.ts';
import { type Finding, isOfComparison, ofCardFile } from '../../card/finding.ts';
import { blockIndex } from '../block-lines.ts';
import { button, h } from '../h.ts';
import { markPlace } from '../show-line.ts';

/** More of them are folded. */
const MOST_SHOWN = 2;

/**
 * Below each table, what must be known before its values are compared, in place of what was said
 * there of an older version. `delegateClicks` answers the notes.
 */
export function showTableNotes(article: HTMLElement, { findings }: ShownCard): void {
  const old = new Map(
    Array.from(article.querySelectorAll('.table-notes'), (strip): [Element | null, Element] => [
      strip.parentElement,
      strip,
    ]),
  );
  for (const [box, found] of notedBoxes(article, findings)) {
    const strip = tableNotes(found);
    const known = old.get(box);
    strip.querySelector('details')?.toggleAttribute('open', isUnfolded(known));
    // What says the same stays, with the focus in it.
    if (known?.isEqualNode(strip) === true) {
      old.delete(box);
    } else {
      box.append(strip);
    }
  }
  for (const strip of old.values()) {
    strip.remove();
  }
}

function notedBoxes(
  article: HTMLElement,
  findings: readonly Finding[],
): ReadonlyMap<HTMLElement, readonly Finding[]> {
  const boxes = new Map<HTMLElement, Finding[]>();
  const found = ofCardFile(findings).filter(isOfComparison);
  const blockAt = found.length > 0 ? blockIndex(article) : () => null;
  for (const finding of found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const box = blockAt(finding.line ?? 0)?.closest<HTMLElement>('.table-box');
    if (box) {
      boxes.set(box, [...(boxes.get(box) ?? []), finding]);
    }
  }
  return boxes;
}

function tableNotes(findings: readonly Finding[]): HTMLElement {
  const items = findings.map(({ message, line, rule }) => {
    const title = `Show line ${line} in the table`;
    const note = button({ 'data-noted-line': line ?? undefined, title, dir: 'auto' }, message);
    return h('li', { 'data-noted': rule }, note);
  });
  const list = h('ul', {}, ...items);
  const isFolded = findings.length > MOST_SHOWN;
  const name = `${findings.length} questions on this table`;
  return h(
    'div',
    { class: 'table-notes', role: 'note', 'aria-label': 'Before you compare', 'data-ui': true },
    isFolded ? h('details', {}, h('summary', {}, name), list) : list,
  );
}

function isUnfolded(strip: Element | undefined): boolean {
  return strip?.querySelector('details')?.open === true;
}

/** Shows the row of a note; of one that is filtered away, or of the header, its table. */
export function showNotedRow(control: HTMLElement): void {
  const box = control.closest('.table-box');
  const row = box?.querySelector<HTMLElement>(`tr[data-line="${control.dataset['notedLine']}"]`);
  const place = row ?? box?.querySelector<HTMLElement>('.table-frame');
  if (place) {
    markPlace(place);
    place.tabIndex = row ? -1 : 0;
    place.focus({ preventScroll: true });
  }
}
