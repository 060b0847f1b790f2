import { describe, expect, test } from 'vitest';
import {
  countFindings,
  type Finding,
  type Severity,
  sortFindings,
} from '../../src/card/finding.ts';

function finding(severity: Severity, line: number | null): Finding {
  return { rule: `${severity} ${line}`, severity, line, message: '' };
}

const FINDINGS = [
  finding('hint', 1),
  finding('error', 9),
  finding('warning', null),
  finding('error', 2),
  finding('warning', 5),
];

function rules(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule);
}

describe('findings', () => {
  test('are shown with the worst first, and then by line', () => {
    expect(rules(sortFindings(FINDINGS))).toEqual([
      'error 2',
      'error 9',
      'warning 5',
      'warning null',
      'hint 1',
    ]);
  });

  test('are counted by severity', () => {
    expect(countFindings(FINDINGS)).toEqual({ error: 2, warning: 2, hint: 1 });
    expect(countFindings([])).toEqual({ error: 0, warning: 0, hint: 0 });
  });
});
