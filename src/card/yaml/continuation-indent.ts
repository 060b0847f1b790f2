import { lineAt, linesFrom } from '../../text/text-lines.ts';
import { findYamlError } from './load-yaml.ts';

/** A YAML source in which continuation lines were moved to the right. */
export interface IndentedYaml {
  /** Has the same lines as the original; only blanks at their starts were added. */
  readonly source: string;
  /** Where the moved stretches start: offsets in `source`. */
  readonly moved: readonly number[];
}

/** Parsing more than this, in UTF-16 units over all attempts in one front matter, would be felt. */
const WORK_LIMIT = 8_000_000;
const ATTEMPT_LIMIT = 100;
/** The deepest indentation that is copied. */
const INDENT_LIMIT = 200;

function endOfSingleQuoted(text: string, start: number): number {
  let at = text.indexOf("'", start);
  while (at !== -1 && text[at + 1] === "'") {
    at = text.indexOf("'", at + 2);
  }
  return at === -1 ? text.length : at;
}

function endOfDoubleQuoted(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === '"') {
      return at;
    }
  }
  return text.length;
}

/** End of the innermost flow collection that is open at `start`. */
function endOfFlowCollection(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const before = at === start ? '\n' : (text[at - 1] ?? '');
    // Inside of a plain scalar (`don't`, `a#b`) these characters stand for themselves.
    const isTokenStart = /[\s,[{:]/.test(before);
    if (character === '#' && /\s/.test(before)) {
      at = lineAt(text, at).end - 1;
    } else if (character === "'" && isTokenStart) {
      at = endOfSingleQuoted(text, at + 1);
    } else if (character === '"' && isTokenStart) {
      at = endOfDoubleQuoted(text, at + 1);
    } else if (character === '[' || character === '{') {
      depth += 1;
    } else if (character === ']' || character === '}') {
      depth -= 1;
    }
    if (depth === 0) {
      return at;
    }
  }
  return text.length;
}

/**
 * End of what the line at `start` continues.
 * What that is, js-yaml tells when it is given only the text before.
 */
function endOfContinued(text: string, start: number): number {
  const reason = findYamlError(text.slice(0, start).trimEnd())?.reason ?? '';
  if (reason.includes('single quoted')) {
    return endOfSingleQuoted(text, start);
  }
  // A backslash before the line end is cut in two: an "unknown escape sequence".
  if (reason.includes('double quoted') || reason.includes('escape')) {
    return endOfDoubleQuoted(text, start);
  }
  if (reason.includes('flow collection')) {
    return endOfFlowCollection(text, start);
  }
  return lineAt(text, start).end;
}

/** Blanks that are deeper than any block collection before `end`. */
function deepIndent(text: string, end: number): string {
  let depth = 0;
  for (const line of linesFrom(text, 0)) {
    if (line.start >= end) {
      break;
    }
    const lead = /^[ \t?:-]*/.exec(
      text.slice(line.start, Math.min(line.end, line.start + INDENT_LIMIT)),
    );
    depth = Math.max(depth, lead?.[0].length ?? 0);
  }
  return ' '.repeat(depth + 1);
}

function indentLines(text: string, start: number, end: number, indent: string): string {
  const parts = [text.slice(0, start)];
  let at = start;
  for (const line of linesFrom(text, start)) {
    if (line.start > end) {
      break;
    }
    parts.push(indent, text.slice(line.start, line.next));
    at = line.next;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * Moves the lines to the right on which a quoted scalar or a flow collection goes on too far left.
 * YAML 1.2 refuses them ("deficient indentation"); js-yaml 4 and PyYAML read them, so the Hub's page
 * shows such cards. Blanks at the start of these lines mean nothing, so the value stays the same.
 * `share` is the part of the front matter that is given, in 0 to 1: it may take that part of the work.
 */
export function indentContinuations(original: string, share: number): IndentedYaml {
  let source = original;
  const moved: number[] = [];
  const attempts = Math.min(
    ATTEMPT_LIMIT,
    Math.floor((WORK_LIMIT * share) / (2 * original.length + 1)),
  );
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const error = findYamlError(source);
    if (error?.reason !== 'deficient indentation' || error.offset === null) {
      break;
    }
    const before = source.slice(0, error.offset);
    const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    if (source.slice(start).trim() === '') {
      // The value never ends. Without the last line end js-yaml says so.
      source = source.trimEnd();
      break;
    }
    const end = endOfContinued(source, start);
    const indented = indentLines(source, start, end, deepIndent(source, start));
    // Hostile input: a deep line, then very many that continue it.
    if (indented.length > 2 * original.length + WORK_LIMIT / 10) {
      break;
    }
    source = indented;
    moved.push(start);
  }
  return { source, moved };
}
