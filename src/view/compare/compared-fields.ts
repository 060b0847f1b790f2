import { valueToText } from '../../card/value-text.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { grouped } from '../../text/grouped.ts';
import { h } from '../h.ts';
import { changedParts, type TwoTexts, whole } from './changed-side.ts';
import { inOrder, type Sides } from './sides.ts';

/** A longer value is cut, in UTF-16 units; so much of it is compared word by word. */
const MOST_SHOWN = 1000;
const MOST_COMPARED = 10_000;

/** The metadata of two cards by key, as far as they differ; null where they do not. */
export async function comparedFields(
  texts: TwoTexts,
  sides: Sides,
  ask: Ask,
): Promise<HTMLElement | null> {
  const [old, now] = [await fieldsOf(texts.old, ask), await fieldsOf(texts.new, ask)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const isSame = (key: string): boolean =>
    JSON.stringify(old.get(key)) === JSON.stringify(now.get(key));
  const changed = keys.filter((key) => !isSame(key));
  if (changed.length === 0) {
    return null;
  }
  const textOf = (values: typeof old, key: string): string =>
    values.has(key) ? valueToText(values.get(key), MOST_COMPARED) : '';
  const pairs = changed.map((key) => [textOf(old, key), textOf(now, key)] as const);
  const words = await ask('compare-words', pairs);
  const same = keys.length - changed.length;
  const cell = (tag: 'del' | 'ins', key: string, at: number): HTMLElement => {
    const [side, values] = tag === 'del' ? (['old', old] as const) : (['new', now] as const);
    const parts = (words.ok && words.value[at]?.[side]) || whole(textOf(values, key));
    return values.has(key)
      ? h('td', {}, h(tag, { dir: 'auto' }, ...changedParts(parts, MOST_SHOWN)))
      : h('td', {}, h('span', { class: 'muted' }, 'not there'));
  };
  const rows = changed.map((key, at) =>
    h(
      'tr',
      { 'data-key': key },
      h('th', { scope: 'row' }, h('code', {}, key)),
      ...inOrder(sides, cell('del', key, at), cell('ins', key, at)),
    ),
  );
  const head = ['Metadata', ...inOrder(sides, sides.other, sides.shown)].map((label) =>
    h('th', { scope: 'col' }, label),
  );
  const rest = `${grouped(same)} more field${same === 1 ? ' is' : 's are'} the same.`;
  return h(
    'div',
    { class: 'compared-fields' },
    h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
    same > 0 && h('p', { class: 'muted' }, rest),
  );
}

async function fieldsOf(text: string, ask: Ask): Promise<ReadonlyMap<string, unknown>> {
  const answer = await ask('front-matter', text);
  return new Map(Object.entries(Object(answer.ok ? JSON.parse(answer.value.json) : {})));
}
