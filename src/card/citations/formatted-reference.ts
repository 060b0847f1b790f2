import type { AuthorName, Authors } from './author-names.ts';
import type { CitedWork } from './cited-work.ts';

/** Of more authors the last follows the first ones behind three dots (APA 7, 9.8). */
const MOST_AUTHORS = 20;

const THESES: Readonly<Record<string, string>> = {
  phdthesis: 'Doctoral dissertation',
  mastersthesis: 'Master’s thesis',
  thesis: 'Thesis',
};

/** The work as a line of a list of references, in the manner of APA 7, as plain text. */
export function formattedReference(work: CitedWork): string {
  const { authors, isEdited, title, year, url } = work;
  const version = work.version === '' ? '' : ` (Version ${work.version})`;
  const thesis = THESES[work.type];
  const what =
    thesis === undefined ? '' : ` [${[thesis, work.institution].filter(Boolean).join(', ')}]`;
  const names = namesText(authors);
  const editors = isEdited
    ? ` (${authors.names.length > 1 || authors.hasOthers ? 'Eds.' : 'Ed.'})`
    : '';
  const when = `(${year || 'n.d.'}).`;
  const titled = sentence(`${title}${version}${what}`);
  const head =
    names === '' ? `${titled} ${when}` : `${sentence(names + editors)} ${when} ${titled}`;
  return [head, venue(work), url].filter((part) => part !== '').join(' ');
}

function venue(work: CitedWork): string {
  const { journal, booktitle, publisher, institution, volume, issue, arxiv } = work;
  const pages = work.pages.filter((page) => page !== '').join('–');
  if (journal !== '') {
    const number = `${volume}${issue === '' ? '' : `(${issue})`}`;
    return sentence([journal, number, pages].filter((part) => part !== '').join(', '));
  }
  if (booktitle !== '') {
    const place = `In ${booktitle}${pages === '' ? '' : ` (pp. ${pages})`}`;
    return [place, publisher]
      .filter((part) => part !== '')
      .map(sentence)
      .join(' ');
  }
  const other = publisher || (work.type in THESES ? '' : institution);
  const isAuthor = work.authors.names.some(({ family }) => family === other);
  if (other !== '' && !isAuthor && !/^arxiv$/i.test(other)) {
    return sentence(other);
  }
  return arxiv === '' ? '' : `arXiv:${arxiv}.`;
}

function namesText({ names, hasOthers }: Authors): string {
  const all = names.map(nameText);
  const last = all.at(-1) ?? '';
  if (hasOthers) {
    return [...all.slice(0, MOST_AUTHORS), 'et al.'].join(', ');
  }
  if (all.length > MOST_AUTHORS) {
    return `${all.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  }
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')}, & ${last}`;
}

function nameText({ family, given, particle, suffix }: AuthorName): string {
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, given && initials(given), suffix].filter(Boolean).join(', ');
}

/** `Jean-Paul K.` is J.-P. K.; names of scripts without capitals stay as they are. */
function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter((word) => word !== '')
    .map((word) => word.split('-').map(initial).join('-'))
    .join(' ');
}

function initial(word: string): string {
  const [first = ''] = word;
  return /[\p{Lu}\p{Ll}]/u.test(first) ? `${first.toUpperCase()}.` : word;
}

function sentence(text: string): string {
  return /[.?!。？！…]$/.test(text) ? text : `${text}.`;
}
