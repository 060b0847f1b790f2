import { FIELD_SHAPES } from '../../card/checks/keys.ts';
import type { Finding } from '../../card/finding.ts';
import type { FrontMatter } from '../../card/model-card.ts';
import { valueToText } from '../../card/value-text.ts';
import { createLineIndex } from '../../text/text-lines.ts';
import { createHiddenCollector } from './collect-hidden.ts';
import { type Loss, lossFindings } from './losses.ts';

/** Comments, each of several lines as one. */
const COMMENTS = /(?<=^|[ \t])#.*(?:\n[ \t]*#.*)*/gm;

/** What is said to a model there, is said in its use. */
const TO_MODELS = /prompt|template|instruction|example/;

/** Longest value that is read, in characters. */
const MOST_READ = 4000;

/** What metadata say in comments, and in keys that the Hub does not know and shows to nobody. */
export function hiddenInMetadata({ raw, line, entries }: FrontMatter): readonly Finding[] {
  const losses: Loss[] = [];
  const hidden = createHiddenCollector('', (loss) => losses.push(loss));
  const source = (raw ?? '').replace(/\r\n?/g, '\n');
  for (const { 0: comment, index } of source.matchAll(COMMENTS)) {
    hidden.comment(comment.replace(/^[ \t]*#+/gm, ' '), 'a comment of the metadata', index);
  }
  const found = lossFindings(losses.splice(0), createLineIndexFrom(source, line));
  for (const { key, value, line: keyLine } of entries) {
    if (!(FIELD_SHAPES.has(key) || TO_MODELS.test(key))) {
      hidden.comment(valueToText(value, MOST_READ), `the metadata “${key}”`, keyLine);
    }
  }
  return [...found, ...lossFindings(losses, (keyLine) => keyLine)];
}

function createLineIndexFrom(source: string, line: number): (offset: number) => number {
  const lineIn = createLineIndex(source);
  return (offset) => line - 1 + lineIn(offset);
}
