/** What of the page does nothing without the program, or is not about what the card says. */
const OF_PROGRAM = [
  ...['script', 'link[rel="stylesheet"]', 'noscript', '.card-controls', 'search', 'dialog'],
  ...[
    '#Waiting',
    '#Checks',
    '#DropOverlay',
    '#Status',
    '#Menu',
    '#FolderNav',
    '#SkipLinks [href="#Checks"]',
  ],
  ...['#SkipLinks [href="#Metadata"]:not(:has(~ *))', '.section-findings', '.raw-link'],
  ...['button:not([popovertarget])', 'input:not([type="checkbox"])', '.media-bar-place'],
].join(', ');

/** Takes out of a page with a card what is of no use in a file without a script. */
export function stripProgram(document: Document): void {
  for (const element of document.querySelectorAll(OF_PROGRAM)) {
    element.remove();
  }
  for (const fold of document.querySelectorAll('.fold')) {
    if (fold.querySelector(':scope > :not(summary):not(:empty)') === null) {
      fold.remove();
    }
  }
}

interface SavedStyle {
  readonly text: string;
  /** SHA-256 in Base64, as a policy names it. */
  readonly hash: string;
}

/** Puts a policy into a page that lets nothing in but its styles and images. */
export function addPolicy(
  document: Document,
  styles: readonly SavedStyle[],
  imageSources: readonly string[] = [],
): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [
    "default-src 'none'",
    `style-src ${styles.map(({ hash }) => `'sha256-${hash}'`).join(' ')}`,
    `img-src ${['data:', ...imageSources].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  document.querySelector('meta[charset]')?.after(policy);
  document.normalize();
}

/** A style as it can stand in a page, whatever is in it. */
export function savedStyle(text: string, hashOf: (text: string) => string): SavedStyle {
  const inert = text.replaceAll('</', '<\\/');
  return { text: inert, hash: hashOf(inert) };
}

/**
 * A page as text, with its styles. The page of the program forbids any but its own, also in a
 * document that it makes: so they are put into the text.
 */
export function withStyles(html: string, styles: readonly SavedStyle[]): string {
  const end = html.indexOf('</head>');
  const elements = styles.map(({ text }) => `<style>${text}</style>\n`).join('');
  return `${html.slice(0, end)}${elements}${html.slice(end)}`;
}
