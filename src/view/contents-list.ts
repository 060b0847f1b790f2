import { type Finding, sortFindings } from '../card/finding.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import { foldSection } from './contents-control.ts';
import { button, h } from './h.ts';
import type { PageElements } from './page-elements.ts';

/** A longer outline is cut here: nobody reads it, and the browser would have to lay it out. */
const MAX_ENTRIES = 1000;

/** So many entries are seen at a glance; of more, only the sections of the first level are. */
const MAX_OPEN = 30;

/** What a list was made of. */
const saidIn = new WeakMap<Element, string>();

/** Puts contents in the place of those of the version before, if they are other ones. */
export function renewContents(
  { contents, contentsControl }: PageElements,
  now: Element | null,
): void {
  const before = contents.firstElementChild;
  contentsControl.hidden = now === null;
  if (before === now) {
    return;
  }
  const folds = new Map(
    [...contents.querySelectorAll('.section-fold')].map((fold) => [
      fold.ariaLabel,
      fold.ariaExpanded,
    ]),
  );
  contents.replaceChildren(now ?? '');
  for (const fold of contents.querySelectorAll('.section-fold')) {
    const section = fold.closest('li');
    const wasExpanded = folds.get(fold.ariaLabel);
    if (section !== null && wasExpanded) {
      foldSection(section, wasExpanded === 'false');
    }
  }
}

interface Section {
  readonly entry: OutlineEntry;
  readonly findings: Finding[];
  readonly sections: Section[];
}

/**
 * The list of the card's headings: subsections fold under their section. `findings`, of its body,
 * are counted by section. `contentsControls` answers it. It is `before` where that says the same.
 */
export function contentsList(
  outline: readonly OutlineEntry[],
  findings: readonly Finding[],
  before: Element | null = null,
): Element {
  const sections = nest(outline.slice(0, MAX_ENTRIES));
  spread(findings, sections);
  const said = JSON.stringify([outline.length, sections.flatMap(withInner).map(whatItSays)]);
  if (before !== null && saidIn.get(before) === said) {
    return before;
  }
  const isLong = outline.length > MAX_OPEN;
  // A title above all others is no level of its own.
  const openDepth = isLong ? (sections.length === 1 ? 1 : 0) : Number.POSITIVE_INFINITY;
  const items = sections.map((section) => sectionItem(section, openDepth));
  const rest = outline.length - MAX_ENTRIES;
  const next = outline[MAX_ENTRIES]?.id;
  const more = rest > 0 && h('li', { class: 'muted', 'data-next': next }, `${rest} more headings`);
  const hide = { class: 'control contents-hide', title: 'Hide the contents (t)' };
  const list = h(
    'div',
    { class: 'contents' },
    h(
      'div',
      { class: 'contents-head' },
      h('p', { class: 'panel-title' }, 'Contents'),
      button(hide, 'Hide'),
    ),
    h('ol', {}, ...items, more),
  );
  saidIn.set(list, said);
  return list;
}

function whatItSays({ entry: { level, id, text }, findings }: Section): unknown {
  return [level, id, text, findings.map(({ severity }) => severity)];
}

/** Headings by level, as far as the levels make sense. */
function nest(outline: readonly OutlineEntry[]): readonly Section[] {
  const top: Section[] = [];
  const open: Section[] = [];
  for (const entry of outline) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) {
      open.pop();
    }
    const section = { entry, findings: [], sections: [] };
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  return top;
}

/** Gives each section the findings between its heading and the next. */
function spread(findings: readonly Finding[], sections: readonly Section[]): void {
  const all = sections.flatMap(withInner);
  const lineOf = ({ entry }: Section): number => entry.line ?? Number.POSITIVE_INFINITY;
  for (const finding of findings) {
    const { line } = finding;
    if (line !== null) {
      all.findLast((section) => lineOf(section) <= line)?.findings.push(finding);
    }
  }
}

function withInner(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(withInner)];
}

/** Its subsections are shown where `openDepth` is more than 0. */
function sectionItem(section: Section, openDepth: number): HTMLElement {
  const { entry, findings, sections } = section;
  const text = entry.text || '(empty heading)';
  const link = h('a', { href: `#${encodeURIComponent(entry.id)}`, dir: 'auto' }, text);
  if (sections.length === 0) {
    return h('li', {}, link, findingCount(findings, ''));
  }
  const isOpen = openDepth > 0;
  const inner = sections.map((one) => sectionItem(one, openDepth - 1));
  const all = withInner(section).flatMap((one) => one.findings);
  const fold = {
    class: 'section-fold',
    'aria-expanded': String(isOpen),
    'aria-label': `Sections of ${text}`,
  };
  return h(
    'li',
    {},
    button(fold, ''),
    link,
    findingCount(findings, 'of-open'),
    findingCount(all, 'of-folded'),
    h('ol', { hidden: !isOpen }, ...inner),
  );
}

function findingCount(findings: readonly Finding[], when: string): HTMLElement | false {
  const [worst] = sortFindings(findings);
  if (worst === undefined) {
    return false;
  }
  const name = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const attributes = { class: `section-findings ${when}`, 'data-severity': worst.severity };
  const count = h('span', { 'aria-hidden': 'true' }, String(findings.length));
  return h(
    'span',
    { ...attributes, title: name },
    count,
    h('span', { class: 'visually-hidden' }, name),
  );
}
