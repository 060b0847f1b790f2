import { Ajv, type ValidateFunction } from 'ajv';
import { schemaFiles } from '../../scripts/schema/schema-files.ts';

/** What validates by a schema of ours; it throws where the schema itself is doubtful. */
export function compiledSchema(path: string): ValidateFunction {
  const refuse = (message: string): never => {
    throw new Error(message);
  };
  // Strict: a keyword that is none of the dialect, or has no type to go with, is told.
  const logger = { log: refuse, warn: refuse, error: refuse };
  return new Ajv({ allErrors: true, logger }).compile(JSON.parse(schemaFiles()[path] ?? ''));
}
