import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../../src/command/checked-file.ts';
import { FORMATS } from '../../../src/command/formats/format.ts';
import { FILE, HOSTILE_FILE, LONG_FILE, TOTALS, UNREAD_FILE } from './hostile-file.ts';

const CLEAN: CheckedFile = { ...FILE, name: 'clean.md', findings: [], disabled: 0 };

/** All that is printed of some files. */
async function printed(name: string, files: readonly CheckedFile[], isColored = false) {
  const format = await (FORMATS[name] ?? FORMATS.text)({ folder: '/home/me', isColored });
  return files.map((file) => format.file(file)).join('') + format.end(TOTALS);
}

/** Characters without a look, but for line ends. */
const INERT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\n]*(?:\n[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\n]*)*$/u;

describe.each(Object.keys(FORMATS))('The format %s', (name) => {
  test('holds nothing that a terminal obeys, and orders to a CI only of its own', async () => {
    const text = await printed(name, [HOSTILE_FILE, UNREAD_FILE]);
    expect(text).toMatch(INERT);
    const orders = text.match(/^\s*::.*|##\[.*/gm) ?? [];
    const isOurs = /^::(?:error|warning|notice) file=/;
    if (name === 'github') {
      expect(orders.every((order) => isOurs.test(order))).toBe(true);
      expect(orders).toHaveLength(3);
    } else if (name === 'text') {
      expect(orders).toEqual([]);
    }
  });

  test('takes 100,000 findings', async () => {
    const text = await printed(name, [LONG_FILE]);
    expect(text).toContain('No anchor #99999.');
  });
});

describe('The text', () => {
  test('has a line for each finding, and counts at the end', async () => {
    expect(await printed('text', [FILE, CLEAN])).toBe(
      [
        'a b/ü#%.md:2:10: error: No license. (license-unknown)',
        'a b/ü#%.md:2: warning: No anchor, a:b. (fragment-broken)',
        'a b/ü#%.md:2: hint: No data. (missing-datasets)',
        '1 errors, 1 warnings, 1 hints, 2 disabled\n',
      ].join('\n'),
    );
  });

  test('says what was fixed', async () => {
    expect(await printed('text', [{ ...CLEAN, fixes: 3 }])).toMatch(/^clean\.md: 3 fixed\n/);
  });

  test('is coloured, and nothing else', async () => {
    const text = await printed('text', [FILE], true);
    expect(text).toContain('\u001b[31merror:\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are.
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(await printed('text', [FILE]));
  });
});

describe('JSON', () => {
  test('is a list of findings with their files', async () => {
    const found = JSON.parse(await printed('json', [FILE, CLEAN, FILE]));
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual({
      file: 'a b/ü#%.md',
      line: 2,
      column: 10,
      rule: 'license-unknown',
      severity: 'error',
      message: 'No license.',
      fix: { label: 'No license.', edits: [{ start: 13, end: 16, text: expect.any(String) }] },
    });
    expect(Object.keys(found[1])).toEqual(['file', 'line', 'rule', 'severity', 'message']);
    expect(JSON.parse(await printed('json', [CLEAN]))).toEqual([]);
    expect(JSON.parse(await printed('json', []))).toEqual([]);
  });

  test('says what a card says, to the letter', async () => {
    const [found] = JSON.parse(await printed('json', [HOSTILE_FILE]));
    expect(found.message).toBe(HOSTILE_FILE.findings[0]?.message);
    expect(found.file).toBe(HOSTILE_FILE.name);
  });

  test('is one line a card in NDJSON, by its id; none for what could not be read', async () => {
    const text = await printed('ndjson', [FILE, { ...CLEAN, id: 7 }, UNREAD_FILE]);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['a b/ü#%.md', 3],
      [7, 0],
    ]);
  });
});

describe('SARIF', () => {
  const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);

  async function log(files: readonly CheckedFile[]) {
    const read = JSON.parse(await printed('sarif', files));
    isValid(read);
    expect(isValid.errors).toBe(null);
    return read.runs[0];
  }

  test('is valid by the official schema, also without a finding', async () => {
    await log([FILE, HOSTILE_FILE, UNREAD_FILE, CLEAN]);
    const { results, tool } = await log([CLEAN]);
    expect(results).toEqual([]);
    expect(tool.driver.name).toBe('model-card-viewer');
    await log([]);
  });

  test('has levels, rules with their help, regions with columns and fixes', async () => {
    const { results, tool } = await log([FILE]);
    expect(results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
    ]);
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) {
      expect(rules[ruleIndex].id).toBe(ruleId);
      expect(rules[ruleIndex].helpUri).toMatch(
        new RegExp(`^https://.*/docs/checks\\.md#${ruleId}$`),
      );
      expect(rules[ruleIndex].shortDescription.text).toMatch(/\.$/);
    }
    const { artifactLocation, region } = results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('a%20b/%C3%BC%23%25.md');
    expect(region).toEqual({ startLine: 2, startColumn: 10, endLine: 2, endColumn: 13 });
    const [change] = results[0].fixes[0].artifactChanges;
    expect(change.replacements[0].deletedRegion).toEqual(region);
    expect(results[1].fixes).toBe(undefined);
  });

  test('names a file of the folder by where it is in it, and another by its whole path', async () => {
    const uriOf = async (name: string) =>
      (await log([{ ...FILE, name }])).results[0].locations[0].physicalLocation.artifactLocation
        .uri;
    expect(await uriOf('/home/me/models/a.md')).toBe('models/a.md');
    expect(await uriOf('./models/a.md')).toBe('models/a.md');
    expect(await uriOf('../a.md')).toBe('../a.md');
    expect(await uriOf('/srv/a b.md')).toBe('file:///srv/a%20b.md');
    expect(await uriOf('c:x/a.md')).toBe('c%3Ax/a.md');
  });

  test('says that a file was not read, and makes no link of what a card says', async () => {
    const { invocations, results } = await log([UNREAD_FILE, HOSTILE_FILE]);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(results[0].message.text).toContain('\\[a\\](https');
    expect((await log([FILE])).invocations[0].executionSuccessful).toBe(true);
  });

  test('tells a finding from another, and the same again by its number', async () => {
    const twice = { ...FILE, findings: [...FILE.findings, ...FILE.findings] };
    const { results } = await log([twice, { ...twice, name: 'other.md' }]);
    const prints = results.map(
      ({ partialFingerprints }: { partialFingerprints: object }) =>
        Object.values(partialFingerprints)[0],
    );
    expect(new Set(prints).size).toBe(12);
    const moved = FILE.findings.map((one) => ({
      ...one,
      line: 9,
      region: { ...one.region, line: 9 },
    }));
    const again = await log([{ ...FILE, findings: moved }]);
    expect(Object.values(again.results[0].partialFingerprints)[0]).toBe(prints[0]);
  });
});

describe('The commands of GitHub', () => {
  test('say where, of which rule, and what; a hint is a notice', async () => {
    expect(await printed('github', [FILE, CLEAN])).toBe(
      [
        '::error file=a b/ü#%25.md,line=2,col=10,endColumn=13,title=license-unknown::No license.',
        '::warning file=a b/ü#%25.md,line=2,title=fragment-broken::No anchor, a:b.',
        '::notice file=a b/ü#%25.md,line=2,title=missing-datasets::No data.\n',
      ].join('\n'),
    );
  });

  test('stay one line each, whatever they say', async () => {
    const file = { ...FILE, name: 'a,b:c\n::error::d%0A.md' };
    const [line = ''] = (await printed('github', [file])).split('\n');
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ad%250A\.md,line=2,/);
  });
});

describe('JUnit', () => {
  async function suites(files: readonly CheckedFile[]): Promise<readonly Element[]> {
    const xml = await printed('junit', files);
    const { DOMParser } = new JSDOM('').window;
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    expect(document.querySelector('parsererror')).toBe(null);
    return [...document.querySelectorAll('testsuites > testsuite')];
  }

  test('has a suite for each file, in which errors are failures', async () => {
    const [faulty, clean, unread] = await suites([FILE, CLEAN, UNREAD_FILE]);
    expect(faulty?.getAttribute('name')).toBe('a b/ü#%.md');
    expect(faulty?.getAttribute('tests')).toBe('3');
    expect(faulty?.getAttribute('failures')).toBe('1');
    expect(faulty?.querySelectorAll('testcase')).toHaveLength(3);
    expect(faulty?.querySelectorAll('failure')).toHaveLength(1);
    expect(faulty?.querySelector('failure')?.getAttribute('message')).toBe('No license.');
    expect(clean?.getAttribute('failures')).toBe('0');
    expect(clean?.querySelectorAll('testcase')).toHaveLength(1);
    expect(unread?.querySelectorAll('error')).toHaveLength(1);
  });

  test('is well-formed, whatever a card or a name holds, and without files', async () => {
    const [hostile] = await suites([HOSTILE_FILE]);
    expect(hostile?.querySelectorAll('failure')).toHaveLength(1);
    expect(await suites([])).toEqual([]);
  });
});
