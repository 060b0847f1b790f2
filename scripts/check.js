// Checks model cards as the Hub would, without it: npm run check -- [--fix] README.md …
// Ends with 1 when a card has errors: something that the Hub refuses or ignores.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installPackages } from './packages.js';

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { fix: { type: 'boolean', default: false } },
});
if (paths.length === 0) {
  console.error('Name the cards to check: npm run check -- [--fix] README.md …');
  process.exit(2);
}

installPackages();
const { runnerImport } = await import('vite');

/** @template Module @param {string} path @returns {Promise<Module>} */
async function load(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  return /** @type {Module} */ (module);
}

/** @type {typeof import('../src/html/jobs/check-card.ts')} */
const { checkCard, fixCard } = await load('./src/html/jobs/check-card.ts');
/** @type {typeof import('../src/source/load-text.ts')} */
const { loadText } = await load('./src/source/load-text.ts');

let errors = 0;
for (const path of paths) {
  errors += check(path);
}
process.exitCode = errors > 0 ? 1 : 0;

/** @param {string} path @returns {number} how many errors are left */
function check(path) {
  const card = readCard(path);
  if (card === null) {
    return 1;
  }
  let { text } = card;
  if (flags.fix) {
    const [fixed, fixes] = fixCard(text);
    // What could not be decoded would be lost by writing it back.
    if (fixes > 0 && !card.hasInvalidBytes) {
      writeFileSync(path, fixed);
      console.log(`${path}: ${fixes} fixed`);
      text = fixed;
    }
  }
  const findings = checkCard(text);
  for (const { line, severity, message, rule, fix } of findings) {
    const offer = fix === undefined ? '' : ` [--fix: ${fix.label}]`;
    console.log(`${path}:${line ?? 1}: ${severity}: ${message} (${rule})${offer}`);
  }
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** @param {string} path @returns {import('../src/source/card-source.ts').CardText | null} */
function readCard(path) {
  try {
    const source = { kind: /** @type {const} */ ('local'), name: path, href: null, base: null };
    const loaded = loadText(readFileSync(path), source);
    if (loaded.kind === 'loaded') {
      return loaded.card;
    }
    console.error(loaded.kind === 'refused' ? loaded.refusal.reason : `${path} was not read.`);
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return null;
}
