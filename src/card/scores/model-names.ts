import { cardTitle, openingHeading } from '../card-title.ts';
import { listOf, named, saidText } from '../eval-text.ts';
import type { ModelNames } from './own-model.ts';

/** So much of a body tells of which model it speaks the most. */
const MOST_READ = 100_000;

interface NamedCard {
  readonly headings: Parameters<typeof cardTitle>[0]['outline'];
  readonly entries: readonly { readonly key: string; readonly value: unknown }[];
  readonly body: string;
}

/** How a card calls its model; `others` is what else it is called: its id, its file. */
export function modelNames(
  { headings: outline, entries, body }: NamedCard,
  others: readonly string[] = [],
): ModelNames {
  const fields = new Map(entries.map(({ key, value }) => [key, value]));
  const index = listOf(fields.get('model-index')).map((model) => named(model).name);
  const opening = openingHeading(body, outline);
  const title = cardTitle({ outline, opening, name: index[0] || null, source: '' });
  // `Korean BERT (KoBERT): a model`.
  const parts = [
    ...title.split(/[:：–—|()（）]/),
    ...(title.match(/[\p{L}\p{N}.-]*\p{Ll}\p{Lu}[\p{L}\p{N}.-]*/gu) ?? []),
  ];
  return {
    own: [title, saidText(fields.get('model_name')), ...index, ...others].filter(Boolean),
    parts: parts.map((part) => part.trim()).filter(Boolean),
    bases: listOf(fields.get('base_model')).map(saidText),
    text: body.slice(0, MOST_READ).toLowerCase(),
  };
}
