// The thread in which `check.js` reads the cards, one after the other.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadModule } from './load-module.js';

/**
 * @typedef {object} Report
 * @property {readonly string[]} lines for the user
 * @property {number} count of the errors that are left
 */

/** @type {typeof import('../src/html/jobs/check-card.ts')} */
const { checkCard, checkCardToFix, fixCard } = await loadModule('src/html/jobs/check-card.ts');
/** @type {typeof import('../src/html/jobs/check-eval-file.ts')} */
const { checkEvalFile, fixEvalFile } = await loadModule('src/html/jobs/check-eval-file.ts');
/** @type {typeof import('../src/source/load-text.ts')} */
const { loadText } = await loadModule('src/source/load-text.ts');

/** Files with evaluation results, and the folder beside a card where the Hub looks for them. */
const EVAL_FILE = /\.ya?ml$/i;
const EVAL_FOLDER = '.eval_results';

/** @type {typeof import('../src/text/mark-invisible.ts')} */
const { markedLine } = await loadModule('src/text/mark-invisible.ts');

parentPort?.on('message', (question) => {
  const { lines, count } = checkAll(question);
  parentPort?.postMessage({ lines: lines.map(printed), count });
});

/**
 * A card may hold what a terminal obeys, and a file may be named like an order to the CI: `::` and
 * `##[` begin those.
 * @param {string} line
 */
function printed(line) {
  return markedLine(line)
    .replace(/^(?=\s*::)/, './')
    .replace(/##(?=(?:vso)?\[)/g, '# #');
}

/**
 * @typedef {{ name: string, path: string, isFixing: boolean }} Question
 * @param {Question} question
 * @returns {Report} of the card and the files that belong to it
 */
function checkAll({ name, path, isFixing }) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return checkAll({ name: join(name, 'README.md'), path: join(path, 'README.md'), isFixing });
  }
  const folder = join(dirname(path), EVAL_FOLDER);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const files = isThere && !EVAL_FILE.test(path) ? readdirSync(folder).sort() : [];
  const reports = [
    check({ name, path, isFixing }),
    ...files
      .filter((file) => EVAL_FILE.test(file))
      .map((file) => {
        const evalName = join(dirname(name), EVAL_FOLDER, file);
        return check({ name: evalName, path: join(folder, file), isFixing });
      }),
  ];
  return {
    lines: reports.flatMap(({ lines }) => lines),
    count: reports.reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * @param {Question} question
 * @returns {Report}
 */
function check({ name, path, isFixing }) {
  const card = readCard(name, path);
  if (typeof card === 'string') {
    return { lines: [`${name}:1: error: ${card}`], count: 1 };
  }
  const isEvalFile = EVAL_FILE.test(path);
  const lines = [];
  let { text } = card;
  if (isFixing) {
    const [fixed, fixes] = isEvalFile ? fixEvalFile(text) : fixCard(text);
    // What could not be decoded would be lost by writing it back.
    if (fixes > 0 && !card.hasInvalidBytes) {
      writeFileSync(path, fixed);
      lines.push(`${name}: ${fixes} fixed`);
      text = fixed;
    }
  }
  const findings = isEvalFile
    ? checkEvalFile(text, name)
    : card.hasInvalidBytes
      ? checkCard(text, { hasInvalidBytes: true })
      : checkCardToFix(text);
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
