import type { ShownCard } from '../app-state.ts';
import {
  countFindings,
  type Finding,
  SEVERITIES,
  type Severity,
  sortFindings,
} from '../card/finding.ts';
import type { ChecklistItem } from '../card/summary/completeness.ts';
import { button, h, sourceLineButton } from './h.ts';

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
};

/** The findings, worst first and then by line; each leads to its line in the source. */
export function checksList({ findings, completeness, text }: ShownCard): readonly HTMLElement[] {
  const items = sortFindings(findings).map((finding) =>
    // What could not be decoded would be lost by saving.
    findingItem(finding, text.hasInvalidBytes ? null : findings.indexOf(finding)),
  );
  return [
    h('p', { class: 'panel-title' }, 'Checks'),
    ...(text.isEdited ? [saveOffer()] : []),
    h('p', { class: 'muted' }, items.length === 0 ? 'Nothing to report.' : summary(findings)),
    ...(items.length === 0 ? [] : [h('ul', {}, ...items)]),
    ...(completeness.length === 0 ? [] : [checklist(completeness)]),
  ];
}

/** What fixes have changed is only here yet. */
function saveOffer(): HTMLElement {
  return h(
    'p',
    { class: 'save-offer' },
    'The card was changed here, and not yet in its file.',
    button({ class: 'control primary save-button' }, 'Save'),
  );
}

/** The worst severity among the findings; undefined when there are none. */
export function worstSeverity(findings: readonly Finding[]): Severity | undefined {
  return sortFindings(findings)[0]?.severity;
}

/** `index`, by which its fix is known, is that among the card's findings. Null: it offers none. */
function findingItem(
  { rule, severity, message, line, fix }: Finding,
  index: number | null,
): HTMLElement {
  return h(
    'li',
    { 'data-check': rule, 'data-severity': severity, 'data-line': line ?? undefined },
    h(
      'p',
      { class: 'finding-head' },
      h('strong', {}, SEVERITY_LABELS[severity]),
      line !== null && sourceLineButton(`Line ${line}`, line),
      h('code', {}, rule),
    ),
    h('p', { class: 'finding-message', dir: 'auto' }, message),
    fix !== undefined &&
      index !== null &&
      button({ class: 'control fix-button', 'data-fix': index }, `Fix: ${fix.label}`),
  );
}

const STATES: Readonly<Record<ChecklistItem['state'], string>> = {
  present: 'there',
  placeholder: 'only a placeholder',
  missing: 'missing',
};

/** The sections of a complete card. No score: what a card needs depends on its model. */
function checklist(items: readonly ChecklistItem[]): HTMLElement {
  const there = items.filter(({ state }) => state === 'present').length;
  const rows = items.map(({ section, state, line }) =>
    h(
      'li',
      { 'data-state': state },
      h('span', {}, section),
      line === null
        ? h('span', { class: 'muted' }, STATES[state])
        : sourceLineButton(`${STATES[state]}, line ${line}`, line),
    ),
  );
  return h(
    'details',
    { class: 'completeness' },
    h('summary', {}, `Sections: ${there} there, ${items.length - there} to write`),
    h('p', { class: 'muted' }, 'After the Hub’s model card template and Mitchell et al. (2019).'),
    h('ul', {}, ...rows),
  );
}

/** `1 error, 2 hints`. */
function summary(findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`)
    .join(', ');
}
