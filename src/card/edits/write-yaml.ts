import { isMap } from '../metadata.ts';
import { inQuotes } from '../yaml/yaml-line.ts';
import type { Plain } from './edit.ts';

/** How lines are written in a card, and where. */
export interface Writing {
  readonly eol: string;
  /** How far items of a list stand behind the key of the list. */
  readonly listIndent: number;
  /** Whether lists stand in brackets. */
  readonly inBrackets: boolean;
}

/** How a text is written. */
export type TextStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What js-yaml refuses outside of escapes, and what is better seen than passed over. */
const ESCAPED = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;
/** What begins something else than a text, or may. */
const NO_START = /^[-?:,[\]{}#&*!|>'"%@`=~<\s]/;
/** What versions 1.1 and 1.2 of YAML, for the Hub and for Python tools, read as no text. */
const NO_TEXT: readonly RegExp[] = [
  /^(?:null|true|false|yes|no|on|off|y|n)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+)$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?$/i,
  /^[-+]?\.(?:[\d_]+(?:e[-+]?\d+)?|inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?/,
  // Of a document.
  /^\.\.\./,
];

/** Whether a text reads as itself without quotes, for all who read cards. */
export function isPlainText(text: string): boolean {
  return !(
    text === '' ||
    text.trim() !== text ||
    NO_START.test(text) ||
    ESCAPED.test(text) ||
    /[\n\t]|:(?:\s|$)|\s#|[,[\]{}]/.test(text) ||
    NO_TEXT.some((pattern) => pattern.test(text))
  );
}

/** Of a prose text: a comma and brackets are read as such only in brackets. */
function isPlainOutside(text: string): boolean {
  return isPlainText(text.replaceAll(/(?<=.)[,[\]{}]/g, '_'));
}

function inDoubleQuotes(text: string): string {
  const escaped = new RegExp(ESCAPED, 'gu');
  return JSON.stringify(text).replace(
    escaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The ways to write a text, the best first: each is tried. `indent` is that of its key; null in
 * brackets, where no text can stand on lines of its own.
 */
export function writtenTexts(
  text: string,
  style: TextStyle,
  indent: number | null,
  eol: string,
): readonly string[] {
  const isBlock = style === 'literal' || style === 'folded';
  const isInLines = text.includes('\n') || isBlock;
  // Empty lines at the end would be those of what follows.
  const hasWords = text.trim() !== '' && !text.endsWith('\n\n');
  const canBeBlock = indent !== null && hasWords && !ESCAPED.test(text);
  const isPlain = indent === null ? isPlainText(text) : isPlainOutside(text);
  const isOneLine = !/[\n\t]/.test(text) && !ESCAPED.test(text);
  const candidates = [
    isInLines && canBeBlock && style === 'folded' && folded(text, indent, eol),
    isInLines && canBeBlock && style !== 'double' && literal(text, indent, eol),
    style === 'single' && isOneLine && `'${text.replaceAll("'", "''")}'`,
    style === 'double' && inDoubleQuotes(text),
    isPlain && text,
    isOneLine && inQuotes(text),
    inDoubleQuotes(text),
  ];
  return candidates.filter((written) => written !== false);
}

function literal(text: string, indent: number, eol: string): string {
  return blockText('|', text, indent, eol);
}

/** Each line feed of the text is an empty line. */
function folded(text: string, indent: number, eol: string): string {
  const end = /\n*$/.exec(text)?.[0] ?? '';
  return blockText(
    '>',
    text.slice(0, text.length - end.length).replaceAll('\n', '\n\n') + end,
    indent,
    eol,
  );
}

function blockText(sign: string, text: string, indent: number, eol: string): string {
  const chomping = text.endsWith('\n') ? '' : '-';
  // A first line that begins with blanks would set the indentation.
  const width = /^\s/.test(text) ? '2' : '';
  const lines = text.replace(/\n$/, '').split('\n');
  const pad = ' '.repeat(indent + 2);
  const written = lines.map((line) => (line === '' ? '' : pad + line));
  return [`${sign}${width}${chomping}`, ...written].join(eol);
}

/** A value on the line of its key; null where it takes lines of its own. */
export function writtenInline(value: Plain, indent: number | null, eol: string): string | null {
  if (typeof value === 'string') {
    return writtenTexts(value, 'plain', indent, eol)[0] ?? '';
  }
  if (typeof value === 'object' && Object.keys(value).length > 0) {
    return indent === null ? inBrackets(value) : null;
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? '[]' : '{}';
  }
  // Without a point 1e-7 is a text to Python tools.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** A list or map as it stands in brackets. */
export function inBrackets(value: Plain): string {
  if (Array.isArray(value)) {
    return `[${value.map(inBrackets).join(', ')}]`;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value as Record<string, Plain>);
    return `{${pairs.map(([key, child]) => `${writtenKey(key)}: ${inBrackets(child)}`).join(', ')}}`;
  }
  return writtenInline(value, null, '\n') ?? '';
}

export function writtenKey(key: string): string {
  return isPlainText(key) ? key : inDoubleQuotes(key);
}

/** The lines of a list or map whose keys, or dashes, stand at `indent`. */
export function writtenLines(value: Plain, indent: number, how: Writing): readonly string[] {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.flatMap((item: Plain) => writtenItem(item, indent, how));
  }
  return Object.entries(value as Record<string, Plain>).flatMap(([key, child]) =>
    writtenPair(`${pad}${writtenKey(key)}`, child, indent, how),
  );
}

/** An item of a list; its first key stands behind its dash. */
export function writtenItem(item: Plain, indent: number, how: Writing): readonly string[] {
  const pad = ' '.repeat(indent);
  const inline = writtenInline(item, indent, how.eol);
  if (inline !== null || Array.isArray(item)) {
    return [`${pad}- ${inline ?? inBrackets(item)}`];
  }
  const [first = '', ...rest] = writtenLines(item, indent + 2, how);
  return [`${pad}- ${first.trimStart()}`, ...rest];
}

/** Whether a new list is written as the card writes its lists; maps are read line by line. */
export function standsInBrackets(value: Plain, { inBrackets: isUsual }: Writing): boolean {
  return isUsual && Array.isArray(value) && !value.some(isMap);
}

/** A key, with what stands before it, and its value. */
export function writtenPair(
  key: string,
  value: Plain,
  indent: number,
  how: Writing,
): readonly string[] {
  const isFlat = standsInBrackets(value, how);
  const inline = isFlat ? inBrackets(value) : writtenInline(value, indent, how.eol);
  if (inline !== null) {
    return [`${key}: ${inline}`];
  }
  const inner = indent + (Array.isArray(value) ? how.listIndent : 2);
  return [`${key}:`, ...writtenLines(value, inner, how)];
}
