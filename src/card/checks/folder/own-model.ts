import { plainName } from '../../tables/names.ts';
import type { FolderView } from './folder-rule.ts';
import type { Statement } from './statements.ts';

/** Compares the model with another one. */
const COMPARED =
  /\b(?:(?<!\blonger )than|versus|vs|compar\w+|unlike|outperform\w*|surpass\w*|rival\w*|teachers?|draft|reward model|judge|base model|original|previous|predecessor|successor|larger|smaller|bigger|other|another)\b/i;
/** Speaks of a part or a relative of the model, or of several. */
const RELATED =
  /\b(?:like|match(?:es|ing)|competitive|similar\w*|students?|(?:en|de)coder(?![- ]only)|backbone|vision tower|vocoder|range|family|families|sizes|variants?|siblings?|series|suite|models|distill\w+ from|trained (?:on|from|by)|fine-?tun\w+ (?:of|from|on)|based on|derived from|built (?:up)?on)\b/i;
/** Subjects that are the card's own model. */
const OWN_SUBJECT =
  /^\W*(?:this|the (?:model|checkpoint|weights|network|repo|resulting|final|released|present)|it|our|we|an?|with|in total|total|model|weights|has|contains|consists|compris\w+|featur\w+|here)\b/i;
/** Subjects that are what the model has. */
const OWN_PROPERTY =
  /^\W*(?:(?:the|its|their|our|default|recommended|maximum) )*(?:[\w-]+ ){0,2}?(?:context|length|window|sizes?|d?types?|precision|architecture|class|temperature|weights|parameters?|number|count|rank|quanti[sz]ation|layers?|tensors?|inputs?|texts?|sequences?)\b/i;
const SUBJECT =
  /^\W*([\p{L}][\w.+-]*(?:[ -][\w.+-]+){0,4}?) (?:has|have|contains?|is|are|was|were|comes?|with|uses?|supports?|consists|features?)\b/u;
/** A name with the size of a model in it. */
const SIZED = /\b[A-Z][A-Za-z]{2,}[\w.]*(?:[- ]v?\d[\w.]*)*?[- ]\d[\d.]*[BM]\b/g;
/** Keys and sections of what is not the model itself. */
const OTHER_KEY =
  /\b(?:base|parent|teacher|student|draft|judge|reward|original|previous|encoder|vision|tower|vocoder|compar\w+|baselines?|competitors?)\b/i;
const OTHER_SECTION =
  /\b(?:compar\w+|related|other models|model family|family|variants|versions|base model|teacher|baselines?|model zoo|ablations?|collection|acknowledge?ments?|citation)\b/i;

/**
 * Whether a statement is certainly of the card's own model. `before`: what of its text stands
 * before the value.
 */
export function isOfOwn(
  { kind, key, text, section }: Statement,
  value: number,
  { ownNames, model }: Pick<FolderView, 'ownNames' | 'model'>,
): boolean {
  if (kind === 'title') {
    return true;
  }
  if (OTHER_SECTION.test(section) || OTHER_KEY.test(key)) {
    return false;
  }
  const isNamed = (name: string): boolean => {
    const plain = plainName(name);
    return plain.length > 2 && ownNames.some((own) => own.includes(plain) || plain.includes(own));
  };
  const others = (text.match(SIZED) ?? []).filter((name) => !isNamed(name));
  const before = text.slice(0, value);
  if (kind !== 'sentence') {
    return !COMPARED.test(text) && others.length === 0;
  }
  const [, subject] = SUBJECT.exec(before) ?? [];
  const isOwn = subject !== undefined && (isNamed(subject) || isPart(subject, model));
  const isSubject = isOwn || OWN_SUBJECT.test(before) || OWN_PROPERTY.test(before);
  // Who begins with the own model may end with another one.
  const isOther = (said: string): boolean => COMPARED.test(said) || RELATED.test(said);
  return isSubject
    ? !isOther(before.slice(isOwn ? subject?.length : 0)) &&
        !others.some((name) => before.includes(name))
    : subject === undefined && !isOther(text) && others.length === 0;
}

/** `The UNet` of a pipeline, whose weights are in the folder of that name. */
function isPart(subject: string, { weights }: FolderView['model']): boolean {
  const name = plainName(subject.replace(/^the /i, ''));
  return weights.some(({ folder }) => folder !== '' && plainName(folder) === name);
}
