import { createHash } from 'node:crypto';
import { JSDOM, VirtualConsole } from 'jsdom';
import shell from '../../index.html?raw';
import type { CardText } from '../source/card-source.ts';
import pageStyle from '../styles/index.css?inline';
import mathStyle from '../styles/math.css?inline';
import type { MediaGate } from '../view/remote-media.ts';
import { describePage } from './page-description.ts';
import { prerender } from './prerender.ts';

/** What of the shell does nothing without the program, or is not about what the card says. */
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

/**
 * A card as one HTML file without a script, as the page shows it: metadata, brief, contents, body.
 * It asks for nothing, whatever the card says: all that it may show is inside.
 */
export async function exportCard(text: CardText, gate: MediaGate): Promise<string> {
  // jsdom has much to say about style sheets that it cannot read; nobody here asks for them.
  const dom = new JSDOM(shell, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const { shown, authorStyle } = await prerender(dom.window, text, gate);
  describePage(document, shown);
  for (const element of document.querySelectorAll(OF_PROGRAM)) {
    element.remove();
  }
  for (const fold of document.querySelectorAll('.fold')) {
    if (fold.querySelector(':scope > :not(summary):not(:empty)') === null) {
      fold.remove();
    }
  }
  const hasMath = document.querySelector('math') !== null;
  const styles = [pageStyle, hasMath ? mathStyle : '', authorStyle].filter(Boolean);
  document.querySelector('meta[charset]')?.after(policyElement(document, styles));
  for (const style of styles) {
    const element = document.createElement('style');
    element.textContent = style;
    document.head.append(element, '\n');
  }
  document.normalize();
  return dom.serialize();
}

function policyElement(document: Document, styles: readonly string[]): Element {
  const hashes = styles.map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return policy;
}
