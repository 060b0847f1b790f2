import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/command/config/read-config.ts';

const KNOWN = { rules: ['license-unknown', 'yaml-tab'], profiles: ['hub', 'minimal'] };

/** What is said of a configuration. */
function faultsIn(text: string): readonly string[] {
  const read = readConfig(text, KNOWN);
  return 'rules' in read ? [] : read.map(({ line, message }) => `${line}: ${message}`);
}

describe('A configuration', () => {
  test('sets levels of rules, asks for profiles, and ignores paths', () => {
    const text = `\ufeff{
      // Their license is new.
      "$schema": "x",
      "rules": { "license-unknown": "off", "yaml-tab": "hint" },
      "require": ["hub"],
      "ignore": ["drafts/**"]
    }`;
    expect(readConfig(text, KNOWN)).toEqual({
      rules: { 'license-unknown': 'off', 'yaml-tab': 'hint' },
      require: ['hub'],
      ignore: ['drafts/**'],
    });
    expect(readConfig('{}', KNOWN)).toEqual({ rules: {}, require: [], ignore: [] });
    expect(readConfig('{"require": "minimal", "ignore": "a"}', KNOWN)).toMatchObject({
      require: ['minimal'],
      ignore: ['a'],
    });
  });

  test('tells all that is wrong with it, by line', () => {
    expect(
      faultsIn(`{
  "rule": {},
  "rules": {
    "license-unknwn": "off",
    "yaml-tab": "warn",
    "yaml-tab": 2
  },
  "require": ["hubb", 7],
  "ignore": { "a": 1 }
}`),
    ).toEqual([
      '2: “rule” is no key of a configuration. Did you mean “rules”?',
      '6: “yaml-tab” stands twice: keep one of them.',
      '4: “license-unknwn” is no rule. Did you mean “license-unknown”?',
      '5: “warn” is no level. There are: off, hint, warning, error.',
      '6: “2” is no level. There are: off, hint, warning, error.',
      '8: “require” has to be a list of names of profiles, each in quotes.',
      '8: “hubb” is no profile. Did you mean “hub”?',
      '9: “ignore” has to be a list of globs, each in quotes.',
    ]);
  });

  test('that is no JSON, or no object, is said to be none', () => {
    expect(faultsIn('{\n"rules": {},\n')).toEqual([
      expect.stringMatching(/^[23]: It is no JSON: /),
    ]);
    expect(faultsIn('{"rules": {},}')).toEqual([expect.stringMatching(/^1: It is no JSON: /)]);
    expect(faultsIn('')).toEqual([expect.stringMatching(/^1: It is no JSON: /)]);
    for (const text of ['[]', '"x"', 'null', '5']) {
      expect(faultsIn(text)).toEqual(['1: It has to be an object: “{ "rules": { … } }”.']);
    }
    expect(faultsIn('{"rules": null, "require": null}')).toHaveLength(2);
    expect(
      faultsIn('{"__proto__": 1, "rules": {"__proto__": "off", "constructor": "off"}}'),
    ).toHaveLength(3);
  });
});
