import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checksDocument, type RuleExample } from '../../../scripts/checks-document.js';
import { type Finding, SEVERITIES } from '../../../src/card/finding.ts';
import { findingsOf } from '../../../src/html/jobs/check-card.ts';
import { checkEvalFile } from '../../../src/html/jobs/check-eval-file.ts';
import { RULE_BOOK } from '../../../src/html/jobs/rule-book.ts';
import { folderOf } from '../folder/folders.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';

const RULES = Object.entries(RULE_BOOK).map(([id, rule]) => ({ id, ...rule }));

/** What no small card shows: 2 MiB, bytes that are no text, time. */
const WITHOUT_EXAMPLE = [
  'front-matter-too-large',
  'text-invalid-bytes',
  'body-not-rendered',
  'card-not-checked',
];

/** What small cards leave out. */
const LEFT_OUT = /^(?:front-matter-missing$|missing-)/;

const ROOT = new URL('../../../', import.meta.url);

function findings(
  text: string,
  { file, beside, require }: Pick<RuleExample, 'file' | 'beside' | 'require'> = {},
): readonly Finding[] {
  const folder = beside && folderOf(beside).folder;
  const required = require === undefined ? [] : [require];
  return file === undefined
    ? findingsOf(text, { folder, require: required })
    : checkEvalFile(text, file);
}

/** The rules of errors and warnings, but for what small cards leave out. */
function faults(found: readonly Finding[]): ReadonlySet<string> {
  const told = found.filter(({ rule, severity }) => severity !== 'hint' && !LEFT_OUT.test(rule));
  return new Set(told.map(({ rule }) => rule));
}

function filesIn(folder: string, ending: string): readonly string[] {
  const url = new URL(folder, ROOT);
  return existsSync(url)
    ? readdirSync(url)
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(new URL(name, url), 'utf8'))
    : [];
}

describe('a rule', () => {
  test.each(RULES)('$id says what it is about and how it is known', ({ about, evidence }) => {
    expect(about).toMatch(/^[A-Z“`<].*\.$/s);
    expect(evidence.source).not.toBe('');
  });

  test.each(RULES)('$id is no error if it is only assumed', ({ severity, evidence }) => {
    expect([severity, evidence.kind]).not.toEqual(['error', 'assumed']);
  });

  test.each(RULES.filter(({ id }) => !WITHOUT_EXAMPLE.includes(id)))(
    '$id speaks on its wrong example, alone, and is silent on its right one',
    ({ id }) => {
      const { wrong, right, ...options } = RULE_EXAMPLES[id] ?? { wrong: '', right: '' };
      const found = findings(wrong, options);
      expect(found.map(({ rule }) => rule)).toContain(id);
      expect([...faults(found)].filter((rule) => rule !== id)).toEqual([]);
      const left = findings(right, options);
      expect(left.map(({ rule }) => rule)).not.toContain(id);
      expect([...faults(left)]).toEqual([]);
    },
  );

  test('has an example as long as it is in the book', () => {
    expect(Object.keys(RULE_EXAMPLES).filter((id) => RULE_BOOK[id] === undefined)).toEqual([]);
  });
});

describe('every finding is of a rule in the book, and no worse than it says', () => {
  function worse(found: readonly Pick<Finding, 'rule' | 'severity'>[]): readonly string[] {
    const told = found.filter(({ rule, severity }) => {
      const most = RULE_BOOK[rule]?.severity;
      return most === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(most);
    });
    return [...new Set(told.map(({ rule, severity }) => `${severity} ${rule}`))];
  }

  test('on the examples', () => {
    const cards = Object.values(RULE_EXAMPLES).flatMap(({ wrong, right, ...options }) =>
      [wrong, right].map((text) => findings(text, options)),
    );
    expect(worse(cards.flat())).toEqual([]);
  });

  test('in the golden files', () => {
    const told = filesIn('test/html/jobs/findings/', '.txt').flatMap((golden) =>
      [...golden.matchAll(/^\S+ (error|warning|hint) ([\w-]+):/gm)].map(
        ([, severity, rule = '']) => ({ rule, severity: severity as Finding['severity'] }),
      ),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(worse(told)).toEqual([]);
  });

  test('of which a test speaks', () => {
    const ids = filesIn('test/card/checks/', '.test.ts').flatMap((source) =>
      [...source.matchAll(/\b(?:rule: |found\(|lines\()'(\w+(?:-\w+)+)'/g)].map(
        ([, id = '']) => id,
      ),
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => RULE_BOOK[id] === undefined)).toEqual([]);
  });

  test.each(['metadata', 'checks', 'body'])('on the shared cases of %s', (folder) => {
    const cards = filesIn(`../shared/cases/${folder}/`, '.md');
    expect(worse(cards.flatMap((card) => findingsOf(card)))).toEqual([]);
  });
});

test('docs/checks.md is what scripts/generate-checks.js writes', () => {
  const written = readFileSync(new URL('docs/checks.md', ROOT), 'utf8');
  const isSame = written === checksDocument(RULE_BOOK, RULE_EXAMPLES);
  expect(isSame, 'run it: node scripts/generate-checks.js').toBe(true);
});
