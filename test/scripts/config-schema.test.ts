import { describe, expect, test } from 'vitest';
import { PROFILE_TITLES } from '../../src/card/profiles/profile-names.ts';
import { readConfig } from '../../src/command/config/read-config.ts';
import { RULE_IDS } from '../../src/html/jobs/rule-book.ts';
import { compiledSchema } from './compiled-schema.ts';

const KNOWN = { rules: RULE_IDS, profiles: Object.keys(PROFILE_TITLES) };

const validate = compiledSchema('schema/config.schema.json');

describe('a configuration', () => {
  test.each([
    {},
    { $schema: './config.schema.json', rules: { 'license-unknown': 'off' }, ignore: 'a/**' },
    { rules: { 'missing-license': 'error' }, require: ['hub', 'minimal'], ignore: [] },
    { rules: {}, require: 'eu-gpai' },
  ])('%j is taken by the schema and by the command', (config) => {
    expect([validate(config), validate.errors]).toEqual([true, null]);
    expect(readConfig(JSON.stringify(config), KNOWN)).toHaveProperty('rules');
  });

  test.each([
    [],
    { rule: {} },
    { rules: { 'license-unknwon': 'off' } },
    { rules: { 'license-unknown': 'fatal' } },
    { rules: ['license-unknown'] },
    { require: 'hubs' },
    { ignore: [1] },
  ])('%j is refused by both', (config) => {
    expect(validate(config)).toBe(false);
    expect(readConfig(JSON.stringify(config), KNOWN)).toEqual([
      expect.objectContaining({ line: 1 }),
    ]);
  });
});
