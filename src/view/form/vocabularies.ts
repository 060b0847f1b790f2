import type { NamedId, VocabularyName } from '../../card/form/form.ts';
import type { CardChanges, EditedCard } from './card-changes.ts';

/** Asks for each list of the Hub's values once. */
export function vocabularies(
  changes: CardChanges,
  card: EditedCard,
): (name: VocabularyName) => Promise<readonly NamedId[]> {
  const known = new Map<VocabularyName, Promise<readonly NamedId[]>>();
  async function load(name: VocabularyName): Promise<readonly NamedId[]> {
    const asked = await changes.ask(() => card.ask('vocabulary', name));
    if (asked?.answer.ok === true) {
      return asked.answer.value;
    }
    // Another time it may come.
    known.delete(name);
    return [];
  }
  return (name) => {
    const asked = known.get(name) ?? load(name);
    known.set(name, asked);
    return asked;
  };
}
