import { isMap } from '../metadata.ts';
import type { FrontMatterEdit, Path } from './edit.ts';

type Key = string | number;

/** The one change that an edit is, made in what was read of the metadata; null if it is none. */
export function changedValues(root: unknown, edit: FrontMatterEdit): unknown {
  const { path } = edit;
  const last = path.at(-1);
  switch (edit.kind) {
    case 'set':
      return withChild(root, path, () => edit.value);
    case 'insert':
      return withChild(root, path, (old) => {
        const items: readonly unknown[] = Array.isArray(old) ? old : isNothing(old) ? [] : [old];
        return items.toSpliced(edit.index, 0, edit.value);
      });
    case 'remove':
      return without(root, path);
    case 'move':
      return withChild(root, path.slice(0, -1), (old) => {
        const items: readonly unknown[] = Array.isArray(old) ? old : [];
        const from = Number(last);
        return items.toSpliced(from, 1).toSpliced(edit.to, 0, items[from]);
      });
    case 'rename':
      return withChild(root, path.slice(0, -1), (old) =>
        isMap(old)
          ? Object.fromEntries(
              Object.entries(old).map(([key, value]) => [key === last ? edit.key : key, value]),
            )
          : old,
      );
  }
}

export function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (hasChild(value, key) ? (value as Record<Key, unknown>)[key] : undefined),
    root,
  );
}

function hasChild(value: unknown, key: Key): boolean {
  return (isMap(value) || Array.isArray(value)) && Object.hasOwn(value, key);
}

function withChild(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return change(value);
  }
  const child = withChild(valueAt(value, [key]), rest, change);
  return Array.isArray(value)
    ? value.toSpliced(Number(key), 1, child)
    : { ...(isMap(value) ? value : {}), [key]: child };
}

function without(root: unknown, path: Path): unknown {
  const last = path.at(-1);
  return withChild(root, path.slice(0, -1), (old) =>
    Array.isArray(old)
      ? old.toSpliced(Number(last), 1)
      : Object.fromEntries(Object.entries(old ?? {}).filter(([key]) => key !== last)),
  );
}

/** The path of what goes when this goes: a list or map that holds nothing else goes with it. */
export function wholeOf(root: unknown, path: Path): Path {
  const parent = path.slice(0, -1);
  const siblings = Object.keys(valueAt(root, parent) ?? {}).length;
  return path.length > 1 && siblings === 1 ? wholeOf(root, parent) : path;
}

/** The edit that also makes the maps and lists that its path leads through and that are not there. */
export function withParents(root: unknown, edit: FrontMatterEdit): FrontMatterEdit {
  const parent = edit.path.slice(0, -1);
  const last = edit.path.at(-1);
  const isAdding = edit.kind === 'set' || edit.kind === 'insert';
  const around = valueAt(root, parent);
  if (!isAdding || last === undefined || isMap(around) || Array.isArray(around)) {
    return edit;
  }
  const value = edit.kind === 'insert' ? [edit.value] : edit.value;
  const made = typeof last === 'number' ? [value] : { [last]: value };
  return withParents(root, { kind: 'set', path: parent, value: made });
}

/** Whether both read the same; the order of keys says nothing. */
export function areSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return Object.is(one, other);
  }
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        areSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
