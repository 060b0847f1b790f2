import type { BookedRule, Evidence } from '../../card/checks/rule.ts';

/** Of this viewer alone: the Hub may do more, or less. */
const VIEWER: Evidence = { kind: 'documented', source: 'this viewer, allow-lists and limits' };

function note(about: string, severity: BookedRule['severity'] = 'hint'): BookedRule {
  return { severity, about, evidence: VIEWER };
}

function documented(severity: BookedRule['severity'], about: string, source: string): BookedRule {
  return { severity, about, evidence: { kind: 'documented', source } };
}

/** What is found while a body is made HTML, in words; the notes are shown on the page alone. */
export const HTML_RULES: Readonly<Record<string, BookedRule>> = {
  'address-unreadable': documented(
    'warning',
    'An address that browsers cannot read leads nowhere, and shows no image.',
    'WHATWG URL, 4.4 URL parsing',
  ),
  'comment-unclosed': documented(
    'warning',
    'A comment without its “-->” goes on to the end of the card, and hides what is there.',
    'CommonMark 0.31.2, 4.6 HTML blocks',
  ),
  'hidden-text': {
    severity: 'warning',
    about:
      'A card holds text that its readers do not see, while programs and models that read it do: in a style or an element that hides it, in comments, attributes, addresses, notes and metadata with instructions, or in characters without a look.',
    evidence: { kind: 'seen', source: 'indirect prompt injection, ASCII smuggling' },
  },
  'link-differs': {
    severity: 'warning',
    about:
      'The text of a link is an address, or a part of one, and the link leads to another host or mailbox.',
    evidence: { kind: 'seen', source: 'phishing; CWE-451, misrepresentation of information' },
  },
  'media-not-closed': documented(
    'warning',
    'Without its end tag a video or a sound takes what follows for its replacement, which no browser shows.',
    'HTML standard, 4.8.8 (the video element)',
  ),
  'footnote-unused': documented(
    'hint',
    'A footnote that nothing refers to is not shown.',
    'cmark-gfm, footnotes',
  ),
  'gallery-empty': documented(
    'warning',
    '“<Gallery />” shows the images of the widget’s examples, and there are none.',
    'hub-docs, model-cards-components.md',
  ),
  'math-not-shown': {
    severity: 'warning',
    about: 'A formula is no TeX, or uses what Temml does not know: readers see its source.',
    evidence: { kind: 'assumed', source: 'Temml knows about what the Hub’s KaTeX knows' },
  },
  'html-removed': note(
    'This viewer shows only such HTML as does no harm. Other tags, attributes and styles are removed; their text stays.',
  ),
  'relative-link': note(
    'A relative link is one to a file of the repository. This viewer does not know the repository of a card that was opened from a file.',
  ),
  'relative-image': note(
    'A relative image, video or sound is a file of the repository. This viewer does not know the repository of a card that was opened from a file.',
  ),
  'table-too-large': note('A table is too large for this viewer. It is shown as its source.'),
  'block-too-large': note(
    'A part of the card is too large for this viewer. It is shown as its source.',
    'warning',
  ),
  'nested-too-deep': note(
    'Quotes and lists are nested too deep for this viewer. They are shown as their source.',
    'warning',
  ),
  'disable-comment': note(
    'A comment that disables findings names a rule that there is not, so that it disables nothing by it.',
  ),
  'card-not-checked': note(
    'The card takes so long to be checked, or so much memory, that it was given up. Nothing is said of it.',
    'error',
  ),
  'body-not-rendered': note(
    'The card takes too long to be rendered. What is left of it is shown as its source.',
    'warning',
  ),
};
