import type { ShownCard } from '../app-state.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import type { Host } from '../hub/host-constructs.ts';
import { h } from './h.ts';
import { OF_VIEWER } from './host-words.ts';
import { ignoreAbort } from './unanswered.ts';

/** Cells of the table; the largest front matter has 11,129 metrics. */
const MAX_CELLS = 2000;

/**
 * What a host shows of the front matter above a card; null where it is nothing. The table is filled
 * in once the worker has read it.
 */
export function frontMatterOf(
  { text, bodyLine }: ShownCard,
  host: Host,
  ask: Ask,
  lifetime: AbortSignal,
): HTMLElement | null {
  const hasBlock = bodyLine > 1;
  if (host === 'hub') {
    return hasBlock
      ? null
      : h(
          'div',
          { class: 'host-top', ...OF_VIEWER, 'data-host': 'no-front-matter' },
          h('p', {}, h('strong', {}, 'YAML Metadata Warning:')),
          h('p', {}, 'empty or missing yaml metadata in repo card'),
        );
  }
  if (!hasBlock) {
    return null;
  }
  const name = 'Front matter as GitHub shows it';
  const attributes = { class: 'host-top', role: 'region', 'aria-label': name, tabindex: 0 };
  const element = h('div', {
    ...attributes,
    'data-ui': true,
    dir: 'ltr',
    'data-host': 'front-matter',
  });
  const fill = async (): Promise<void> => {
    const answer = await ask('front-matter', text.text);
    const value: unknown = answer.ok ? JSON.parse(answer.value.json) : {};
    if (!lifetime.aborted) {
      element.append(frontMatterTable(value));
    }
  };
  void fill().catch(ignoreAbort);
  return element;
}

/** One row, as GitHub has it: keys above their values, lists and mappings as tables in cells. */
function frontMatterTable(value: unknown): Node {
  let cells = 0;
  const nodeOf = (part: unknown): Node | string => {
    if (typeof part !== 'object' || part === null) {
      return part === null ? '' : String(part);
    }
    const entries = Object.entries(part);
    const room = Math.max(MAX_CELLS - cells, 0);
    cells += entries.length;
    const shown = entries.slice(0, room);
    const rest = entries.length > room && h('td', {}, `… ${entries.length - room} more`);
    const heads = shown.map(([key]) => h('th', { scope: 'col', dir: 'auto' }, key));
    const row = shown.map(([, item]) => {
      const inside = nodeOf(item);
      return h('td', { dir: 'auto', 'data-nested': typeof inside !== 'string' }, inside);
    });
    return h(
      'table',
      {},
      !Array.isArray(part) && h('thead', {}, h('tr', {}, ...heads)),
      h('tbody', {}, h('tr', {}, ...row, rest)),
    );
  };
  const isEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  const node = isEmpty ? 'No value of the front matter could be read.' : nodeOf(value);
  return typeof node === 'string' ? h('p', {}, node) : node;
}
