import { sep } from 'node:path';
import { type Finding, sortFindings } from '../card/finding.ts';
import { type Checked, checkWholeCard } from '../html/jobs/check-card.ts';
import { checkWholeEvalFile } from '../html/jobs/check-eval-file.ts';
import { applyFixes, offerFixes } from '../html/jobs/fix-card.ts';
import { YAML_FILE } from '../source/eval-folder.ts';
import { unifiedDiff } from '../text/unified-diff.ts';
import { encodeLike, marked, replaceFile } from './card-file.ts';
import { openCardFolder } from './card-folder.ts';
import {
  type CheckedFile,
  type CheckQuestion,
  type Level,
  type PlacedFinding,
  unreadFile,
} from './checked-file.ts';
import { reasonOf } from './inputs/find-cards.ts';
import { placeFindings } from './place-findings.ts';
import { readCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

/** A card as it was read. */
interface ReadText {
  readonly text: string;
  /** What could not be decoded would be lost by writing it back. */
  readonly hasInvalidBytes: boolean;
  /** Of the file; null where it is in none. */
  readonly bytes: Uint8Array | null;
}

interface WrittenCard {
  readonly name: string;
  readonly path: string;
  readonly content: Uint8Array;
}

answerQuestions(checkFile);

/** What is wrong with one file, and what its fixes did. */
function checkFile(question: CheckQuestion): CheckedFile {
  const { name, path, content, settings } = question;
  const isRow = typeof content === 'string';
  const read = isRow
    ? { text: content, hasInvalidBytes: false, bytes: null }
    : readCard(content ?? path, name);
  if (typeof read === 'string') {
    return unreadFile(name, read);
  }
  const { text, bytes } = read;
  const { fixing } = settings;
  const check = checkOf(question, read);
  const find = (text: string): readonly Finding[] => check(text).findings;
  const isFixing = (fixing === 'write' || fixing === 'diff') && !read.hasInvalidBytes;
  const [fixed, fixes] = isFixing ? applyFixes(text, find) : [text, 0];
  const isWritten = fixing === 'write' && fixes > 0 && bytes !== null && content === null;
  const error = isWritten ? writeCard({ name, path, content: encodeLike(bytes, fixed) }) : null;
  const result = isWritten && error === null ? fixed : text;
  const { findings, disabled } = check(result);
  const isOffering = fixing === 'offer' && !read.hasInvalidBytes;
  const offered = isOffering ? offerFixes(result, find) : [];
  const placed = placeFindings(result, findings).map(({ fix, ...finding }, index) =>
    offered[index]?.fix === undefined || fix === undefined ? finding : { ...finding, fix },
  );
  return {
    name,
    findings: withLevels(placed, settings.levels),
    disabled,
    fixes: result === text && fixing === 'write' ? 0 : fixes,
    diff:
      fixing === 'diff'
        ? unifiedDiff(name.replaceAll(sep, '/'), marked(bytes, text), marked(bytes, fixed))
        : '',
    error,
  };
}

/** What is said of a text in this file, without what the settings disable. */
function checkOf(
  { name, path, content, settings: { levels, required } }: CheckQuestion,
  { hasInvalidBytes }: ReadText,
): (text: string) => Checked {
  const isRow = typeof content === 'string';
  // What comes by standard input or in a row lies in no folder.
  const folder = content === null ? openCardFolder(path) : undefined;
  return (text) => {
    const { findings, disabled } =
      !isRow && YAML_FILE.test(name)
        ? checkWholeEvalFile(text, name)
        : checkWholeCard(text, { hasInvalidBytes, folder, require: required });
    const kept = findings.filter(({ rule }) => levels[rule] !== 'off');
    return { findings: kept, disabled: disabled + findings.length - kept.length };
  };
}

function withLevels(
  findings: readonly PlacedFinding[],
  levels: Readonly<Record<string, Level>>,
): readonly PlacedFinding[] {
  return sortFindings(
    findings.map((finding) => {
      const level = levels[finding.rule] ?? 'off';
      return level === 'off' ? finding : { ...finding, severity: level };
    }),
  );
}

/** Why it could not be written; null when it was. */
function writeCard({ name, path, content }: WrittenCard): string | null {
  try {
    replaceFile(path, content);
    return null;
  } catch (error) {
    return `${name} cannot be written: ${reasonOf(error)}`;
  }
}
