import { expect, test } from 'vitest';
import { textFormat } from '../../src/command/formats/text-format.ts';
import { openReport } from '../../src/command/report.ts';
import { FILE, UNREAD_FILE } from './formats/hostile-file.ts';

const OPTIONS = {
  format: textFormat(),
  maxWarnings: Infinity,
  isQuiet: false,
  diff: 'none',
} as const;
const WARNED = { ...FILE, findings: FILE.findings.slice(1) };

test('A run ends with 1 for errors and too many warnings, and with 2 for a file that was not read', () => {
  const codeOf = (files: readonly (typeof FILE)[], maxWarnings = Infinity) => {
    const report = openReport({ ...OPTIONS, maxWarnings });
    for (const file of files) {
      report.file(file);
    }
    return report.exitCode();
  };
  expect(codeOf([])).toBe(0);
  expect(codeOf([WARNED])).toBe(0);
  expect(codeOf([WARNED], 1)).toBe(0);
  expect(codeOf([WARNED, WARNED], 1)).toBe(1);
  expect(codeOf([FILE, WARNED])).toBe(1);
  expect(codeOf([UNREAD_FILE, FILE])).toBe(2);
});

test('A diff is told to the letter, but not to a terminal', () => {
  const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\u001b[2J\r\n+b\r\n';
  const told = (how: 'exact' | 'marked') => {
    const report = openReport({ ...OPTIONS, diff: how });
    return report.file({ ...FILE, diff }) + report.end();
  };
  expect(told('exact')).toBe(diff);
  expect(told('marked')).toContain('-a⟨U+001B⟩[2J');
  expect(told('marked')).not.toContain('\u001b');
});
