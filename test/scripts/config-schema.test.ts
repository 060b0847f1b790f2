import { describe, expect, test } from 'vitest';
import { compiledSchema } from './compiled-schema.ts';

describe('a configuration', () => {
  const validate = compiledSchema('schema/config.schema.json');

  test.each([
    {},
    { $schema: './config.schema.json', rules: { 'license-unknown': 'off' }, ignore: 'a/**' },
    { rules: { 'missing-license': 'error' }, require: ['hub', 'minimal'], ignore: [] },
  ])('%j is taken', (config) => {
    expect([validate(config), validate.errors]).toEqual([true, null]);
  });

  test.each([
    [],
    { rule: {} },
    { rules: { 'license-unknwon': 'off' } },
    { rules: { 'license-unknown': 'fatal' } },
    { rules: ['license-unknown'] },
    { require: 'hubs' },
    { ignore: [1] },
  ])('%j is refused', (config) => {
    expect(validate(config)).toBe(false);
  });
});
