import type { EvalGroup, EvalMetric } from '../card/eval-results.ts';
import { grouped } from '../text/grouped.ts';
import { button, h } from './h.ts';
import { linked } from './shown-item.ts';

/** With more metrics the groups are closed at first, and a search stands above them. */
const MANY_METRICS = 30;
/** Groups that a search opens; the others are a click away. */
const MAX_OPENED = 20;

export interface EvalResults {
  readonly elements: readonly HTMLElement[];
  /** Adds the groups one by one: a card can have thousands. */
  fill(): Generator<undefined>;
}

/** Evaluation results by model, task and dataset; the button is answered by `delegateClicks`. */
export function evalResults(groups: readonly EvalGroup[]): EvalResults {
  const count = groups.reduce((sum, { metrics }) => sum + metrics.length, 0);
  const isLong = count > MANY_METRICS;
  const list = h('div', { class: 'results' });
  const total = resultCount(count);
  const search = h('input', {
    type: 'search',
    class: 'results-search',
    'aria-label': 'Search the evaluation results',
    placeholder: `Search ${total}`,
  });
  const asTable = button({ class: 'link-button results-button' }, 'Show as a table');
  return {
    elements: [
      ...(isLong ? [search, h('p', { class: 'muted results-count', role: 'status' }, total)] : []),
      list,
      ...(count > 1 ? [h('p', { class: 'raw-link' }, asTable)] : []),
    ],
    *fill() {
      for (const group of groups) {
        list.append(groupElement(group, !isLong));
        yield undefined;
      }
    },
  };
}

/** Answers the search fields in `root` by one listener: those made by the build come without. */
export function delegateSearches(root: HTMLElement): void {
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.results-search')) {
      const field = target.closest<HTMLElement>('[data-field]');
      if (field !== null) {
        search(field, target.value.trim().toLowerCase());
      }
    }
  });
}

function search(field: HTMLElement, wanted: string): void {
  let found = 0;
  let opened = 0;
  for (const group of field.querySelectorAll<HTMLDetailsElement>('.results > details')) {
    const isWhole = textOf(group.querySelector('summary')).includes(wanted);
    let inGroup = 0;
    for (const row of group.querySelectorAll<HTMLElement>('tr')) {
      row.hidden = !isWhole && !textOf(row).includes(wanted);
      inGroup += row.hidden ? 0 : 1;
    }
    group.hidden = inGroup === 0;
    group.open = wanted !== '' && inGroup > 0 && opened < MAX_OPENED;
    opened += group.open ? 1 : 0;
    found += inGroup;
  }
  const count = field.querySelector('.results-count');
  if (count !== null) {
    count.textContent = resultCount(found) + (wanted === '' ? '' : ' found');
  }
}

function resultCount(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'result' : 'results'}`;
}

function textOf(element: Element | null): string {
  return element?.textContent.toLowerCase() ?? '';
}

function groupElement(group: EvalGroup, isOpen: boolean): HTMLElement {
  const { model, task, dataset, datasetUrl, details, source, isVerified, metrics } = group;
  const parts = [
    datasetUrl !== null && linked('dataset', datasetUrl),
    ...details,
    source !== null && linked(`source: ${source.text}`, source.url),
    isVerified && 'verified',
    model !== null && `model: ${model}`,
  ];
  const about = parts
    .filter((part) => part !== false)
    .flatMap((part) => [' · ', part])
    .slice(1);
  return h(
    'details',
    { open: isOpen },
    h(
      'summary',
      { dir: 'auto' },
      h('strong', {}, dataset),
      h('span', { class: 'muted' }, task === '' ? '' : ` ${task}`),
    ),
    about.length > 0 && h('p', { class: 'muted result-about' }, ...about),
    h('table', {}, h('tbody', {}, ...metrics.map(metricRow))),
  );
}

function metricRow({ name, value, details, isVerified, note }: EvalMetric): HTMLElement {
  const about = [details, isVerified ? 'verified' : '', note].filter(Boolean).join(' · ');
  const muted = about !== '' && h('span', { class: 'muted' }, ` ${about}`);
  const head = h('th', { scope: 'row' }, name, muted);
  return h('tr', {}, head, h('td', {}, value));
}
