import { isMap } from './metadata.ts';
import { valueToText } from './value-text.ts';

// Evaluation results in YAML, whatever their shape, as plain text on one line.

export type YamlMap = Readonly<Record<string, unknown>>;

/** Characters of one value; the whole is in the source. */
const MAX_TEXT = 500;

/** The name of a task, a dataset or a metric, else its type; and what else it says. */
export function named(value: unknown): { readonly name: string; readonly others: YamlMap } {
  const { name, type, ...others }: YamlMap = isMap(value) ? value : { name: value };
  const isTypeSaid = isSaid(name) && isSaid(type) && plain(name) !== plain(type);
  return {
    name: saidText(isSaid(name) ? name : type),
    others: isTypeSaid ? { type, ...others } : others,
  };
}

/** `Text Classification` and `text-classification` are the same. */
export function plain(name: unknown): string {
  return text(name)
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}

/** `config: en`, `split: test` … */
export function lines(map: YamlMap): readonly string[] {
  return Object.entries(map).map(([key, value]) => `${key}: ${text(value)}`);
}

/** The items of a list; a bare value is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** False for a key that is not there, or has nothing after its colon. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

export function saidText(value: unknown): string {
  return isSaid(value) ? text(value) : '';
}

/** On one line, in the manner of YAML's flow style but without the outer brackets. */
export function text(value: unknown): string {
  const whole = flow(value);
  return typeof value === 'object' && value !== null
    ? valueToText(whole.slice(1, -1) || whole, MAX_TEXT)
    : whole;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(flow).join(', ')}]`;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, part]) => `${key}: ${flow(part)}`);
    return `{${pairs.join(', ')}}`;
  }
  return typeof value === 'number' ? String(value) : valueToText(value, MAX_TEXT);
}
