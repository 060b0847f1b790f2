import type { CardAddress } from './card-address.ts';

const OPEN_IT = 'Download the file and open that instead.';

/** Why the page may not fetch from `url`. A page opened as a file has no site of its own. */
export function describeBlocked(
  name: string,
  url: URL,
  allowedHosts: readonly string[],
  pageUrl: string,
): string {
  const hosts = allowedHosts.map((origin) => origin.replace(/^https:\/\//, ''));
  const allowed = /^https?:/.test(pageUrl) ? ['its own site', ...hosts] : hosts;
  const last = allowed.at(-1) ?? 'nowhere';
  const list = allowed.length < 2 ? last : `${allowed.slice(0, -1).join(', ')} and ${last}`;
  return `${name} is on ${url.host}, and this page may only load cards from ${list}. ${OPEN_IT}`;
}

/** What an answer of the server other than success means for the reader. */
export function describeStatus({ name, fetchUrl }: CardAddress, status: number): string {
  const isHub = fetchUrl.startsWith('https://huggingface.co/');
  switch (true) {
    case status === 404 || status === 410:
      return isHub
        ? `${name} was not found: the Hub has no such repository, revision or README.md. Check the spelling; upper and lower case differ.`
        : `${name} was not found on the server. Check the address; a model on the Hub is addressed as owner/name.`;
    case status === 401 || status === 403:
      return isHub
        ? `${name} is private or gated, or does not exist: the Hub does not show its card without a login, and this page never sends one. ${OPEN_IT}`
        : `${name} is not public: the server asks for a login (${status}), and this page never sends one. ${OPEN_IT}`;
    case status === 429:
      return `${name} could not be loaded, because the server has had too many requests from this network. Try again in some minutes.`;
    case status >= 500:
      return `${name} could not be loaded, because the server has an error of its own (${status}). Try again later.`;
    default:
      return `${name} could not be loaded: the server answered with status ${status}. Check the address.`;
  }
}

export function describeWebPage(name: string): string {
  return `${name} is a web page, not a model card. Give the address of the README.md file itself, or of the model’s page on the Hub or GitHub.`;
}

/** Browsers do not tell a server out of reach from one that shares no files: both are said. */
export function describeNetworkError(name: string, url: URL, hasStalled: boolean): string {
  if (hasStalled) {
    return `${name} could not be loaded, because ${url.host} does not answer. Try again later.`;
  }
  if (globalThis.navigator?.onLine === false) {
    return `${name} could not be loaded, because this computer is offline. Connect it and try again; files of your own open without a network.`;
  }
  return `${name} could not be loaded: ${url.host} could not be reached, or does not let other sites read its files (CORS). Check the address. ${OPEN_IT}`;
}
