import { markInvisible } from '../../text/mark-invisible.ts';
import type { CheckedFile, PlacedFinding } from '../checked-file.ts';
import type { Format } from './format.ts';

/**
 * JUnit’s XML, as GitLab, Jenkins and others read it: a suite for each file and a case for each
 * finding. Errors are failures; warnings and hints are cases that pass, and tell in their output
 * what was found. A file without findings is one case.
 */
export function junitFormat(): Format {
  let head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="model-card-viewer">\n';
  const once = (): string => {
    const written = head;
    head = '';
    return written;
  };
  return {
    file: (file) => once() + suite(file),
    end: () => `${once()}</testsuites>\n`,
  };
}

function suite({ name, findings, error }: CheckedFile): string {
  const isBroken = error !== null;
  const cases = isBroken
    ? [testCase(name, 'is read', `<error message="${xml(error)}"/>`)]
    : findings.map((finding) => testCase(name, titleOf(finding), outcome(finding)));
  const all = cases.length === 0 ? [testCase(name, 'has no findings', '')] : cases;
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const counts = `tests="${all.length}" failures="${failures}" errors="${isBroken ? 1 : 0}" skipped="0"`;
  return `  <testsuite name="${xml(name)}" ${counts}>\n${all.join('')}  </testsuite>\n`;
}

function testCase(file: string, name: string, content: string): string {
  const named = `<testcase classname="${xml(file)}" name="${xml(name)}" file="${xml(file)}"`;
  return content === '' ? `    ${named}/>\n` : `    ${named}>${content}</testcase>\n`;
}

function titleOf({ rule, line }: PlacedFinding): string {
  return `${rule}, line ${line}`;
}

function outcome({ rule, severity, message, line, column }: PlacedFinding): string {
  const place = column === undefined ? `${line}` : `${line}:${column}`;
  return severity === 'error'
    ? `<failure type="${xml(rule)}" message="${xml(message)}">${xml(place)}</failure>`
    : `<system-out>${xml(`${place}: ${severity}: ${message}`)}</system-out>`;
}

/** Text or the value of an attribute; XML has no place for most control characters, so all are named. */
function xml(text: string): string {
  return markInvisible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
