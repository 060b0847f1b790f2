import { LANGUAGE_CODES, languageName, threeLetterLanguageName } from '../../hub/languages.ts';
import { findLibrary, LIBRARY_KEYS } from '../../hub/libraries.ts';
import { findLicense, LICENSE_IDS } from '../../hub/licenses.ts';
import { SPACE_VOCABULARIES } from '../../hub/space-fields.ts';
import { findTask, SUBTASK_IDS, TASK_IDS } from '../../hub/tasks.ts';
import type { NamedId, VocabularyName } from './form.ts';

interface Vocabulary {
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string | null | undefined;
}

const VOCABULARIES: Readonly<Record<VocabularyName, Vocabulary>> = {
  tasks: { ids: TASK_IDS, nameOf: (id) => findTask(id)?.name },
  subtasks: { ids: SUBTASK_IDS, nameOf: () => null },
  libraries: { ids: LIBRARY_KEYS, nameOf: (key) => findLibrary(key)?.label },
  licenses: { ids: LICENSE_IDS, nameOf: (id) => findLicense(id)?.name },
  languages: {
    ids: LANGUAGE_CODES,
    nameOf: (code) => languageName(code) ?? threeLetterLanguageName(code),
  },
  hardware: plain('suggested_hardware'),
  scopes: plain('hf_oauth_scopes'),
};

function plain(key: string): Vocabulary {
  return { ids: SPACE_VOCABULARIES.get(key) ?? [], nameOf: () => null };
}

export function vocabulary(name: VocabularyName): readonly NamedId[] {
  return VOCABULARIES[name].ids.map((id) => named(id, name));
}

/** An id with its name; with itself where it has none. */
export function named(id: string, of: VocabularyName | undefined): NamedId {
  return [id, (of && VOCABULARIES[of].nameOf(id)) ?? id];
}
