import { createHash } from 'node:crypto';
import { JSDOM, VirtualConsole } from 'jsdom';
import shell from '../../index.html?raw';
import type { CardText } from '../source/card-source.ts';
import pageStyle from '../styles/index.css?inline';
import mathStyle from '../styles/math.css?inline';
import type { MediaGate } from '../view/remote-media.ts';
import { addPolicy, savedStyle, stripProgram, withStyles } from '../view/saved-document.ts';
import { savedSelectors, standardMarkup } from '../view/saved-markup.ts';
import { describeHead } from './page-description.ts';
import { prerender } from './prerender.ts';

/**
 * A card as one HTML file without a script, as the page shows it: metadata, brief, contents, body.
 * It asks for nothing, whatever the card says: all that it may show is inside.
 */
export async function exportCard(text: CardText, gate: MediaGate): Promise<string> {
  // jsdom has much to say about style sheets that it cannot read; nobody here asks for them.
  const dom = new JSDOM(shell, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const { shown, authorStyle } = await prerender(dom.window, text, gate);
  describeHead(document, shown);
  stripProgram(document);
  const hasMath = document.querySelector('math') !== null;
  const looks = await standardMarkup(document);
  const styles = [looks, savedSelectors(pageStyle), hasMath ? mathStyle : '', authorStyle]
    .filter(Boolean)
    .map((style) => savedStyle(style, sha256));
  addPolicy(document, styles);
  return withStyles(dom.serialize(), styles);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
