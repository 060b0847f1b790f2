// Writes the JSON Schemas of the metadata from the rules' tables: node scripts/generate-schema.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadModule } from './load-module.js';

/** @type {typeof import('./schema/schema-files.ts')} */
const { schemaFiles } = await loadModule('scripts/schema/schema-files.ts');
mkdirSync('schema', { recursive: true });
for (const [path, content] of Object.entries(schemaFiles())) {
  writeFileSync(path, content);
}
