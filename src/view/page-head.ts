/** Search engines and link previews cut a description at about this length, in characters. */
const MAX_DESCRIPTION = 200;
/** A shorter paragraph is a line of badges or a date. */
const MIN_DESCRIPTION = 40;

interface PageHead {
  readonly title: string;
  /** What the card says of itself in its metadata; empty: its first paragraph is taken. */
  readonly said: string;
  readonly image: string | null;
}

/**
 * Says in the head what the card on a page is, for search engines and link previews. Returns the
 * description.
 */
export function writeHead(document: Document, { title, said, image }: PageHead): string {
  const description = textOf(said) ?? firstProse(document);
  setMeta(document, 'name', 'description', description);
  setMeta(document, 'property', 'og:type', 'article');
  setMeta(document, 'property', 'og:title', title);
  setMeta(document, 'property', 'og:description', description);
  setMeta(document, 'property', 'og:image', image ?? '');
  setMeta(document, 'name', 'twitter:card', image === null ? 'summary' : 'summary_large_image');
  return description;
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
  let meta = document.head.querySelector(`meta[${kind}="${name}"]`);
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
