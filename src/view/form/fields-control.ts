import type { Control, FieldState, FormFields, FormMap, Part } from '../../card/form/form.ts';
import { h, sourceLineButton } from '../h.ts';
import {
  choiceSelect,
  controlOf,
  type FieldContext,
  inputAttributes,
  labelled,
  othersNote,
  setField,
} from './field-context.ts';
import { lateDetails } from './late-details.ts';
import { typedText } from './typed-text.ts';

type Fields = Extract<Control, { kind: 'fields' }>;

/** They hold more than one control; the label of another is that of its control. */
const GROUPS: readonly Control['kind'][] = [
  'fields',
  'rows',
  'pairs',
  'either',
  'questions',
  'source',
];

const ABSENT: FieldState = { kind: 'absent' };
const NOTHING = { isMap: true, line: 0, values: [], others: [] };

export function isGroup(field: { readonly control: Control; readonly value: FieldState }): boolean {
  return field.value.kind === 'source' || GROUPS.includes(controlOf(field).kind);
}

/** What has no control, as it is written. */
export function asWritten(label: string, source: string): HTMLElement {
  const attributes = { class: 'value-text', tabindex: 0, role: 'group' };
  return h('pre', { ...attributes, 'aria-label': `${label}, as it stands` }, source);
}

/** The fields of a map, each with its control. */
export function fieldsControl(context: FieldContext, control: Fields): HTMLElement {
  const { value } = context.field;
  const map = value.kind === 'fields' ? value : NOTHING;
  return h(
    'div',
    { class: 'field-parts' },
    control.flag !== undefined && flagChoice(context, control.flag, map),
    ...mapBoxes(context, control, map),
  );
}

/** The controls of a map, or of what stands in its place; and what has none. */
export function mapBoxes(
  context: FieldContext,
  { parts, alone }: { readonly parts: readonly Part[]; readonly alone?: string },
  map: FormFields,
): readonly (HTMLElement | false)[] {
  const { others, line, isMap } = map;
  const boxes =
    isMap || alone === undefined
      ? partBoxes(context, parts, map)
      : partBoxes(keeping(context, alone, map), parts, map, alone);
  return [...boxes, othersNote(others, line)];
}

function flagChoice(context: FieldContext, label: string, map: FormFields) {
  const { field, id, edit } = context;
  const [[, placed] = []] = map.isMap ? [] : map.values;
  const said = placed?.value.kind === 'text' ? placed.value.text : '';
  const isMap = field.value.kind === 'fields' && map.isMap;
  const options = [
    ['', 'Not said'],
    ['true', 'Yes'],
    ['false', 'No'],
    ...(isMap ? [['map', 'As said below'] as const] : []),
  ] as const;
  const select = choiceSelect(
    { ...inputAttributes(context), id },
    isMap ? 'map' : said,
    options,
    (chosen) => {
      if (chosen === '') {
        edit({ kind: 'remove', path: field.path });
      } else if (chosen !== 'map') {
        edit(setField(context, chosen === 'true'));
      }
    },
  );
  return labelled(label, select);
}

/** A value that stands for the map stays beside what is added to it. */
function keeping(context: FieldContext, alone: string, { values }: FormMap): FieldContext {
  const { field, edit } = context;
  const value = values[0]?.[1].value;
  const kept = typedText(value?.kind === 'text' ? value.text : '', 'any', value)?.value ?? '';
  return {
    ...context,
    edit(one, focus) {
      const isNew = one.kind === 'set' || one.kind === 'insert';
      const [key] = one.path.slice(field.path.length);
      const added = isNew && (one.kind === 'set' ? one.value : [one.value]);
      const both = added === false || key === undefined ? null : { [alone]: kept, [key]: added };
      edit(both === null ? one : { kind: 'set', path: field.path, value: both }, focus);
    },
  };
}

/** The controls of some fields of a map; what `alone` says stands in the place of the map. */
export function partBoxes(
  context: FieldContext,
  parts: readonly Part[],
  { values }: Pick<FormMap, 'values'>,
  alone?: string,
): readonly HTMLElement[] {
  const { field, id } = context;
  const there = new Map(values);
  const box = ({ key, label, control }: Part): HTMLElement => {
    const { line = null, value = ABSENT } = there.get(key) ?? {};
    const path = key === alone ? field.path : [...field.path, key];
    const inner = { key: field.key, path, label, about: '', control, line, value };
    const index = parts.findIndex((part) => part.key === key);
    return partBox({ ...context, id: `${id}-${index}`, field: inner });
  };
  const shown = parts.filter(({ key, offered }) => offered === undefined || there.has(key));
  const rest = parts.filter(({ key, offered }) => offered === 'more' && !there.has(key));
  return [...shown.map(box), ...(rest.length === 0 ? [] : [moreBoxes(id, rest, box)])];
}

/** What few maps of its kind say. */
function moreBoxes(
  id: string,
  parts: readonly Part[],
  box: (part: Part) => HTMLElement,
): HTMLElement {
  const words = parts.map(({ label }) => label).join(', ');
  const summary = h('summary', { id: `${id}-more`, title: words }, 'More');
  const inside = (): readonly Node[] => [h('div', { class: 'field-parts' }, ...parts.map(box))];
  return lateDetails({ 'data-adder': `${id}-more` }, summary, inside);
}

function partBox(context: FieldContext): HTMLElement {
  const { field, id, build } = context;
  const { label, value, line } = field;
  if (value.kind === 'source') {
    return h(
      'div',
      { class: 'field-part' },
      h(
        'span',
        { class: 'field-head' },
        label,
        line !== null && sourceLineButton(`Line ${line}`, line),
      ),
      asWritten(label, value.source),
    );
  }
  return isGroup(field)
    ? h('fieldset', {}, h('legend', {}, label), build(context))
    : h('div', { class: 'field-part' }, h('label', { for: id }, label), build(context));
}
