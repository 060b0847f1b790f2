import type { ShownCard } from '../app-state.ts';
import {
  countFindings,
  type Finding,
  SEVERITIES,
  type Severity,
  sortFindings,
} from '../card/finding.ts';
import type { ChecklistItem } from '../card/summary/completeness.ts';
import { h, sourceLineButton } from './h.ts';

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
    h('p', { class: 'muted' }, findings.length === 0 ? 'Nothing to report.' : summary(findings)),
    ...(findings.length === 0 ? [] : [h('ul', {}, ...items)]),
    ...(completeness.length === 0 ? [] : [checklist(completeness)]),
  ];
}

/** What fixes have changed is only here yet (see `delegateClicks`). */
function saveOffer(): HTMLElement {
  return h(
    'p',
    { class: 'save-offer' },
    'The card was changed here, and not yet in its file.',
    h('button', { type: 'button', class: 'control primary save-button' }, 'Save'),
  );
}

/** The worst severity among the findings; undefined when there are none. */
export function worstSeverity(findings: readonly Finding[]): Severity | undefined {
  return sortFindings(findings)[0]?.severity;
}

/** `index` is the finding's among those of the card: its fix is known by it (see `delegateClicks`). Null: it offers none. */
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
      line === null ? undefined : sourceLineButton(`Line ${line}`, line),
      h('code', {}, rule),
    ),
    h('p', { class: 'finding-message', dir: 'auto' }, message),
    fix === undefined || index === null
      ? undefined
      : h(
          'button',
          { type: 'button', class: 'control fix-button', 'data-fix': index },
          `Fix: ${fix.label}`,
        ),
  );
}

const STATES: Readonly<Record<ChecklistItem['state'], string>> = {
  present: 'there',
  placeholder: 'only a placeholder',
  missing: 'missing',
};

/** The sections of a complete card. No score: what a card needs depends on its model. */
function checklist(items: readonly ChecklistItem[]): HTMLElement {
  const isThere = ({ state }: ChecklistItem): boolean => state === 'present';
  const title = `Sections: ${items.filter(isThere).length} there, ${items.filter((item) => !isThere(item)).length} to write`;
  return h(
    'details',
    { class: 'completeness' },
    h('summary', {}, title),
    h('p', { class: 'muted' }, 'After the Hub’s model card template and Mitchell et al. (2019).'),
    h(
      'ul',
      {},
      ...items.map(({ section, state, line }) =>
        h(
          'li',
          { 'data-state': state },
          h('span', {}, section),
          line === null
            ? h('span', { class: 'muted' }, STATES[state])
            : sourceLineButton(`${STATES[state]}, line ${line}`, line),
        ),
      ),
    ),
  );
}

function summary(findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const noun = SEVERITY_LABELS[severity].toLowerCase();
      return `${counts[severity]} ${noun}${counts[severity] === 1 ? '' : 's'}`;
    })
    .join(', ');
}
