import { cardSchema } from './card-schema.ts';
import { configSchema } from './config-schema.ts';
import { evalResultsSchema } from './eval-results-schema.ts';

/** The schemas that are shipped, by the path of each. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const schemas = {
    'schema/model-card.schema.json': cardSchema(),
    'schema/eval-results.schema.json': evalResultsSchema(),
    'schema/config.schema.json': configSchema(),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([path, schema]) => [path, `${printed(schema)}\n`]),
  );
}

/** What fits a line stands on one. */
function printed(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (line.length + indent.length <= 100 || typeof value !== 'object' || value === null) {
    return line;
  }
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => printed(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printed(item, inner)}`);
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  return `${start}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${end}`;
}
