import type { SchemaField } from '../../src/card/checks/schema.ts';
import { described } from './descriptions.ts';

/** JSON Schema, draft 7: what every editor with a YAML language server reads. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const DIALECT = 'http://json-schema.org/draft-07/schema#';

/** Where a public package's files are served: editors fetch the schema from there. */
export const ADDRESS = 'https://unpkg.com/model-card-viewer/schema/';

export const TEXT: JsonSchema = { type: 'string' };
export const NULL: JsonSchema = { type: 'null' };
export const BOOLEAN: JsonSchema = { type: 'boolean' };
/** With a letter in it. */
export const FILLED: JsonSchema = { type: 'string', pattern: '\\S' };
/** As good as no field, which is a hint. */
export const BLANK: JsonSchema = { type: 'string', pattern: '^\\s*$' };

export function anyOf(...schemas: readonly JsonSchema[]): JsonSchema {
  return { anyOf: schemas };
}

/** Editors read 24_700_000 as a text (YAML 1.2), which is a number to the Hub’s js-yaml. */
export const NUMBER = anyOf(
  { type: 'number' },
  { type: 'string', pattern: '^[-+]?\\d+(?:_\\d+)+(?:\\.\\d+)?$' },
);
export const SCALAR = anyOf(TEXT, { type: 'number' }, BOOLEAN, NULL);

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** Any text; editors offer the values, each with its name. */
export function offered(names: Iterable<readonly [value: string, name: string]>): JsonSchema {
  const values = Array.from(names, ([value, description]) => ({ const: value, description }));
  return anyOf(...values, TEXT);
}

/** One of the values. By the list alone a validator has one error, and not one for each of them. */
export function choice(names: readonly (readonly [value: string, name: string])[]): JsonSchema {
  return { ...offered(names), enum: names.map(([value]) => value) };
}

/** A pattern as schemas have them: without flags, and of a text as a whole or in part. */
export function patternOf({ source, flags }: RegExp): string {
  // Of the sources that are given no class has a range of letters.
  return flags.includes('i')
    ? source.replace(/\\.|[a-z]/gi, (part) =>
        part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
      )
    : source;
}

/** What is to be known of some places besides their shapes, by their paths. */
type Values = Readonly<Record<string, JsonSchema>>;

/** What stands in a place by the table of it. */
export function schemaOf(field: SchemaField, path: string, values: Values = {}): JsonSchema {
  const { kind, fields = [] } = field;
  const properties = fields.map((one) => {
    const at = `${path}.${one.key}`;
    return [one.key, described(at, values[at] ?? schemaOf(one, at, values))] as const;
  });
  const required = fields.flatMap((one) => (one.isRequired ? one.key : []));
  const map = { type: 'object', required, properties: Object.fromEntries(properties) };
  switch (kind) {
    case 'map':
      return map;
    case 'list':
      return listOf(map);
    case 'text':
      return TEXT;
    case 'any':
      return { not: NULL };
  }
}

/** Fields of a map, each with what it is for. */
export function propertiesOf(
  path: string,
  fields: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, described(`${path}${key}`, schema)]),
  );
}
