import { ANNOTATED } from '../profiles/annotated.ts';
import type { ProfileItem } from '../profiles/profile.ts';

/** A section of a new card: an item of the annotated template, under a heading of its own. */
export interface TemplateSection {
  readonly item: ProfileItem;
  readonly heading: string;
  /** The item in whose section it stands. */
  readonly parent?: string;
}

/** In the template’s order. Each heading is read as what its item asks for. */
const HEADINGS: readonly (readonly [id: string, heading: string, parent?: string])[] = [
  ['description', 'Model description'],
  ['developers', 'Developed by', 'description'],
  ['funding', 'Funded by', 'description'],
  ['sharing', 'Shared by', 'description'],
  ['model-type', 'Model type', 'description'],
  ['languages', 'Languages', 'description'],
  ['license', 'License', 'description'],
  ['base-model', 'Base model', 'description'],
  ['sources', 'Model sources', 'description'],
  ['uses', 'Uses'],
  ['downstream-use', 'Downstream use', 'uses'],
  ['out-of-scope-use', 'Out-of-scope use', 'uses'],
  ['limits', 'Bias, risks and limitations'],
  ['recommendations', 'Recommendations', 'limits'],
  ['get-started', 'How to get started with the model'],
  ['training-data', 'Training data'],
  ['training-procedure', 'Training procedure'],
  ['preprocessing', 'Preprocessing', 'training-procedure'],
  ['speeds', 'Speeds, sizes, times', 'training-procedure'],
  ['evaluation', 'Evaluation'],
  ['testing-data', 'Testing data', 'evaluation'],
  ['factors', 'Factors', 'evaluation'],
  ['metrics', 'Metrics', 'evaluation'],
  ['societal-impact', 'Societal impact'],
  ['examination', 'Model examination'],
  ['environmental-impact', 'Environmental impact'],
  ['technical-specifications', 'Technical specifications'],
  ['citation', 'Citation'],
  ['glossary', 'Glossary'],
  ['contact', 'Model card contact'],
];

export const TEMPLATE_SECTIONS: readonly TemplateSection[] = HEADINGS.flatMap(
  ([id, heading, parent]) => {
    const item = ANNOTATED.items.find((one) => one.id === id);
    return item === undefined ? [] : [{ item, heading, ...(parent && { parent }) }];
  },
);

/** What stands under a heading until its author has written something: readers do not see it. */
export function promptOf({ asks }: ProfileItem): string {
  return `<!-- The template asks ${asks}. -->`;
}

/**
 * A card to begin with: the sections that the template asks for in each card, with prompts that are
 * comments, so that it states nothing.
 */
export function newCard(): string {
  const sections = TEMPLATE_SECTIONS.filter(({ item }) => item.isOptional !== true);
  const text = sections.map(
    ({ item, heading, parent }) =>
      `${parent === undefined ? '##' : '###'} ${heading}\n\n${promptOf(item)}\n`,
  );
  return `# Model card\n\n<!-- The name of the model comes here. -->\n\n${text.join('\n')}`;
}
