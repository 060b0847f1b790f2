import type { ShownCard } from '../app-state.ts';
import { type Finding, isOfMissing, ofCardFile, sortFindings } from '../card/finding.ts';
import { blockIndex, holdPlace } from './block-lines.ts';
import { button } from './h.ts';
import type { PageElements } from './page-elements.ts';
import { fieldOf } from './show-line.ts';

/** What is said of a mark's findings, in characters; the panel says the rest. */
const MAX_NAME = 500;

/**
 * While the checks are open, marks what they speak of: each mark leads back to its findings. Until
 * `lifetime` aborts.
 */
export function markFindings(page: PageElements, card: ShownCard, lifetime: AbortSignal): void {
  let marks: readonly HTMLElement[] = [];
  const remove = (): void => {
    for (const mark of marks) {
      mark.remove();
    }
  };
  const update = (): void => {
    remove();
    marks = page.checks.matches(':popover-open') ? placeMarks(page, card) : [];
  };
  const updateInPlace = (): void => {
    // A mark opens what is closed around it, above what is read as well.
    const restorePlace = holdPlace(page.article);
    update();
    restorePlace();
  };
  page.checks.addEventListener('toggle', updateInPlace, { signal: lifetime });
  lifetime.addEventListener('abort', remove);
  update();
}

function placeMarks(page: PageElements, card: ShownCard): readonly HTMLElement[] {
  const blockAt = blockIndex(page.article);
  const findings = new Map<HTMLElement, Finding[]>();
  for (const finding of sortFindings(ofCardFile(card.findings))) {
    const line = finding.line ?? 0;
    const isOfBody = line >= card.bodyLine;
    const place = isOfMissing(finding)
      ? null
      : isOfBody
        ? markable(blockAt(line))
        : fieldOf(page, card, line);
    if (place !== null) {
      findings.set(place, [...(findings.get(place) ?? []), finding]);
    }
  }
  return Array.from(findings, ([place, found]) => {
    const mark = findingMark(found, () =>
      showFinding(page.checks, card.findings.indexOf(found[0] as Finding)),
    );
    placeMark(mark, place);
    return mark;
  });
}

function findingMark(findings: readonly Finding[], onClick: () => void): HTMLElement {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const name = `${count}: ${findings.map(({ message }) => message).join(' ')}`.slice(0, MAX_NAME);
  const attributes = {
    class: 'finding-mark',
    'data-ui': true,
    'data-severity': findings[0]?.severity,
    'aria-label': name,
    title: name,
  };
  return button(attributes, String(findings.length), onClick);
}

/** A mark in a cell would be part of the table; what stands in frames is marked before them. */
export function markable(block: HTMLElement | null): HTMLElement | null {
  return block?.closest<HTMLElement>('.table-box, .frame') ?? block;
}

/** Text takes a mark into itself; beside it stands that of what may hold none, and of metadata. */
export function placeMark(mark: HTMLElement, place: HTMLElement): void {
  if (place.matches('article :is(p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, summary)')) {
    place.prepend(mark);
  } else if (place.matches('[data-field]')) {
    (place.querySelector('dt') ?? place).append(mark);
  } else {
    mark.classList.add('of-frame');
    place.before(mark);
  }
}

/** Shows a finding in the list, by its index among those of the card. */
export function showFinding(checks: HTMLElement, index: number): void {
  const item = checks.querySelector<HTMLElement>(`[data-finding="${index}"]`);
  item?.scrollIntoView({ block: 'nearest' });
  item?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}
