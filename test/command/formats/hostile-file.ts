import type { CheckedFile, PlacedFinding } from '../../../src/command/checked-file.ts';

/** What a terminal, a CI or a reader of XML or JSON could obey. */
const HOSTILE =
  '\u001b[2J]]>&<"\'\u0000\u0085\u2028\u202e\ud800\ufffe%0A\r\n::error::x\n##[error]y [a](https://evil.example)';

export const FILE: CheckedFile = {
  name: 'a b/ü#%.md',
  findings: [
    finding('license-unknown', 'error', 'No license.', { column: 10 }),
    finding('fragment-broken', 'warning', 'No anchor, a:b.'),
    finding('missing-datasets', 'hint', 'No data.'),
  ],
  disabled: 2,
  fixes: 0,
  diff: '',
  error: null,
};

export const HOSTILE_FILE: CheckedFile = {
  ...FILE,
  name: `${HOSTILE}.md`,
  findings: [
    finding('license-unknown', 'error', HOSTILE),
    finding('hidden-text', 'warning', HOSTILE),
    finding('yaml-1-1-value', 'hint', HOSTILE),
  ],
};

export const UNREAD_FILE: CheckedFile = {
  ...FILE,
  name: 'none.md',
  findings: [],
  error: `none.md cannot be read: ${HOSTILE}`,
};

/** 100,000 findings. */
export const LONG_FILE: CheckedFile = {
  ...FILE,
  findings: Array.from({ length: 100_000 }, (_, index) =>
    finding('fragment-broken', 'warning', `No anchor #${index}.`),
  ),
};

export const TOTALS = { error: 1, warning: 1, hint: 1, disabled: 2 };

function finding(
  rule: string,
  severity: PlacedFinding['severity'],
  message: string,
  place: { readonly column?: number } = {},
): PlacedFinding {
  const region = { line: 2, column: place.column ?? 1, endLine: 2, endColumn: 13 };
  const edit = { ...region, start: 13, end: 16, text: HOSTILE };
  const fix = severity === 'error' ? { fix: { label: message, edits: [edit] } } : {};
  return { rule, severity, message, line: 2, ...place, region, ...fix };
}
