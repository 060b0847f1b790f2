import type { CardKind } from '../card-kind.ts';
import { authorNames, type CitedEntry } from './cited-entries.ts';
import { CROISSANT, croissantFiles } from './croissant.ts';
import type { StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled } from './written.ts';

/** What schema.org and Croissant have a place for. */
export const IN_JSON_LD: readonly PartName[] = [
  ...(['id', 'description', 'version', 'released', 'modified', 'license', 'languages'] as const),
  ...(['tags', 'task', 'library', 'bases', 'datasets', 'authors', 'citations'] as const),
];

/** Schema.org has no type of models; these are the nearest of its software. */
const TYPES: Readonly<Record<CardKind, string>> = {
  model: 'SoftwareSourceCode',
  dataset: 'Dataset',
  space: 'WebApplication',
};

const PAGES: Readonly<Record<CardKind, string>> = {
  model: 'https://huggingface.co/',
  dataset: 'https://huggingface.co/datasets/',
  space: 'https://huggingface.co/spaces/',
};

/** A card as linked data: schema.org, and Croissant 1.0 for a dataset’s. */
export function jsonLd(card: StatedCard): object {
  const { kind, id, title, description, version, commit, licenses, languages, tags } = card;
  const url = id === null ? null : PAGES[kind] + id;
  const isDataset = kind === 'dataset';
  const [cited] = card.citations;
  return filled({
    '@context': ['https://schema.org/', isDataset ? CROISSANT.context : CROISSANT.citing],
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
    [isDataset ? 'creator' : 'author']: card.authors.map((name) => ({ name })),
    datePublished: card.released,
    dateModified: card.modified,
    inLanguage: languages,
    keywords: tags,
    about: card.task && {
      '@type': 'DefinedTerm',
      name: card.task.name,
      termCode: card.task.id,
      inDefinedTermSet: 'https://huggingface.co/tasks',
    },
    [kind === 'model' ? 'runtimePlatform' : 'softwareRequirements']: isDataset
      ? null
      : card.library,
    isBasedOn: [
      ...card.bases.map((base) => linked('SoftwareSourceCode', base)),
      ...card.datasets.map((data) => linked('Dataset', data)),
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
