import type {
  AccessFormPart,
  Field,
  FieldContent,
  FieldTable,
  WidgetExample,
} from '../card/facts/facts.ts';
import { type EvalResults, evalResults } from './eval-results.ts';
import { fold } from './folds.ts';
import { button, h } from './h.ts';
import { chipList, inFields, shownItem } from './shown-item.ts';

const WIDE: readonly FieldContent['kind'][] = ['results', 'examples', 'form', 'tables'];

export interface MetadataPanel {
  readonly element: HTMLElement;
  /** Takes fields away that the brief says. */
  leaveOut(fields: ReadonlySet<Field>): void;
  /** Adds, step by step, what may be endless. */
  fill(): Generator<undefined>;
}

/** The front matter: fields that the Hub knows in a form of their own, then every other key. */
export function metadataPanel(fields: readonly Field[], hasFrontMatter: boolean): MetadataPanel {
  const results: EvalResults[] = [];
  const parts = new Map(fields.map((entry) => [entry, field(entry, results)]));
  const list = h('dl', {}, ...parts.values());
  const count = h('span', {}, countOf(fields.length));
  const raw = button({ class: 'link-button front-matter-button' }, 'Show the front matter');
  const title = 'Edit the front matter (y)';
  const edit = (label: string): HTMLElement =>
    button({ class: 'link-button form-button', title }, label);
  const element =
    hasFrontMatter || fields.length > 0
      ? fold(
          ['Metadata', count],
          'metadata-box',
          fields.length > 0 && list,
          hasFrontMatter && h('p', { class: 'raw-link' }, raw, edit('Edit')),
        )
      : h('p', { class: 'muted raw-link' }, 'This card has no metadata. ', edit('Add some'));
  return {
    element,
    leaveOut(said) {
      for (const entry of said) {
        parts.get(entry)?.remove();
        parts.delete(entry);
      }
      count.textContent = countOf(parts.size);
      if (parts.size === 0) {
        list.remove();
      }
    },
    *fill() {
      for (const { fill } of results) {
        yield* fill();
      }
    },
  };
}

function countOf(fields: number): string {
  return fields === 0 ? '' : `: ${fields}${fields === 1 ? ' field' : ' fields'}`;
}

function field({ key, also, label, content }: Field, results: EvalResults[]): HTMLElement {
  return h(
    'div',
    { 'data-field': key, class: WIDE.includes(content.kind) ? 'wide' : undefined },
    h('dt', { dir: 'auto', title: label === key ? undefined : key }, label),
    h('dd', { dir: 'auto' }, ...inFields(also, contentElements(content, label, results))),
  );
}

function contentElements(
  content: FieldContent,
  label: string,
  results: EvalResults[],
): readonly Node[] {
  switch (content.kind) {
    case 'chips':
      return [chipList(content.items, label)];
    case 'lines':
      return content.items.map((item) => h('p', {}, ...shownItem(item)));
    case 'value': {
      const attributes = { class: 'value-text', tabindex: 0, role: 'group', 'aria-label': label };
      return [folded(content.summary, h('pre', attributes, content.text))];
    }
    case 'tables':
      return content.tables.map(fieldTable);
    case 'examples':
      return [folded(`${content.examples.length} in the card`, ...content.examples.map(example))];
    case 'form': {
      // Looks like the form and is none: nothing can be filled in or sent.
      const parts = content.form.parts.map(formPart);
      const form = h('div', { class: 'access-form', inert: true }, ...parts);
      return [folded('Preview of the form that the Hub shows', form)];
    }
    case 'results': {
      const shown = evalResults(content.groups);
      results.push(shown);
      return shown.elements;
    }
  }
}

function folded(summary: string, ...content: readonly Node[]): HTMLElement {
  return h('details', {}, h('summary', {}, summary), ...content);
}

function fieldTable({ summary, header, rows }: FieldTable): HTMLElement {
  const cells = (tag: 'th' | 'td', texts: readonly string[]): HTMLElement =>
    h('tr', {}, ...texts.map((text) => h(tag, { dir: 'auto' }, text)));
  const table = h('table', {}, cells('th', header), ...rows.map((row) => cells('td', row)));
  return rows.length === 0 ? h('p', {}, summary) : folded(summary, table);
}

function example({ title, input, output }: WidgetExample): HTMLElement {
  return h(
    'div',
    { class: 'example' },
    title !== '' && h('p', {}, h('strong', {}, title)),
    ...input.map((item) => h('p', {}, ...shownItem(item))),
    ...output.map((item) => h('p', {}, '→ ', ...shownItem(item))),
  );
}

function formPart({ key, kind, text, type, options = [] }: AccessFormPart): HTMLElement {
  switch (kind) {
    case 'heading':
      return h('p', { 'data-field': key }, h('strong', {}, text));
    case 'text':
      return h('p', { 'data-field': key, class: 'form-text' }, text);
    case 'button':
      return h('p', { 'data-field': key }, h('span', { class: 'control primary' }, text));
    case 'field': {
      const about = [type, options.join(', ')].filter(Boolean).join(': ');
      const children = [h('span', {}, text), h('span', { class: 'muted' }, about)];
      return h('p', { 'data-field': key, class: 'form-field' }, ...children);
    }
  }
}
