import { resolveHubCard } from './card-address.ts';
import type { CardText } from './card-source.ts';

/** `?card=A&with=B&with=C`, under which a page shows a board again; or why there is none. */
export function boardAddress(
  cards: readonly CardText[],
  pageUrl: string,
): { readonly href: string } | { readonly reason: string } {
  const nameless = cards.find(({ source, isEdited }) => isEdited || source.kind === 'local');
  if (nameless !== undefined) {
    const why = nameless.isEdited ? 'was changed here' : 'is a file of this computer';
    return { reason: `There is no link: ${nameless.source.name} ${why}, and has no address.` };
  }
  // A page without an address of a card shows its own.
  const isHosted = ({ source }: CardText): boolean => source.kind === 'hosted';
  const [first, ...others] = cards.toSorted((a, b) => Number(isHosted(b)) - Number(isHosted(a)));
  const url = new URL(pageUrl);
  url.hash = '';
  const query = [
    ...(first === undefined || isHosted(first) ? [] : [`card=${shortAddress(first)}`]),
    ...others.filter((one) => !isHosted(one)).map((one) => `with=${shortAddress(one)}`),
    // Two cards are compared, unless they are asked for as a board.
    ...(cards.length < 3 ? ['board'] : []),
  ];
  url.search = query.join('&');
  return { href: url.href };
}

/** The address of the page with this card alone; null where it has none of its own. */
export function cardAddress({ source, isEdited }: CardText, pageUrl: string): string | null {
  if (isEdited || source.kind === 'local') {
    return null;
  }
  const url = new URL(pageUrl);
  url.hash = '';
  url.search = source.kind === 'hosted' ? '' : `card=${shortAddress({ source })}`;
  return url.href;
}

/** A model of the Hub by its id. */
function shortAddress({ source: { href } }: Pick<CardText, 'source'>): string {
  const [, id = '', revision = 'main'] =
    /^https:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)(?:\/blob\/([^/]+)\/README\.md)?$/.exec(
      href ?? '',
    ) ?? [];
  const short = revision === 'main' ? id : `${id}@${decodeURIComponent(revision)}`;
  const address = resolveHubCard(short)?.href === href ? short : (href ?? '');
  return encodeURIComponent(address).replace(/%(?:2F|3A|40)/g, decodeURIComponent);
}
