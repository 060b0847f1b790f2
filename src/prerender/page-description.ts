import type { ShownCard } from '../app-state.ts';
import { normalizeMetadata, textsOf } from '../card/metadata.ts';
import { parseModelCard } from '../card/parse-model-card.ts';
import { datasetUrl, httpsUrl, modelUrl } from '../hub/hub-links.ts';

/** Search engines and link previews cut a description at about this length, in characters. */
const MAX_DESCRIPTION = 200;
/** A shorter paragraph is a line of badges or a date. */
const MIN_DESCRIPTION = 40;

/** Says in the head what the hosted card is, for search engines, link previews and reader modes. */
export function describePage(document: Document, { title, text }: ShownCard): void {
  const { entries } = parseModelCard(text.text).frontMatter;
  const metadata = normalizeMetadata(entries);
  const description =
    textOf(entries.find(({ key }) => key === 'description')?.value) ?? firstProse(document);
  const image = httpsUrl(textsOf([metadata.thumbnail])[0] ?? '');
  const { base, href } = text.source;
  const linkBase = base?.links ?? undefined;

  setMeta(document, 'name', 'description', description);
  setMeta(document, 'property', 'og:type', 'article');
  setMeta(document, 'property', 'og:title', title);
  setMeta(document, 'property', 'og:description', description);
  setMeta(document, 'property', 'og:image', image ?? '');
  setMeta(document, 'name', 'twitter:card', image === null ? 'summary' : 'summary_large_image');

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
  script.textContent = JSON.stringify(modelCard).replaceAll('<', '\\u003c');
  document.head.append(script, '\n');
}

function setMeta(
  document: Document,
  kind: 'name' | 'property',
  name: string,
  content: string,
): void {
  if (content === '') {
    return;
  }
  let meta = document.querySelector(`meta[${kind}="${name}"]`);
  if (meta === null) {
    meta = document.createElement('meta');
    meta.setAttribute(kind, name);
    document.head.append(meta, '\n');
  }
  meta.setAttribute('content', content);
}

/** The card's first paragraph that says something. */
function firstProse(document: Document): string {
  for (const paragraph of document.querySelectorAll('article p:not(table p, li p, blockquote p)')) {
    const text = textOf(paragraph.textContent);
    if (text !== null && text.length >= MIN_DESCRIPTION) {
      return text;
    }
  }
  return '';
}

/** One line, cut between words; null when there is no text. */
function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  if (text.length <= MAX_DESCRIPTION) {
    return text || null;
  }
  return `${text.slice(0, MAX_DESCRIPTION).replace(/\s+\S*$/, '')} …`;
}

function orUndefined<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
