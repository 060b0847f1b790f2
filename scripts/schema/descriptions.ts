import { DESCRIPTIONS } from '../../src/card/completion/descriptions.ts';
import { FIELD_FORMS } from '../../src/card/facts/field-forms.ts';

/** The schema of a place with its title, and what it is for; a place without words is a mistake. */
export function described(path: string, schema: object) {
  const description = DESCRIPTIONS[path];
  if (description === undefined) {
    throw new Error(`src/card/completion/descriptions.ts has nothing on ${path}`);
  }
  const key = path.replace(/^.*\./, '');
  const words = key.replaceAll(/[_-]+/g, ' ');
  const title = FIELD_FORMS.get(path)?.label ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { title, description, ...schema };
}
