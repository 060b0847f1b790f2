// Writes docs/checks.md from the rules and their examples: node scripts/generate-checks.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { checksDocument } from './checks-document.js';
import { loadModule } from './load-module.js';

/** @type {typeof import('../src/html/jobs/rule-book.ts')} */
const { RULE_BOOK } = await loadModule('src/html/jobs/rule-book.ts');
/** @type {typeof import('../test/card/checks/rule-examples.ts')} */
const { RULE_EXAMPLES } = await loadModule('test/card/checks/rule-examples.ts');
mkdirSync('docs', { recursive: true });
writeFileSync('docs/checks.md', checksDocument(RULE_BOOK, RULE_EXAMPLES));
