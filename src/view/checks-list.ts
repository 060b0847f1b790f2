import type { ShownCard } from '../app-state.ts';
import type { About, Evidence } from '../card/checks/rule.ts';
import { type Finding, faultsOf, isAddition, isOfMissing, sortFindings } from '../card/finding.ts';
import { countText, placeText, SEVERITY_LABELS } from '../card/findings-text.ts';
import { completenessList } from './completeness-list.ts';
import { button, h, placeButton, sourceLineButton } from './h.ts';
import { viewerNotes } from './viewer-notes.ts';

const EVIDENCE_LABELS: Readonly<Record<Evidence['kind'], string>> = {
  documented: 'Documented',
  seen: 'Seen',
  assumed: 'Our judgement',
};

const LINK = 'Copy a link to this finding';

/**
 * The findings, worst first and then by line; each leads to its place in the card and to its line
 * in the source. What a card could have besides is apart from what is wrong with it. `checksPanel`
 * answers the controls.
 */
export function checksList(card: ShownCard): readonly HTMLElement[] {
  const { findings, disabled, completeness, text } = card;
  const indices = new Map(findings.map((finding, index) => [finding, index]));
  const items = (isWanted: (finding: Finding) => boolean): readonly HTMLElement[] =>
    sortFindings(findings.filter(isWanted)).map((finding) =>
      findingItem(finding, card, indices.get(finding) ?? 0),
    );
  const faults = items((finding) => !isAddition(finding) && finding.ofViewer !== true);
  const additions = items(isAddition);
  const notes = findings.filter(({ ofViewer }) => ofViewer === true);
  const isClean = faults.length + additions.length + notes.length === 0;
  return [
    panelHead(),
    ...(text.isEdited ? [saveOffer()] : []),
    ...(isClean ? [h('p', { class: 'muted' }, 'Nothing to report.')] : []),
    ...(faults.length === 0 ? [] : [h('p', { class: 'muted' }, countText(faultsOf(findings)))]),
    ...(disabled === 0 ? [] : [h('p', { class: 'muted' }, disabledText(disabled))]),
    ...(faults.length + additions.length === 0 ? [] : [tools()]),
    ...(faults.length === 0 ? [] : [h('ul', { class: 'findings' }, ...faults)]),
    ...(notes.length === 0 ? [] : [viewerNotes(notes)]),
    ...(additions.length + completeness.length === 0
      ? []
      : [h('p', { class: 'panel-title' }, 'Worth adding')]),
    ...(additions.length === 0 ? [] : [h('ul', { class: 'findings' }, ...additions)]),
    ...(completeness.length === 0 ? [] : [completenessList(completeness)]),
  ];
}

function disabledText(count: number): string {
  return count === 1
    ? '1 finding is disabled by a comment in the card.'
    : `${count} findings are disabled by comments in the card.`;
}

function panelHead(): HTMLElement {
  const close = {
    class: 'control',
    popovertarget: 'Checks',
    popovertargetaction: 'hide',
    'aria-label': 'Close the checks',
    title: 'Close (Escape)',
  };
  return h(
    'div',
    { class: 'panel-head' },
    h('p', { class: 'panel-title' }, 'Checks'),
    button(close, '×'),
  );
}

function tools(): HTMLElement {
  const order = (name: string, label: string): HTMLElement =>
    button(
      { class: 'control', 'data-order': name, 'aria-pressed': String(name === 'severity') },
      label,
    );
  const copy = (format: string, label: string): HTMLElement =>
    button(
      { class: 'control', 'data-copy': format, title: `Copy all findings as ${label}` },
      `Copy as ${label}`,
    );
  return h(
    'div',
    { class: 'checks-tools' },
    h(
      'div',
      { role: 'group', 'aria-label': 'Order' },
      order('severity', 'By severity'),
      order('line', 'By line'),
    ),
    h(
      'div',
      { role: 'group', 'aria-label': 'Copy all' },
      copy('text', 'text'),
      copy('markdown', 'Markdown'),
    ),
  );
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

/** `index` is that among the card's findings. */
function findingItem(finding: Finding, { rules, text }: ShownCard, index: number): HTMLElement {
  const { rule, severity, message, line, file, fix } = finding;
  const place = placeText({ line, file });
  const isOfCard = line !== null && file === undefined;
  const isShown = isOfCard && !isOfMissing(finding);
  return h(
    'li',
    {
      'data-check': rule,
      'data-severity': severity,
      'data-line': line ?? undefined,
      'data-file': file,
      'data-finding': index,
    },
    h(
      'p',
      { class: 'finding-head' },
      h('strong', {}, SEVERITY_LABELS[severity]),
      isShown && placeButton(`Line ${line}`),
      isOfCard && sourceLineButton(isShown ? 'Source' : `Line ${line}`, line),
      !isOfCard && place !== null && h('span', { class: 'muted' }, place),
    ),
    h('p', { class: 'finding-message', dir: 'auto' }, message),
    fix !== undefined &&
      // What could not be decoded would be lost by saving.
      !text.hasInvalidBytes &&
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
        button({ class: 'link-button', 'data-copy-link': true, title: LINK }, 'Copy link'),
      );
}
