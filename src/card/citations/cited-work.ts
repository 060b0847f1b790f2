import { type Authors, parseAuthors } from './author-names.ts';
import { latexAddress, latexText } from './latex-text.ts';
import type { BibtexEntry } from './parse-bibtex.ts';

/** What an entry says of a work, as plain text; what it does not say is empty. */
export interface CitedWork {
  readonly type: string;
  readonly authors: Authors;
  /** The authors are its editors. */
  readonly isEdited: boolean;
  readonly title: string;
  readonly year: string;
  /** 1 to 12, or 0. */
  readonly month: number;
  readonly journal: string;
  readonly booktitle: string;
  readonly publisher: string;
  readonly institution: string;
  readonly volume: string;
  readonly issue: string;
  readonly version: string;
  /** First and last. */
  readonly pages: readonly [string, string];
  readonly doi: string;
  readonly arxiv: string;
  /** Where it can be read: the DOI's address before arXiv's before the author's own. */
  readonly url: string;
}

const ARXIV_ID =
  /(?:^|[^\d.])(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)(?!\d)/;

/** The work of an entry; null where it has no title, and nothing can be made of it. */
export function citedWork({ type, fields }: BibtexEntry): CitedWork | null {
  const text = (...names: readonly string[]): string => {
    const name = names.find((one) => fields.has(one));
    return latexText(fields.get(name ?? '') ?? '');
  };
  const title = [text('title'), text('subtitle')].filter((part) => part !== '').join(': ');
  if (title === '') {
    return null;
  }
  const date = text('date');
  const editors = fields.has('author') ? undefined : fields.get('editor');
  const arxiv = arxivId(fields);
  const doi = latexAddress(fields.get('doi') ?? '').replace(
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i,
    '',
  );
  const [first = '', last = ''] = text('pages').split(/[-–—]+/);
  return {
    type,
    authors: parseAuthors(fields.get('author') ?? editors ?? bracedOrganization(fields) ?? ''),
    isEdited: editors !== undefined,
    title,
    year: (/\d{4}/.exec(text('year')) ?? /^\d{4}/.exec(date))?.[0] ?? text('year'),
    month: monthOf(text('month') || (/^\d{4}-(\d\d)/.exec(date)?.[1] ?? '')),
    journal:
      arxiv !== '' && /arxiv|corr/i.test(text('journal')) ? '' : text('journal', 'journaltitle'),
    booktitle: text('booktitle'),
    publisher: text('publisher'),
    institution: text('school', 'institution', 'organization'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    version: text('version'),
    pages: [first.trim(), last.trim()],
    doi,
    arxiv,
    url: doi !== '' ? `https://doi.org/${doi}` : addressOf(fields, arxiv),
  };
}

function bracedOrganization(fields: BibtexEntry['fields']): string | undefined {
  const name = fields.get('organization') ?? fields.get('institution');
  return name === undefined ? undefined : `{${latexText(name)}}`;
}

function addressOf(fields: BibtexEntry['fields'], arxiv: string): string {
  if (arxiv !== '') {
    return `https://arxiv.org/abs/${arxiv}`;
  }
  const written = [fields.get('url'), fields.get('howpublished'), fields.get('note')].map((value) =>
    latexAddress(/https?:.*/.exec(value ?? '')?.[0] ?? ''),
  );
  return written.find((address) => URL.canParse(address)) ?? '';
}

/** The number that arXiv knows the work by, wherever the entry has it. */
function arxivId(fields: BibtexEntry['fields']): string {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '';
  const places = [
    ...(/^(?:arxiv)?$/i.test(archive) ? [fields.get('eprint')] : []),
    ...['journal', 'volume', 'url', 'howpublished', 'note', 'publisher']
      .map((name) => fields.get(name) ?? '')
      .filter((value) => /arxiv|^abs\//i.test(value)),
  ];
  return places.map((value) => ARXIV_ID.exec(value ?? '')?.[1] ?? '').find((id) => id !== '') ?? '';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthOf(month: string): number {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : named;
  return number <= 12 ? number : 0;
}
