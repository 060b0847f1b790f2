import type { AuthorName } from './author-names.ts';
import type { CitedWork } from './cited-work.ts';

/** The kinds of works of the Citation File Format 1.2 by the types of BibTeX and biblatex. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  book: 'book',
  booklet: 'pamphlet',
  conference: 'conference-paper',
  dataset: 'dataset',
  electronic: 'website',
  inproceedings: 'conference-paper',
  manual: 'manual',
  mastersthesis: 'thesis',
  online: 'website',
  patent: 'patent',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'proceedings',
  report: 'report',
  software: 'software',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'unpublished',
  video: 'video',
  www: 'website',
};

/** What CFF takes for a DOI; another stays in the address. */
const DOI = /^10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/;

type Line = readonly [key: string, value: string | number];

/** The work as the text of a CITATION.cff, version 1.2; null: CFF asks for authors. */
export function citationCff(work: CitedWork): string | null {
  const { authors, title } = work;
  if (authors.names.length === 0) {
    return null;
  }
  const people = [...authors.names.map(personLines), ...(authors.hasOthers ? [othersLines] : [])];
  const names = (indent: string): readonly string[] => [
    `${indent}authors:`,
    ...people.flatMap((lines) =>
      lines.map((line, index) => `${indent}  ${index === 0 ? '- ' : '  '}${written(line)}`),
    ),
  ];
  return [
    'cff-version: 1.2.0',
    'message: "If you use this work, please cite it as below."',
    written(['title', title]),
    ...names(''),
    'preferred-citation:',
    `  type: ${TYPES[work.type] ?? 'generic'}`,
    `  ${written(['title', title])}`,
    ...names('  '),
    ...details(work).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function details(work: CitedWork): readonly string[] {
  const { booktitle, arxiv, pages, institution, publisher } = work;
  const isPlain: readonly Line[] = [
    ['year', /^\d{4}$/.test(work.year) ? Number(work.year) : ''],
    ['month', work.month || ''],
    ['journal', work.journal],
    ['collection-title', booktitle],
    ['collection-type', booktitle === '' ? '' : 'proceedings'],
    ['volume', work.volume],
    ['issue', work.issue],
    ['version', work.version],
    ['start', pages[0]],
    ['end', pages[1]],
    ['doi', DOI.test(work.doi) ? work.doi : ''],
    ['url', work.url],
  ];
  const isAuthor = work.authors.names.some(({ family }) => family === institution);
  return [
    ...isPlain.filter(([, value]) => value !== '').map(written),
    ...entity('publisher', publisher),
    ...entity('institution', isAuthor ? '' : institution),
    ...(arxiv === ''
      ? []
      : ['identifiers:', '  - type: other', `    ${written(['value', `arXiv:${arxiv}`])}`]),
  ];
}

function entity(key: string, name: string): readonly string[] {
  return name === '' ? [] : [`${key}:`, `  ${written(['name', name])}`];
}

function personLines({ family, given, particle, suffix }: AuthorName): readonly Line[] {
  if (given === undefined && particle === undefined && suffix === undefined) {
    return [['name', family]];
  }
  const lines: readonly Line[] = [
    ['family-names', family],
    ['given-names', given ?? ''],
    ['name-particle', particle ?? ''],
    ['name-suffix', suffix ?? ''],
  ];
  return lines.filter(([, value]) => value !== '');
}

const othersLines: readonly Line[] = [['name', 'others']];

/** JSON's strings are YAML's, whatever stands in them. */
function written([key, value]: Line): string {
  return `${key}: ${JSON.stringify(value)}`;
}
