import type { CardKind } from '../card-kind.ts';
import { authorNames, type CitedEntry } from './cited-entries.ts';
import { CROISSANT, croissantFiles } from './croissant.ts';
import type { StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled, pageOf } from './written.ts';

const COMMON = ['id', 'description', 'version', 'released', 'modified', 'license', 'tags'] as const;

/** What schema.org and Croissant have a place for. */
export const IN_JSON_LD: Readonly<Record<CardKind, readonly PartName[]>> = {
  model: [
    ...COMMON,
    ...(['languages', 'task', 'library', 'bases', 'datasets', 'authors', 'citations'] as const),
  ],
  dataset: [
    ...COMMON,
    ...(['languages', 'task', 'sources', 'files', 'columns', 'authors', 'citations'] as const),
  ],
  space: [...COMMON, 'sdk', 'used', 'authors', 'citations'],
};

/** Schema.org has no type of models; these are the nearest of its software. */
const TYPES: Readonly<Record<CardKind, string>> = {
  model: 'SoftwareSourceCode',
  dataset: 'Dataset',
  space: 'WebApplication',
};

/** A card as linked data: schema.org, and Croissant 1.0 for a dataset’s. */
export function jsonLd(card: StatedCard): object {
  const { kind, id, title, description, version, commit, licenses, languages, tags, sdk } = card;
  const url = id === null ? null : pageOf(kind, id);
  const isDataset = kind === 'dataset';
  const [cited] = card.citations;
  const about = card.tasks.map(({ id: termCode, name }) => {
    const inDefinedTermSet = 'https://huggingface.co/tasks';
    return { '@type': 'DefinedTerm', name, termCode, inDefinedTermSet };
  });
  return filled({
    '@context': isDataset ? CROISSANT.context : ['https://schema.org/', CROISSANT.citing],
    '@type': TYPES[kind],
    '@id': url,
    conformsTo: isDataset ? CROISSANT.version : null,
    name: id?.split('/')[1] ?? title,
    alternateName: id !== null && !id.endsWith(`/${title}`) ? title : null,
    description,
    url,
    identifier: id,
    version: version ?? commit,
    license: licenses.map(({ url: terms, name }) => terms ?? { '@type': 'CreativeWork', name }),
    // Croissant’s `creator` must say whether it is a person or an organization, which no card does.
    author: card.authors.map((name) => ({ name })),
    datePublished: card.released,
    dateModified: card.modified,
    inLanguage: languages,
    keywords: tags,
    about: about.length === 1 ? about[0] : about,
    runtimePlatform: kind === 'model' ? card.library : null,
    softwareRequirements: sdk && [sdk.name, sdk.version].filter(Boolean).join(' '),
    isBasedOn: [
      ...card.bases.map((base) => linked('SoftwareSourceCode', base)),
      ...card.models.map((used) => linked('SoftwareSourceCode', used)),
      ...card.datasets.map((data) => linked('Dataset', data)),
      // Of two nodes that are datasets Croissant’s own reader may take this one.
      ...card.sources.map((data) => linked('CreativeWork', data)),
    ],
    citation: card.citations.map(citedWork),
    citeAs: cited?.bibtex,
    ...(isDataset ? croissantFiles(card) : {}),
  });
}

function linked(type: string, { name, url }: { name: string; url: string | null }): object {
  return filled({ '@type': type, '@id': url, name, url });
}

function citedWork({ work }: CitedEntry): object {
  const { title, year, url, doi } = work;
  return filled({
    '@type': 'CreativeWork',
    name: title,
    author: authorNames(work).map((name) => ({ name })),
    datePublished: /^\d{4}$/.test(year) ? year : null,
    url: URL.canParse(url) ? new URL(url).href : null,
    identifier: doi === '' ? null : `doi:${doi}`,
  });
}
