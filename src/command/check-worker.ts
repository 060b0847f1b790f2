import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { checkCard, checkCardToFix, fixCard } from '../html/jobs/check-card.ts';
import { checkEvalFile, fixEvalFile } from '../html/jobs/check-eval-file.ts';
import type { CardText } from '../source/card-source.ts';
import { loadText } from '../source/load-text.ts';
import { printable } from './printable.ts';

/** What is to be checked: a file, or a folder with a `README.md`. */
export interface Question {
  /** As the user called it. */
  readonly name: string;
  readonly path: string;
  readonly isFixing: boolean;
}

/** Of a card and the files that belong to it. */
export interface Report {
  /** For the user. */
  readonly lines: readonly string[];
  /** Of the errors that are left. */
  readonly count: number;
}

/** Files with evaluation results, and the folder beside a card where the Hub looks for them. */
const EVAL_FILE = /\.ya?ml$/i;
const EVAL_FOLDER = '.eval_results';

// The thread in which cards are read, one after the other.
parentPort?.on('message', (question: Question) => {
  const { lines, count } = checkAll(question);
  parentPort?.postMessage({ lines: lines.map(printable), count });
});

function checkAll({ name, path, isFixing }: Question): Report {
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

function check({ name, path, isFixing }: Question): Report {
  const card = readCard(name, path);
  if (typeof card === 'string') {
    return { lines: [`${name}:1: error: ${card}`], count: 1 };
  }
  const isEvalFile = EVAL_FILE.test(path);
  const lines: string[] = [];
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

/** The card, or why there is none. */
function readCard(name: string, path: string): CardText | string {
  try {
    const source = { kind: 'local', name, href: null, base: null } as const;
    const loaded = loadText(readFileSync(path), source);
    if (loaded.kind === 'loaded') {
      return loaded.card;
    }
    return loaded.kind === 'refused' ? loaded.refusal.reason : `${name} was not read.`;
  } catch (error) {
    return `${name} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}
