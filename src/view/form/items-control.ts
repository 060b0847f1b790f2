import type { Control, NamedId } from '../../card/form/form.ts';
import { button, h } from '../h.ts';
import { combobox } from './combobox.ts';
import {
  AT_END,
  type FieldContext,
  inputAttributes,
  lineInput,
  setField,
} from './field-context.ts';
import { type Typed, typedText } from './typed-text.ts';
import { refusalOf } from './value-controls.ts';
import { giveAway, type TextControl } from './written-text.ts';

type Items = Extract<Control, { kind: 'items' }>;

/** The items of a list, each to be changed or taken away, and a field for one more. */
export function itemsControl(context: FieldContext, control: Items): HTMLElement {
  const { value } = context.field;
  const items = value.kind === 'items' ? value.items : [];
  const list = items.map((item, index) => itemOf(context, control, item, index, items.length));
  return h(
    'div',
    { class: 'items' },
    list.length > 0 && h('ul', { class: 'item-list' }, ...list),
    adder(context, control, items),
  );
}

function itemOf(
  context: FieldContext,
  control: Items,
  [text, name]: NamedId,
  index: number,
  count: number,
): HTMLElement {
  const { field, id, edit, isOff } = context;
  const isAlone = field.value.kind === 'items' && !field.value.isList;
  const path = isAlone ? field.path : [...field.path, index];
  // The next one, or the one before, or the field for one more.
  const focus = count === 1 ? id : `${id}-remove-${Math.min(index, count - 2)}`;
  const remove = button(
    {
      id: `${id}-remove-${index}`,
      class: 'item-remove',
      disabled: isOff,
      'aria-label': `Take away ${text || 'what says nothing'}`,
      title: `Take away ${text || 'what says nothing'}`,
    },
    '×',
    () => edit({ kind: 'remove', path }, focus),
  );
  const { of, values } = control;
  const isNamed = of !== undefined || values !== undefined;
  const shown = isNamed
    ? [h('span', {}, name), name !== text && h('span', { class: 'muted' }, ` ${text}`)]
    : [freeText(context, control, text, index, path)];
  return h('li', { dir: 'auto' }, ...shown, remove);
}

function freeText(
  context: FieldContext,
  { holds }: Items,
  text: string,
  index: number,
  path: readonly (string | number)[],
): HTMLElement {
  const { field, id, edit } = context;
  const attributes = {
    ...inputAttributes(context),
    id: `${id}-item-${index}`,
    'aria-label': `${field.label}, ${index + 1}`,
    size: Math.min(30, Math.max(4, text.length)),
    spellcheck: 'false',
  };
  return lineInput(attributes, text, (changed) => {
    if (changed === '') {
      edit({ kind: 'remove', path }, id);
    } else if (changed !== text) {
      edit({ kind: 'set', path, ...typedItem(context, holds, changed, index) });
    }
  });
}

/** What is meant by the text of an item: a number in quotes stays a text, as those beside it. */
function typedItem(
  { field: { value } }: FieldContext,
  holds: Items['holds'],
  text: string,
  index: number,
): Typed {
  const { items = [], quoted } = value.kind === 'items' ? value : {};
  const isQuoted = quoted?.includes(index) ?? false;
  const before = {
    kind: 'text',
    text: items[index]?.[0] ?? '',
    ...(isQuoted ? { isQuoted } : {}),
  } as const;
  return typedText(text, holds, before) ?? { value: text };
}

function adder(context: FieldContext, control: Items, items: readonly NamedId[]): HTMLElement {
  const { field, id, edit, refuse } = context;
  const { of, values, alone, holds } = control;
  const attributes = { ...inputAttributes(context), type: 'text', placeholder: 'Add' };
  const add = (text: string, isKnown: boolean, input: TextControl): void => {
    const reason = of === undefined ? null : refusalOf(of, text, isKnown);
    if (items.some(([one]) => one === text)) {
      refuse(`“${text}” is there already.`);
    } else if (reason !== null) {
      refuse(reason);
    } else if (text !== '') {
      const isFirst = items.length === 0;
      const { value } = typedItem(context, holds, text, items.length - 1);
      const isAlone = alone === true && isFirst && field.value.kind !== 'items';
      giveAway(input);
      edit(
        isAlone
          ? setField(context, text)
          : { kind: 'insert', path: field.path, index: AT_END, value },
        id,
      );
    }
  };
  if (of === undefined && values === undefined) {
    const input = lineInput({ ...attributes, id }, '', (text, own) => add(text, true, own));
    return h('div', { class: 'item-add' }, input);
  }
  const there = new Set(items.map(([one]) => one));
  const load = async (): Promise<readonly NamedId[]> => {
    const all = of
      ? await context.vocabulary(of)
      : (values ?? []).map((one) => [one, one] as const);
    return all.filter(([one]) => !there.has(one));
  };
  return h('div', { class: 'item-add' }, combobox({ id, attributes, load, commit: add }).element);
}
