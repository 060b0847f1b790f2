import type { ShownCard } from '../app-state.ts';
import { normalizeMetadata, textsOf } from '../card/metadata.ts';
import { parseModelCard } from '../card/parse-model-card.ts';
import { datasetUrl, httpsUrl, modelUrl } from '../hub/hub-links.ts';
import { writeHead } from '../view/page-head.ts';
import { scriptJson } from './script-json.ts';

/** Says in the head what the hosted card is, for search engines, link previews and reader modes. */
export function describePage(document: Document, shown: ShownCard): void {
  const { metadata, description, image } = describeHead(document, shown);
  const { title, text } = shown;
  const { base, href } = text.source;
  const linkBase = base?.links ?? undefined;
  const license = textsOf(metadata.license)[0];
  const licenseLink = textsOf([metadata.licenseLink])[0];
  const licenseUrl =
    licenseLink !== undefined && URL.canParse(licenseLink, linkBase)
      ? httpsUrl(new URL(licenseLink, linkBase).href)
      : null;
  const modelCard = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    genre: 'Model card',
    name: title,
    description: description || undefined,
    url: href ?? undefined,
    image: image ?? undefined,
    license: license && {
      '@type': 'CreativeWork',
      name: textsOf([metadata.licenseName])[0] ?? license,
      url: licenseUrl ?? undefined,
    },
    inLanguage: orUndefined(textsOf(metadata.language)),
    keywords: orUndefined(textsOf([metadata.pipelineTag, metadata.libraryName, ...metadata.tags])),
    isBasedOn: orUndefined(
      [
        ...textsOf(metadata.baseModel).map(modelUrl),
        ...textsOf(metadata.datasets).map(datasetUrl),
      ].filter((url) => url !== null),
    ),
  };
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = scriptJson(modelCard);
  document.head.append(script, '\n');
}

/** The same without data for search engines, which a page without any script does not hold. */
export function describeHead(document: Document, { title, text }: ShownCard) {
  const { entries } = parseModelCard(text.text).frontMatter;
  const metadata = normalizeMetadata(entries);
  const value = entries.find(({ key }) => key === 'description')?.value;
  const said = typeof value === 'string' ? value : '';
  const image = httpsUrl(textsOf([metadata.thumbnail])[0] ?? '');
  const description = writeHead(document, { title, said, image });
  return { metadata, description, image };
}

function orUndefined<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
