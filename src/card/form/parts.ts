import type { Control, Part } from './form.ts';

export const TEXT: Control = { kind: 'text' };
export const LONG: Control = { kind: 'text', isLong: true };
export const NUMBER: Control = { kind: 'text', holds: 'number' };
export const FLAG: Control = { kind: 'flag' };
export const ITEMS: Control = { kind: 'items' };
export const PAIRS: Control = { kind: 'pairs' };

/** Whatever YAML can hold but lists of maps. */
export const ANY_VALUE: Control = {
  kind: 'either',
  of: [{ kind: 'text', holds: 'any' }, { kind: 'items', holds: 'any' }, PAIRS],
};

export function part(key: string, label: string, control: Control = TEXT): Part {
  return { key, label, control };
}

export function needed(key: string, label: string, control: Control = TEXT): Part {
  return { key, label, control, isNeeded: true };
}

export function more(key: string, label: string, control: Control = TEXT): Part {
  return { key, label, control, offered: 'more' };
}

/** What programs write, or wrote. */
export function written(key: string, label: string, control: Control = TEXT): Part {
  return { key, label, control, offered: 'never' };
}

export function fields(...parts: readonly Part[]): Control {
  return { kind: 'fields', parts };
}

export function rows(of: string, parts: readonly Part[]): Control {
  return { kind: 'rows', of, parts };
}

export function folded(of: string, parts: readonly Part[]): Control {
  return { kind: 'rows', of, parts, isFolded: true };
}
