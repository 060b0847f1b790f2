import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Finding } from '../card/finding.ts';
import { checkCard, checkCardToFix, fixCard } from '../html/jobs/check-card.ts';
import { checkEvalFile, fixEvalFile } from '../html/jobs/check-eval-file.ts';
import { loadText } from '../source/load-text.ts';
import { type CheckedFile, type CheckQuestion, unreadFile } from './checked-file.ts';
import { placeFindings } from './place-findings.ts';

/** Files with evaluation results. */
const EVAL_FILE = /\.ya?ml$/i;

// The thread in which cards are read, one after the other.
parentPort?.on('message', (question: CheckQuestion) => {
  parentPort?.postMessage(checkFile(question));
});

/** What is wrong with one file, and what its fixes did. */
function checkFile({ name, path, text: given, settings }: CheckQuestion): CheckedFile {
  const read =
    given === null ? readCard(name, path ?? '') : { text: given, hasInvalidBytes: false };
  if (typeof read === 'string') {
    return unreadFile(name, read);
  }
  const isEvalFile = EVAL_FILE.test(name);
  const { hasInvalidBytes } = read;
  let { text } = read;
  let fixes = 0;
  if (settings.fixing === 'write' && path !== null) {
    const [fixed, count] = isEvalFile ? fixEvalFile(text) : fixCard(text);
    // What could not be decoded would be lost by writing it back.
    if (count > 0 && !hasInvalidBytes) {
      writeFileSync(path, fixed);
      fixes = count;
      text = fixed;
    }
  }
  const findings = isEvalFile ? checkEvalFile(text, name) : findingsOf(text, hasInvalidBytes);
  return {
    name,
    findings: placeFindings(text, findings),
    disabled: 0,
    fixes,
    diff: '',
    error: null,
  };
}

function findingsOf(text: string, hasInvalidBytes: boolean): readonly Finding[] {
  return hasInvalidBytes ? checkCard(text, { hasInvalidBytes }) : checkCardToFix(text);
}

/** The card, or why there is none. */
function readCard(
  name: string,
  path: string,
): { readonly text: string; readonly hasInvalidBytes: boolean } | string {
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
