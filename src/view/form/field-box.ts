import type { Finding } from '../../card/finding.ts';
import { SEVERITY_LABELS } from '../../card/findings-text.ts';
import type { Control } from '../../card/form/form.ts';
import { button, h, sourceLineButton } from '../h.ts';
import { examplesControl } from './examples-control.ts';
import type { FieldContext } from './field-context.ts';
import { itemsControl } from './items-control.ts';
import { partsControl } from './parts-control.ts';
import { questionsControl } from './questions-control.ts';
import { choiceControl, flagControl, searchControl, textControl } from './value-controls.ts';

/** A finding of the card, and its index among them. */
export type IndexedFinding = readonly [index: number, finding: Finding];

type BoxContext = Pick<FieldContext, 'field' | 'edit' | 'vocabulary' | 'isOff'>;

/** One label is that of the control itself; a group’s is that of all that is in it. */
const GROUPS: readonly Control['kind'][] = ['parts', 'examples', 'questions', 'source'];

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
  };
  const isSource = field.value.kind === 'source';
  const isGroup = isSource || GROUPS.includes(field.control.kind);
  const label = { id: `${id}-label`, class: 'field-label' };
  const head = h(
    'div',
    { class: 'field-head' },
    isGroup ? h('span', label, field.label) : h('label', { ...label, for: id }, field.label),
    field.line !== null && sourceLineButton(`Line ${field.line}`, field.line),
  );
  const box = h(
    'div',
    {
      class: 'field',
      'data-form-field': field.key,
      role: isGroup ? 'group' : undefined,
      'aria-labelledby': isGroup ? label.id : undefined,
    },
    head,
    field.about !== '' && help,
    controlOf(context),
    error,
    findings.length > 0 && said,
  );
  return box;
}

/** Says in a field why what was written there is not in the card. */
export function refuseIn(box: HTMLElement, reason: string): void {
  const error = box.querySelector('.field-error');
  if (error !== null) {
    error.textContent = reason;
  }
}

function controlOf(context: FieldContext): HTMLElement {
  const { control, value } = context.field;
  if (value.kind === 'source') {
    const label = `${context.field.label}, as it stands`;
    return h(
      'pre',
      { class: 'value-text', tabindex: 0, role: 'group', 'aria-label': label },
      value.source,
    );
  }
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
    case 'parts':
      return partsControl(context, control);
    case 'examples':
      return examplesControl(context);
    case 'questions':
      return questionsControl(context);
    case 'source':
      return h('p', { class: 'muted' }, 'This is written in the source.');
  }
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
