import type { Problem, Severity } from '../card/problem.ts';
import { h, sourceLineButton } from './h.ts';

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** The findings, worst first and then by line; each leads to its line in the source. */
export function checksList(problems: readonly Problem[]): readonly HTMLElement[] {
  const title = h('p', { class: 'panel-title' }, 'Checks');
  if (problems.length === 0) {
    return [title, h('p', { class: 'muted' }, 'Nothing to report.')];
  }
  return [
    title,
    h('p', { class: 'muted' }, summary(problems)),
    h('ul', {}, ...sorted(problems).map(finding)),
  ];
}

/** The worst severity among the findings; undefined when there are none. */
export function worstSeverity(problems: readonly Problem[]): Severity | undefined {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
}

function finding({ check, severity, message, line }: Problem): HTMLElement {
  return h(
    'li',
    { 'data-check': check, 'data-severity': severity, 'data-line': line ?? undefined },
    h(
      'p',
      { class: 'finding-head' },
      h('strong', {}, SEVERITY_LABELS[severity]),
      line === null ? undefined : sourceLineButton(`Line ${line}`, line),
      h('code', {}, check),
    ),
    h('p', { class: 'finding-message', dir: 'auto' }, message),
  );
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY) ||
      0,
  );
}

function summary(problems: readonly Problem[]): string {
  return SEVERITIES.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    const noun = SEVERITY_LABELS[severity].toLowerCase();
    return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
  })
    .filter((part) => part !== '')
    .join(', ');
}
