// Writes docs/checks.md from the rules and their examples: node scripts/generate-checks.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { checksDocument } from './checks-document.js';

/** @template Module @param {string} path @returns {Promise<Module>} */
async function load(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  return /** @type {Module} */ (module);
}

/** @type {typeof import('../src/html/jobs/rule-book.ts')} */
const { RULE_BOOK } = await load('./src/html/jobs/rule-book.ts');
/** @type {typeof import('../test/card/checks/rule-examples.ts')} */
const { RULE_EXAMPLES } = await load('./test/card/checks/rule-examples.ts');
mkdirSync('docs', { recursive: true });
writeFileSync('docs/checks.md', checksDocument(RULE_BOOK, RULE_EXAMPLES));
