import type { Finding } from '../../card/finding.ts';
import { SEVERITY_LABELS } from '../../card/findings-text.ts';
import type { Control } from '../../card/form/form.ts';
import { button, h, sourceLineButton } from '../h.ts';
import { controlOf, type FieldContext } from './field-context.ts';
import { asWritten, fieldsControl, isGroup } from './fields-control.ts';
import { itemsControl } from './items-control.ts';
import { pairsControl } from './pairs-control.ts';
import { questionsControl } from './questions-control.ts';
import { rowsControl } from './rows-control.ts';
import { choiceControl, flagControl, searchControl, textControl } from './value-controls.ts';
import { takeBack } from './written-text.ts';

/** A finding of the card, and its index among them. */
export type IndexedFinding = readonly [index: number, finding: Finding];

type BoxContext = Pick<FieldContext, 'field' | 'edit' | 'vocabulary' | 'isOff'>;

/** A field of the form: its label and line, its control, and what is said about it. */
export function fieldBox(
  given: BoxContext,
  findings: readonly IndexedFinding[],
  id: string,
): HTMLElement {
  const { field } = given;
  const error = h('p', { id: `${id}-error`, class: 'field-error', role: 'alert' });
  const help = h('p', { id: `${id}-help`, class: 'field-help' }, field.about);
  const said = h(
    'ul',
    { id: `${id}-findings`, class: 'field-findings' },
    ...findings.map((found) => findingItem(found, given.isOff)),
  );
  const describedBy = [error, help, ...(findings.length > 0 ? [said] : [])];
  const context: FieldContext = {
    ...given,
    id,
    describedBy: describedBy.map((one) => one.id).join(' '),
    edit(edit, focus) {
      error.textContent = '';
      given.edit(edit, focus);
    },
    refuse: (reason) => refuseIn(box, reason),
    build: controlBox,
  };
  // One label is that of the control itself; a group’s is that of all that is in it.
  const holdsMore = isGroup(field);
  const label = { id: `${id}-label`, class: 'field-label' };
  const head = h(
    'div',
    { class: 'field-head' },
    holdsMore ? h('span', label, field.label) : h('label', { ...label, for: id }, field.label),
    field.line !== null && sourceLineButton(`Line ${field.line}`, field.line),
  );
  const box = h(
    'div',
    {
      class: 'field',
      'data-form-field': field.key,
      role: holdsMore ? 'group' : undefined,
      'aria-labelledby': holdsMore ? label.id : undefined,
    },
    head,
    field.about !== '' && help,
    controlBox(context),
    error,
    findings.length > 0 && said,
  );
  return box;
}

/** Says in a field why what was written there is not in the card. */
export function refuseIn(box: HTMLElement, reason: string): void {
  takeBack(box);
  const near = document.activeElement?.closest('.field-row');
  const part = near && box.contains(near) ? near : box;
  const error = part.querySelector(':scope > .field-error');
  if (error !== null) {
    error.textContent = reason;
  }
}

function controlBox(context: FieldContext): HTMLElement {
  const { field } = context;
  const { value } = field;
  if (value.kind === 'source') {
    return asWritten(field.label, value.source);
  }
  const control = controlOf(field);
  switch (control.kind) {
    case 'text':
      return textControl(context, control);
    case 'search':
      return searchControl(context, control);
    case 'choice':
      return choiceControl(context, control);
    case 'flag':
      return flagControl(context);
    case 'items':
      return itemsControl(context, control);
    case 'fields':
      return fieldsControl(context, control);
    case 'rows':
      return rowsControl(context, control);
    case 'pairs':
      return pairsControl(context);
    case 'questions':
      return questionsControl(context);
    case 'either':
      return h('div', { class: 'field-parts' }, ...control.of.map(eachOf(context)));
    case 'source':
      return h('p', { class: 'muted' }, 'This is written in the source.');
  }
}

/** The controls of what may stand in a field: the first has the id that it has alone. */
function eachOf(context: FieldContext): (control: Control, index: number) => HTMLElement {
  const { id, field } = context;
  return (control, index) =>
    controlBox({ ...context, id: index === 0 ? id : `${id}-or`, field: { ...field, control } });
}

function findingItem(
  [index, { severity, message, fix }]: IndexedFinding,
  isOff: boolean,
): HTMLElement {
  return h(
    'li',
    { 'data-severity': severity, dir: 'auto' },
    h('strong', {}, SEVERITY_LABELS[severity]),
    ` ${message} `,
    fix !== undefined &&
      !isOff &&
      button({ class: 'control fix-button', 'data-fix': index }, `Fix: ${fix.label}`),
  );
}

/** The findings of each field: those of its lines, and those that it is missing. */
export function findingsByField(
  findings: readonly Finding[],
  fieldLines: readonly (readonly [key: string, line: number])[],
  bodyLine: number,
): ReadonlyMap<string, readonly IndexedFinding[]> {
  const found = new Map<string, IndexedFinding[]>();
  const lines = fieldLines.toSorted(([, a], [, b]) => a - b);
  for (const [index, finding] of findings.entries()) {
    const key = fieldOf(finding, lines, bodyLine);
    if (key !== null) {
      found.set(key, [...(found.get(key) ?? []), [index, finding]]);
    }
  }
  return found;
}

function fieldOf(
  { rule, line, file, ofViewer }: Finding,
  lines: readonly (readonly [key: string, line: number])[],
  bodyLine: number,
): string | null {
  if (rule.startsWith('missing-')) {
    return rule.slice('missing-'.length).replaceAll('-', '_');
  }
  const isOfFields = line !== null && line < bodyLine && file === undefined && ofViewer !== true;
  return isOfFields ? (lines.findLast(([, start]) => start <= line)?.[0] ?? null) : null;
}
