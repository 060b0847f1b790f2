import { applyRules } from '../../card/checks/apply-rules.ts';
import type { Finding, Severity } from '../../card/finding.ts';
import { LIMITS } from '../../limits.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { createFindingCounter } from '../markdown/render-findings.ts';

/** Something that an author wrote and the page does not show as it is written. */
export interface Loss {
  readonly kind: LossKind;
  /** Of the element, attribute, property or scheme; or what the sentence names. */
  readonly name: string;
  /** Where it stands in the body. */
  readonly start: number;
}

interface Kind {
  readonly rule: string;
  readonly severity: Severity;
  readonly says: (name: string) => string;
}

const NOT_USED = 'this viewer does not use it, and the Hub may not either.';
const RELATIVE =
  "is relative to the model's repository, which is not known here. On the Hub it leads to that file of the repository.";

const KINDS = {
  attribute: removed((name) => `The attribute ${name} is removed: ${NOT_USED}`),
  attributes: removed((name) => `A <${name}> ${LIMITS.attributes.sentence}.`),
  comment: removed(() => 'A comment (<!--) is never closed: it hides what follows.'),
  content: removed((name) =>
    name === 'style'
      ? '<style> is removed: page styles are not shown.'
      : `<${name}> is removed with its content.`,
  ),
  frame: removed((name) => `<${name}> is shown as a link to its page.`),
  style: removed((name) => `The style ${name} is removed: ${NOT_USED}`),
  tag: removed((name) => `The tag <${name}> is removed; its content stays.`),
  'blocked-link': removed((scheme) => `A ${scheme}: link leads nowhere: ${NOT_USED}`),
  'blocked-image': removed((scheme) => `A ${scheme}: image is not shown: ${NOT_USED}`),
  'unreadable-link': removed(() => 'A link leads nowhere: its address cannot be read.'),
  'unreadable-image': removed(() => 'An image is not shown: its address cannot be read.'),
  'relative-link': hint('relative-link', (target) => `The link “${target}” ${RELATIVE}`),
  'relative-image': hint('relative-image', (target) => `The image “${target}” ${RELATIVE}`),
  'unused-footnote': hint(
    'footnote-unused',
    (label) => `Nothing refers to the footnote [^${label}], so it is not shown.`,
  ),
  'empty-gallery': {
    rule: 'gallery-empty',
    severity: 'warning',
    says: () => '<Gallery /> shows nothing: no widget in the front matter has an output.url.',
  },
  'large-table': {
    rule: 'table-too-large',
    severity: 'warning',
    says: (size) => `This table has ${size}. It is shown as source.`,
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type LossKind = keyof typeof KINDS;

/** Longest name that a sentence repeats, in characters. */
const MAX_NAME = 100;

function removed(says: Kind['says']): Kind {
  return { rule: 'html-removed', severity: 'warning', says };
}

function hint(rule: string, says: Kind['says']): Kind {
  return { rule, severity: 'hint', says };
}

/** One finding for all losses of one kind and name, on the line of the first. */
export function lossFindings(
  losses: readonly Loss[],
  lineOf: (offset: number) => number,
): readonly Finding[] {
  const { add, all } = createFindingCounter();
  for (const { kind, name, start } of losses.toSorted((a, b) => a.start - b.start)) {
    const { rule, severity, says } = KINDS[kind];
    const shown = markInvisible(name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name);
    add({ rule, severity, message: says(shown) }, () => lineOf(start));
  }
  const found = all();
  const rules = new Map(found.map(({ rule, severity }) => [rule, severity]));
  return [...rules].flatMap(([id, severity]) => {
    const find = (): readonly Finding[] => found.filter(({ rule }) => rule === id);
    return applyRules([{ id, severity, find }], null, null);
  });
}
