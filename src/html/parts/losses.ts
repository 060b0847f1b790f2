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
  readonly ofViewer?: true;
}

const MAY = 'The Hub may show it';
const UNKNOWN_PLACE = 'This viewer does not know the model’s repository';

const KINDS = {
  attribute: ofViewer((name) => `This viewer removes the attribute ${name}. ${MAY}.`),
  attributes: tooMuch('attributes'),
  attributesLength: tooMuch('attributesLength'),
  content: ofViewer((name) => `This viewer does not show <${name}>. ${MAY}.`),
  frame: ofViewer((name) => `This viewer shows <${name}> as a link to its page.`),
  style: ofViewer((name) => `This viewer does not apply the style ${name}. The Hub may do so.`),
  tag: ofViewer((name) => `This viewer removes the tag <${name}>; its content stays.`),
  'blocked-link': ofViewer((scheme) => `This viewer follows no ${scheme}: links.`),
  'blocked-image': ofViewer((scheme) => `This viewer shows no ${scheme}: images.`),
  'relative-link': ofViewer(
    () => `${UNKNOWN_PLACE}: a relative link, which is one to a file of it, leads nowhere here.`,
    'relative-link',
  ),
  'relative-image': relativeMedium('image'),
  'relative-video': relativeMedium('video'),
  'relative-audio': relativeMedium('sound'),
  'relative-media': relativeMedium('video or sound'),
  'large-table': ofViewer(
    (size) => `This viewer shows this table as source: it has ${size}.`,
    'table-too-large',
  ),
  comment: {
    rule: 'comment-unclosed',
    severity: 'warning',
    says: () => 'A comment (<!--) is never closed: it hides what follows.',
  },
  'hidden-text': {
    rule: 'hidden-text',
    severity: 'warning',
    says: (text) => `This card hides text (${text}. Programs read what its readers do not see.`,
  },
  'link-differs': {
    rule: 'link-differs',
    severity: 'warning',
    says: (link) =>
      `The link ${link}, which its text does not say. Write there where it leads, or link what it says.`,
  },
  'open-player': {
    rule: 'media-not-closed',
    severity: 'warning',
    says: (name) =>
      `<${name}> has no </${name}>: browsers hide what follows as its replacement, and GitHub and the Hub may. This viewer shows it. Write </${name}> behind the tag; “/>” ends nothing.`,
  },
  'unreadable-link': unreadable('A link leads nowhere: its address cannot be read.'),
  'unreadable-image': unreadable('An image is not shown: its address cannot be read.'),
  'unused-footnote': {
    rule: 'footnote-unused',
    severity: 'hint',
    says: (label) => `Nothing refers to the footnote [^${label}], so it is not shown.`,
  },
  'empty-gallery': {
    rule: 'gallery-empty',
    severity: 'warning',
    says: () =>
      '<Gallery /> shows nothing on the Hub: no widget in the front matter has an output.url.',
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type LossKind = keyof typeof KINDS;

/** Longest name that a sentence repeats, in characters. */
const MAX_NAME = 150;

/** A note of the viewer's. */
function ofViewer(says: Kind['says'], rule = 'html-removed'): Kind {
  return { rule, severity: 'hint', says, ofViewer: true };
}

function tooMuch(limit: 'attributes' | 'attributesLength'): Kind {
  return ofViewer((name) => `This viewer has limits: a <${name}> ${LIMITS[limit].sentence}.`);
}

function relativeMedium(what: string): Kind {
  return ofViewer(
    () => `${UNKNOWN_PLACE}: a relative ${what}, which is a file of it, is not shown here.`,
    'relative-image',
  );
}

function unreadable(sentence: string): Kind {
  return { rule: 'address-unreadable', severity: 'warning', says: () => sentence };
}

/** One finding for all losses of one kind and name, on the line of the first. */
export function lossFindings(
  losses: readonly Loss[],
  lineOf: (offset: number) => number,
): readonly Finding[] {
  const { add, all } = createFindingCounter();
  for (const { kind, name, start } of losses.toSorted((a, b) => a.start - b.start)) {
    const { says, ...found }: Kind = KINDS[kind];
    const shown = markInvisible(name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name);
    add({ ...found, message: says(shown) }, () => lineOf(start));
  }
  const found = all();
  const rules = new Map(found.map(({ rule, severity }) => [rule, severity]));
  return [...rules].flatMap(([id, severity]) => {
    const find = (): readonly Finding[] => found.filter(({ rule }) => rule === id);
    return applyRules([{ id, severity, find }], null, null);
  });
}
