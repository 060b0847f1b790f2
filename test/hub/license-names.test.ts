import { describe, expect, test } from 'vitest';
import { isLicensePlaceholder, licenseVersions, readLicense } from '../../src/hub/license-names.ts';
import { findLicense, LICENSE_IDS } from '../../src/hub/licenses.ts';

describe('a license is read in any spelling', () => {
  test.each([
    ['MIT', 'mit'],
    ['The MIT License', 'mit'],
    ['MIT-License', 'mit'],
    ['MIT (MIT)', 'mit'],
    ['“mit”', 'mit'],
    ['mit licence', 'mit'],
    ['Apache 2', 'apache-2.0'],
    ['apache2.0', 'apache-2.0'],
    ['Apache-2.0 license', 'apache-2.0'],
    ['Apache License, Version 2.0', 'apache-2.0'],
    ['apache_license_2.0', 'apache-2.0'],
    ['ISC License', 'isc'],
    ['GNU GPLv3', 'gpl-3.0'],
    ['GPL v3.0', 'gpl-3.0'],
    ['GNU General Public License v3.0', 'gpl-3.0'],
    ['GPL-3.0-only', 'gpl-3.0'],
    ['AGPLv3', 'agpl-3.0'],
    ['Mozilla Public License 2.0', 'mpl-2.0'],
    ['3-Clause BSD License', 'bsd-3-clause'],
    ['CC BY-NC 4.0', 'cc-by-nc-4.0'],
    ['cc-by-4', 'cc-by-4.0'],
    ['cc-by-sa-nc-4.0', 'cc-by-nc-sa-4.0'],
    ['Creative Commons Attribution-NonCommercial-NoDerivs 3.0', 'cc-by-nc-nd-3.0'],
    ['Creative Commons Attribution 4.0 International', 'cc-by-4.0'],
    ['CC0 1.0 Universal', 'cc0-1.0'],
    ['ODbL-1.0', 'odbl'],
    ['ODC-By-1.0', 'odc-by'],
    ['PDDL-1.0', 'pddl'],
    ['llama-3-1', 'llama3.1'],
    ['Llama 3.1 Community License', 'llama3.1'],
    ['OpenRAIL++-M', 'openrail++'],
    ['https://opensource.org/licenses/MIT', 'mit'],
    ['https://opensource.org/license/apache-2-0/', 'apache-2.0'],
    ['https://spdx.org/licenses/BSD-3-Clause.html', 'bsd-3-clause'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'cc-by-nc-sa-4.0'],
    ['https://creativecommons.org/licenses/by/4.0/deed.en', 'cc-by-4.0'],
    ['http://www.apache.org/licenses/LICENSE-2.0.txt', 'apache-2.0'],
    ['https://www.gnu.org/licenses/old-licenses/gpl-2.0.en.html', 'gpl-2.0'],
    ['https://ai.google.dev/gemma/terms', 'gemma'],
    ['[MIT](https://opensource.org/licenses/MIT)', 'mit'],
    ['[license](https://opensource.org/licenses/MIT)', 'mit'],
  ])('%s is %s', (text, id) => {
    expect(readLicense(text)).toEqual({ ids: [id], isOrLater: false });
  });

  test.each(LICENSE_IDS)('%s by its name, in capitals, with blanks', (id) => {
    for (const text of [
      id,
      findLicense(id)?.name ?? '',
      id.toUpperCase(),
      id.replaceAll('-', ' '),
    ]) {
      expect(readLicense(text)?.ids, text).toEqual([id]);
    }
  });

  test.each(['gpl-2.0-or-later', 'GPL-2.0+', 'gplv2+', 'GPL 2.0 or any later version'])(
    '“or later” of %s is told',
    (text) => {
      expect(readLicense(text)).toEqual({ ids: ['gpl-2.0'], isOrLater: true });
    },
  );

  test.each([
    'mit, apache-2.0',
    'MIT AND Apache-2.0',
    'MIT OR Apache 2.0',
    'mit/apache-2.0',
    'MIT; Apache License 2.0',
    "['mit', 'apache-2.0']",
  ])('%s is two', (text) => {
    expect(readLicense(text)?.ids).toEqual(['mit', 'apache-2.0']);
  });

  test.each([
    ...['license', 'no license', 'unlicensed', 'public domain', 'research', 'research-only'],
    ...[
      'mpl-3.0',
      'eupl-1.0',
      'ecl-1.0',
      'ms-rl',
      'openai',
      'bsl',
      'bsl-1.1',
      'mit-0',
      'modified-mit',
    ],
    ...['apache', 'apache-1.1', 'cc-by', 'cc-by-nc', 'agpl', 'lgpl-2.0', 'bsd-4-clause', 'gemma3'],
    ...['Apache-2.0 WITH LLVM-exception', 'CC BY 4.0 (non-commercial use only)', 'mit-ish'],
    ...[
      'https://example.com/LICENSE',
      '[MIT](https://opensource.org/licenses/ISC)',
      '',
      '-',
      'the',
    ],
    ...['mit, acme-1.0', 'x'.repeat(100_000), 'a/'.repeat(50_000)],
  ])('%s is none for certain', (text) => {
    expect(readLicense(text)).toBeNull();
  });

  test('of another version the versions are known', () => {
    expect(licenseVersions('mpl-3.0')).toEqual(['mpl-2.0']);
    expect(licenseVersions('Apache')).toEqual(['apache-2.0']);
    expect(licenseVersions('cc-by-nc')).toEqual(['cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0']);
    expect(licenseVersions('')).toEqual([]);
    expect(licenseVersions('acme-1.0')).toEqual([]);
  });

  test.each([
    'license',
    'Licence',
    'none',
    'N/A',
    'no license',
    'nolicense',
    'TBD',
    '<your license>',
    'add your license here',
  ])('%s holds the place of one', (text) => {
    expect(isLicensePlaceholder(text)).toBe(true);
  });

  test.each([
    'unlicense',
    'other',
    'unknown',
    'mit license',
    'non-commercial',
    'LICENSE.md',
    `license${' '.repeat(300)}a`,
  ])('%s does not hold the place of one', (text) => {
    expect(isLicensePlaceholder(text)).toBe(false);
  });
});
