import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Where Vitest leaves its report of a whole test run. */
export const TEST_REPORT = 'node_modules/.cache/test-report.json';

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 * @typedef {{ readonly status: string, readonly fullName: string, readonly failureMessages: readonly string[] }} Result
 */

/**
 * The counts of Vitest's JSON report; null without one.
 * @param {string} file
 * @returns {Counts | null}
 */
export function countsOf(file) {
  if (!existsSync(file)) {
    return null;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that could not be run has no test that failed.
  const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

/**
 * A line for each test of a report that failed, with why; and for each that failed once and then
 * passed: a busy machine, or a fault that shows now and then.
 * @param {string} file
 * @returns {readonly string[]}
 */
export function failuresIn(file) {
  if (!existsSync(file)) {
    return [];
  }
  /** @type {{ testResults: { name: string, assertionResults: Result[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ failureMessages }) => failureMessages.length > 0)
      .map(({ status, fullName, failureMessages: [why = ''] }) => {
        const outcome = status === 'passed' ? 'passed at the second try' : 'failed';
        return `${outcome}: ${relative('.', name)}: ${fullName}: ${why.split('\n')[0]}`;
      }),
  );
}

/** @param {readonly Counts[]} all */
export function closingLine(all) {
  /** @param {keyof Counts} part */
  const sum = (part) => all.reduce((total, counts) => total + counts[part], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}
