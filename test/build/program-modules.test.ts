import { describe, expect, test } from 'vitest';
import { programModuleOf } from '../../build/program-modules.ts';

/** Source modules by what they import, at once and when they are asked for. */
const SOURCES: Readonly<Record<string, readonly [now: string[], late?: string[]]>> = {
  'main.ts': [['h.ts'], ['view/card-page.ts', 'a.ts', 'b.ts']],
  'h.ts': [[]],
  'view/card-page.ts': [['h.ts', 'safe.ts']],
  'safe.ts': [[]],
  'a.ts': [['h.ts', 'safe.ts', 'shared.ts'], ['deep.ts']],
  'b.ts': [['shared.ts']],
  'shared.ts': [['main.ts']],
  'deep.ts': [['other.ts']],
  'other.ts': [[]],
};

function getModuleInfo(id: string) {
  const [now, late = []] = SOURCES[id.replace('/src/', '')] ?? [];
  const inFolder = (names: readonly string[]): string[] => names.map((name) => `/src/${name}`);
  return now === undefined
    ? null
    : { importedIds: inFolder(now), dynamicallyImportedIds: inFolder(late) };
}

describe('a source module stands in', () => {
  const nameOf = programModuleOf('/src/');
  test.each([
    ['main.ts', 'start'],
    ['h.ts', 'start'],
    ['view/card-page.ts', 'other-cards'],
    ['safe.ts', 'other-cards'],
    ['a.ts', 'a'],
    ['shared.ts', 'a'],
    ['b.ts', 'b'],
    ['deep.ts', 'deep'],
    ['other.ts', 'deep'],
  ])('%s: the module %s', (name, module) => {
    expect(nameOf(`/src/${name}`, { getModuleInfo })).toBe(module);
  });

  test('none that the program never asks for', () => {
    expect(nameOf('/src/worker.ts', { getModuleInfo })).toBeNull();
  });
});
