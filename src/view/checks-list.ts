import type { ShownCard } from '../app-state.ts';
import type { About, Evidence } from '../card/checks/rule.ts';
import {
  aboutCard,
  countFindings,
  type Finding,
  SEVERITIES,
  type Severity,
  sortFindings,
} from '../card/finding.ts';
import { completenessList } from './completeness-list.ts';
import { button, h, sourceLineButton } from './h.ts';
import { viewerNotes } from './viewer-notes.ts';

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
};

const EVIDENCE_LABELS: Readonly<Record<Evidence['kind'], string>> = {
  documented: 'Documented',
  seen: 'Seen',
  assumed: 'Our judgement',
};

/**
 * The findings, worst first and then by line; each leads to its line in the source. What a card
 * could have besides is apart from what is wrong with it.
 */
export function checksList(card: ShownCard): readonly HTMLElement[] {
  const { findings, completeness, text } = card;
  const indices = new Map(findings.map((finding, index) => [finding, index]));
  const items = (isWanted: (finding: Finding) => boolean): readonly HTMLElement[] =>
    sortFindings(findings.filter(isWanted)).map((finding) =>
      // What could not be decoded would be lost by saving.
      findingItem(finding, card, text.hasInvalidBytes ? null : (indices.get(finding) ?? null)),
    );
  const faults = items((finding) => !isAddition(finding) && finding.ofViewer !== true);
  const additions = items(isAddition);
  const notes = findings.filter(({ ofViewer }) => ofViewer === true);
  return [
    h('p', { class: 'panel-title' }, 'Checks'),
    ...(text.isEdited ? [saveOffer()] : []),
    h(
      'p',
      { class: 'muted' },
      faults.length === 0 ? 'Nothing to report.' : summary(aboutCard(findings)),
    ),
    ...(faults.length === 0 ? [] : [h('ul', { class: 'findings' }, ...faults)]),
    ...(notes.length === 0 ? [] : [viewerNotes(notes)]),
    ...(additions.length + completeness.length === 0
      ? []
      : [h('p', { class: 'panel-title' }, 'Worth adding')]),
    ...(additions.length === 0 ? [] : [h('ul', { class: 'findings' }, ...additions)]),
    ...(completeness.length === 0 ? [] : [completenessList(completeness)]),
  ];
}

/** Most cards lack something that the Hub has a field for. */
function isAddition({ rule, severity }: Finding): boolean {
  return severity === 'hint' && rule.startsWith('missing-');
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

/** `index`, by which its fix is known, is that among the card's findings. Null: it offers none. */
function findingItem(
  { rule, severity, message, line, file, fix }: Finding,
  { rules }: ShownCard,
  index: number | null,
): HTMLElement {
  const place = file === undefined ? `Line ${line}` : `${file}, line ${line}`;
  return h(
    'li',
    {
      'data-check': rule,
      'data-severity': severity,
      'data-line': line ?? undefined,
      'data-file': file,
    },
    h(
      'p',
      { class: 'finding-head' },
      h('strong', {}, SEVERITY_LABELS[severity]),
      line !== null &&
        (file === undefined ? sourceLineButton(place, line) : h('span', { class: 'muted' }, place)),
    ),
    h('p', { class: 'finding-message', dir: 'auto' }, message),
    fix !== undefined &&
      index !== null &&
      button({ class: 'control fix-button', 'data-fix': index }, `Fix: ${fix.label}`),
    ruleWords(rule, rules[rule]),
  );
}

/** What the rule is about, and how it is known. */
function ruleWords(rule: string, about: About | undefined): HTMLElement {
  const name = h('code', {}, rule);
  return about === undefined
    ? h('p', { class: 'rule-words' }, name)
    : h(
        'details',
        { class: 'rule-words' },
        h('summary', {}, name),
        h('p', {}, about.about),
        h(
          'p',
          { class: 'muted' },
          `${EVIDENCE_LABELS[about.evidence.kind]}: ${about.evidence.source}.`,
        ),
      );
}

/** `1 error, 2 hints`; what is worth adding is not counted. */
function summary(findings: readonly Finding[]): string {
  const counts = countFindings(findings.filter((finding) => !isAddition(finding)));
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`)
    .join(', ');
}
