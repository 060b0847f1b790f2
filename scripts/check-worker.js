// The thread in which `check.js` reads the cards, one after the other.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { runnerImport } from 'vite';

/**
 * @typedef {object} Report
 * @property {readonly string[]} lines for the user
 * @property {number} count of the errors that are left
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** @template Module @param {string} path @returns {Promise<Module>} */
async function load(path) {
  const options = /** @type {const} */ ({ root, configFile: false, logLevel: 'error' });
  const { module } = await runnerImport(`${root}${path}`, options);
  return /** @type {Module} */ (module);
}

/** @type {typeof import('../src/html/jobs/check-card.ts')} */
const { checkCardToFix, fixCard } = await load('src/html/jobs/check-card.ts');
/** @type {typeof import('../src/source/load-text.ts')} */
const { loadText } = await load('src/source/load-text.ts');

parentPort?.on('message', (question) => parentPort?.postMessage(check(question)));

/**
 * @param {{ name: string, path: string, isFixing: boolean }} question
 * @returns {Report}
 */
function check({ name, path, isFixing }) {
  const card = readCard(name, path);
  if (typeof card === 'string') {
    return { lines: [`${name}:1: error: ${card}`], count: 1 };
  }
  const lines = [];
  let { text } = card;
  if (isFixing) {
    const [fixed, fixes] = fixCard(text);
    // What could not be decoded would be lost by writing it back.
    if (fixes > 0 && !card.hasInvalidBytes) {
      writeFileSync(path, fixed);
      lines.push(`${name}: ${fixes} fixed`);
      text = fixed;
    }
  }
  const findings = checkCardToFix(text);
  for (const { line, severity, message, rule, fix } of findings) {
    const offer = fix === undefined ? '' : ` [--fix: ${fix.label}]`;
    lines.push(`${name}:${line ?? 1}: ${severity}: ${message} (${rule})${offer}`);
  }
  return { lines, count: findings.filter(({ severity }) => severity === 'error').length };
}

/**
 * The card, or why there is none.
 * @param {string} name
 * @param {string} path
 */
function readCard(name, path) {
  try {
    const source = { kind: /** @type {const} */ ('local'), name, href: null, base: null };
    const loaded = loadText(readFileSync(path), source);
    if (loaded.kind === 'loaded') {
      return loaded.card;
    }
    return loaded.kind === 'refused' ? loaded.refusal.reason : `${name} was not read.`;
  } catch (error) {
    return `${name} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}
