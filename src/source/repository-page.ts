import type { CardAddress } from './card-address.ts';

/** A file in a repository, as its web address names it: percent-encoded as it was. */
interface RepositoryFile {
  /** Address of the repository's page, without a slash at the end. */
  readonly page: string;
  /** The revision and the folders from the top, each with a slash: `main/docs/`. */
  readonly folder: string;
  readonly file: string;
}

/** Hosts on which a repository's page stands for its card. */
const HUB_HOSTS: ReadonlySet<string> = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co']);
export const HUB = 'https://huggingface.co';
const GITHUB_HOSTS: ReadonlySet<string> = new Set(['github.com', 'www.github.com']);
const GITHUB_RAW = 'https://raw.githubusercontent.com';
const GIST_RAW = 'https://gist.githubusercontent.com';

/** Hosts whose addresses readers write without `https://`. */
export const KNOWN_HOSTS: readonly string[] = [
  ...HUB_HOSTS,
  ...GITHUB_HOSTS,
  'raw.githubusercontent.com',
  'gist.github.com',
  'gist.githubusercontent.com',
];

/** First path segments of the Hub that are no owner of a model. */
const HUB_SECTIONS = (
  'api blog brand chat collections docs enterprise front hardware inference inference-endpoints ' +
  'jobs join languages learn login logout models new notifications oauth organizations papers ' +
  'posts pricing privacy search settings storage support tasks terms-of-service users'
).split(' ');

/** Views of a repository whose address goes on with a revision and a path. */
const FILE_VIEWS = 'blob raw resolve tree blame edit commit'.split(' ');

/**
 * The card behind a page of the Hub or GitHub: of a repository, a file (`blob`, `raw`, `resolve`)
 * or a folder (`tree`). Null for other hosts; `not-a-repository` for other pages of these hosts.
 */
export function resolveRepositoryPage(url: URL): CardAddress | 'not-a-repository' | null {
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (HUB_HOSTS.has(url.host)) {
    return resolveHubPage(segments) ?? 'not-a-repository';
  }
  if (GITHUB_HOSTS.has(url.host)) {
    return resolveGithubPage(segments) ?? 'not-a-repository';
  }
  if (url.host === 'raw.githubusercontent.com') {
    return resolveGithubRaw(segments, url.search);
  }
  if (url.host === 'gist.github.com') {
    return resolveGist(segments) ?? 'not-a-repository';
  }
  return null;
}

/** Also the old names of one segment: `huggingface.co/gpt2`. */
function resolveHubPage(segments: readonly string[]): CardAddress | null {
  const hasKind = segments[0] === 'datasets' || segments[0] === 'spaces';
  const path = hasKind ? segments.slice(1) : segments;
  const [owner = ''] = path;
  if (owner === '' || HUB_SECTIONS.includes(owner)) {
    return null;
  }
  const hasOneSegment = path.length === 1 || FILE_VIEWS.includes(path[1] ?? '');
  const [view, ...rest] = path.slice(hasOneSegment ? 1 : 2);
  const id = path.slice(0, hasOneSegment ? 1 : 2).join('/');
  const page = `${HUB}/${hasKind ? `${segments[0]}/` : ''}${id}`;
  return hubAddress(repositoryFile(page, view, joinHubReference(rest), 'main'));
}

/** `resolve`, not `raw`: of a gated repository only the former gives the card to everybody. */
export function hubAddress({ page, folder, file }: RepositoryFile): CardAddress {
  const [links, files] = [`${page}/blob/${folder}`, `${page}/resolve/${folder}`];
  const isMain = folder === 'main/' && file === 'README.md';
  return named(isMain ? page : links + file, { fetchUrl: files + file, base: { links, files } });
}

function resolveGithubPage(segments: readonly string[]): CardAddress | null {
  const [owner, repository, view, ...rest] = segments;
  if (owner === undefined || repository === undefined) {
    return null;
  }
  const page = `https://github.com/${owner}/${repository.replace(/\.git$/, '')}`;
  const file = repositoryFile(page, view, rest, 'HEAD');
  const isMain = view === undefined || !FILE_VIEWS.includes(view);
  return githubAddress(file, isMain ? page : null, '');
}

function resolveGithubRaw(segments: readonly string[], search: string): CardAddress | null {
  const [owner, repository, ...rest] = segments;
  if (rest.length < 2) {
    return null;
  }
  const file = repositoryFile(`https://github.com/${owner}/${repository}`, 'raw', rest, 'HEAD');
  return githubAddress(file, null, search);
}

/** A branch name with slashes needs no care here: it is a part of the folder. */
function githubAddress(
  { page, folder, file }: RepositoryFile,
  href: string | null,
  search: string,
): CardAddress {
  const links = `${page}/blob/${folder}`;
  const files = `${page.replace('https://github.com', GITHUB_RAW)}/${folder}`;
  return named(href ?? links + file, { fetchUrl: files + file + search, base: { links, files } });
}

/** The first file of a gist. */
function resolveGist(segments: readonly string[]): CardAddress | null {
  const [owner, id] = segments;
  if (owner === undefined || id === undefined || !/^[0-9a-f]+$/.test(id)) {
    return null;
  }
  const files = `${GIST_RAW}/${owner}/${id}/raw/`;
  const page = `https://gist.github.com/${owner}/${id}`;
  return named(page, { fetchUrl: files.slice(0, -1), base: { links: `${page}/`, files } });
}

function named(href: string, address: Pick<CardAddress, 'fetchUrl' | 'base'>): CardAddress {
  return { ...address, name: href.replace(/^https:\/\//, ''), href };
}

/** Any other view, such as a discussion, stands for the repository's own card. */
function repositoryFile(
  page: string,
  view: string | undefined,
  rest: readonly string[],
  defaultRevision: string,
): RepositoryFile {
  if (view === undefined || !FILE_VIEWS.includes(view) || rest.length === 0) {
    return { page, folder: `${defaultRevision}/`, file: 'README.md' };
  }
  const path = view === 'commit' ? rest.slice(0, 1) : [...rest];
  const file = view === 'tree' || path.length === 1 ? undefined : path.pop();
  return { page, folder: `${path.join('/')}/`, file: file ?? 'README.md' };
}

/** `refs/pr/3` is one revision, and one path segment in the Hub's addresses. */
function joinHubReference(rest: readonly string[]): readonly string[] {
  return rest[0] === 'refs' && rest.length >= 3
    ? [rest.slice(0, 3).join('%2F'), ...rest.slice(3)]
    : rest;
}
