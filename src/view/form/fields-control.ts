import type { Control, FieldState, FormMap, Part } from '../../card/form/form.ts';
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
import { typedText } from './typed-text.ts';

type Fields = Extract<Control, { kind: 'fields' }>;

/** They hold more than one control; the label of another is that of its control. */
const GROUPS: readonly Control['kind'][] = [
  'fields',
  'rows',
  'pairs',
  'examples',
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
  const alone = map.isMap ? undefined : control.alone;
  return h(
    'div',
    { class: 'field-parts' },
    control.flag !== undefined && flagChoice(context, control.flag, map),
    ...partBoxes(
      alone === undefined ? context : keeping(context, alone, map),
      control.parts,
      map,
      alone,
    ),
    othersNote(map.others, map.line),
  );
}

function flagChoice(context: FieldContext, label: string, map: FormMap & { isMap: boolean }) {
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
      const isBeside = one.kind === 'set' && one.path.length > field.path.length;
      const last = String(one.path.at(-1));
      const both = isBeside ? { [alone]: kept, [last]: one.value } : null;
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
  return parts.flatMap(({ key, label, control }, index) => {
    const { line = null, value = ABSENT } = there.get(key) ?? {};
    const path = key === alone ? field.path : [...field.path, key];
    const inner = { key: field.key, path, label, about: '', control, line, value };
    const isShown = control.kind !== 'source' || value !== ABSENT;
    return isShown ? partBox({ ...context, id: `${id}-${index}`, field: inner }) : [];
  });
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
