import { valueToText } from '../../card/value-text.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { grouped } from '../../text/grouped.ts';
import { h } from '../h.ts';
import { changedParts, type TwoTexts, whole } from './changed-side.ts';
import { inOrder, type Sides } from './sides.ts';

/** A longer value is cut, in UTF-16 units. */
const MOST_SHOWN = 1000;

/** The metadata of two cards by key, as far as they differ; null where they do not. */
export async function comparedFields(
  texts: TwoTexts,
  sides: Sides,
  ask: Ask,
): Promise<HTMLElement | null> {
  const [old, now] = [await fieldsOf(texts.old, ask), await fieldsOf(texts.new, ask)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const changed = keys.filter((key) => old.get(key) !== now.get(key));
  if (changed.length === 0) {
    return null;
  }
  const pairs = changed.map((key) => [old.get(key) ?? '', now.get(key) ?? ''] as const);
  const words = await ask('compare-words', pairs);
  const same = keys.length - changed.length;
  const cell = (tag: 'del' | 'ins', at: number): HTMLElement => {
    const side = tag === 'del' ? 'old' : 'new';
    const text = (tag === 'del' ? old : now).get(changed[at] ?? '');
    const parts = words.ok ? words.value[at]?.[side] : undefined;
    return text === undefined
      ? h('td', {}, h('span', { class: 'muted' }, 'not there'))
      : h('td', {}, h(tag, { dir: 'auto' }, ...changedParts(parts ?? whole(text), MOST_SHOWN)));
  };
  const rows = changed.map((key, at) =>
    h(
      'tr',
      { 'data-key': key },
      h('th', { scope: 'row' }, h('code', {}, key)),
      ...inOrder(sides, cell('del', at), cell('ins', at)),
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

/** By key, each as it reads. */
async function fieldsOf(text: string, ask: Ask): Promise<ReadonlyMap<string, string>> {
  const answer = await ask('front-matter', text);
  const values: unknown = answer.ok ? JSON.parse(answer.value.json) : {};
  return new Map(
    Object.entries(Object(values)).map(
      ([key, value]) => [key, valueToText(value, MOST_SHOWN)] as const,
    ),
  );
}
