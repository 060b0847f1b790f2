import type { BookedRule, Evidence } from './checks/rule.ts';

const BLOCK_EXPRESSION = 'huggingface_hub, repocard.py: the expression of the Hub’s server';
const VALIDATE_YAML = 'answer of validate-yaml, as reported';

const rule =
  (kind: Evidence['kind']) =>
  (severity: BookedRule['severity'], about: string, source: string): BookedRule => {
    return { severity, about, evidence: { kind, source } };
  };
const documented = rule('documented');
const seen = rule('seen');

/** Of this viewer alone: the Hub may do more, or less. */
const limit = (about: string): BookedRule => documented('warning', about, 'limits of this viewer');

/** The rules about the block and its YAML, which are found while these are read. */
export const FRONT_MATTER_BOOK: Readonly<Record<string, BookedRule>> = {
  'front-matter-missing': seen(
    'warning',
    'The file has no metadata. The Hub knows no license, language or task of the model, and shows a warning above the card.',
    VALIDATE_YAML,
  ),
  'front-matter-not-first': documented(
    'error',
    'The metadata stands below other text. The Hub looks for it at the start of the file only, and shows it as text.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-no-opener': documented(
    'error',
    'The metadata is not opened by a line of exactly three hyphens. The Hub does not see it.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-opener-text': documented(
    'error',
    'Something follows the three hyphens on the line that should open the metadata. The Hub does not see the metadata.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-closer-text': documented(
    'error',
    'The line that should close the metadata is not three hyphens at its start, alone. The Hub does not see the metadata.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-unclosed': documented(
    'error',
    'No line of three hyphens closes the metadata. The Hub does not see it.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-in-code': documented(
    'error',
    'The metadata at the start of the file stands in a code fence, as chat assistants write it. The Hub shows it as code.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-in-comment': documented(
    'error',
    'The metadata at the start of the file stands in an HTML comment. The Hub does not see it.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-second': documented(
    'error',
    'A second block of metadata stands behind the first. The Hub reads the first only, and shows the second as text.',
    BLOCK_EXPRESSION,
  ),
  'front-matter-empty': seen(
    'error',
    'There is no key in the metadata. The Hub refuses a block of nothing or of comments; it takes “{}”, which tells it nothing.',
    VALIDATE_YAML,
  ),
  'front-matter-not-a-map': seen(
    'error',
    'The metadata is a list or a single value in place of keys with their values. The Hub refuses it.',
    VALIDATE_YAML,
  ),
  'front-matter-too-large': limit('The metadata is too long to be read here.'),
  'front-matter-too-many-nodes': limit('The metadata has too many values to be read here.'),
  'yaml-syntax': seen(
    'error',
    'The metadata is no YAML: a text lacks quotes, a blank is missing after a colon or dash, a quote or bracket is not closed, a line is indented wrongly. The Hub refuses the push.',
    VALIDATE_YAML,
  ),
  'yaml-too-deep': limit('The metadata is nested too deep to be read here.'),
  'yaml-too-many-aliases': limit('The metadata has too many aliases to be read here.'),
  'text-invalid-bytes': documented(
    'warning',
    'The file holds bytes that are no UTF-8; they are shown as “\uFFFD”. Tools that read cards take UTF-8 only.',
    'huggingface_hub, repocard.py: reads cards as UTF-8',
  ),
};
