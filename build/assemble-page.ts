import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { HostedCardData } from '../src/hosted-card.ts';
import { FIRST_MODULE, MODULE_FUNCTION } from '../src/page-modules.ts';
import { describePage } from '../src/prerender/page-description.ts';
import { type PrerenderedCard, prerender } from '../src/prerender/prerender.ts';
import { scriptJson } from '../src/prerender/script-json.ts';
import type { CardText } from '../src/source/card-source.ts';
import { asciiHtml, asciiScript, asciiStyle } from './ascii.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The built files that go into the page, minified. */
export interface PageParts {
  readonly style: string;
  /** Runs in the head, before the first paint. */
  readonly boot: string;
  /** The program's modules, by the names with which they require each other. */
  readonly modules: ReadonlyMap<string, string>;
  /** Runs after the text of the first of them, and starts it. */
  readonly startProgram: string;
  readonly workerProgram: string;
  /** What MathML needs besides the page's style. */
  readonly mathStyle: string;
  /** Temml and what is around it. */
  readonly mathProgram: string;
  /** The file beside the page, which the page runs when its hash is right. */
  readonly editor: string;
}

interface PageOptions {
  readonly card: CardText | null;
  /** Origins that cards may be fetched from, besides the page's own. */
  readonly connect: readonly string[];
}

interface AssembledPage {
  readonly html: string;
  /** False when the page has no card, or its program must render it. */
  readonly isPrerendered: boolean;
}

/**
 * Puts all parts into the shell, in the order in which a reader needs them: shell, style, card,
 * the program's first module, its other modules, the workers. All programs are inert data blocks:
 * nothing of them is compiled before it is needed, and a blob worker starts from one also on
 * `file://`, where a page cannot load a neighbouring file.
 */
export async function assemblePage(
  shell: string,
  parts: PageParts,
  options: PageOptions,
): Promise<AssembledPage> {
  if (options.card !== null) {
    const html = await assemble(shell, parts, options, true);
    if (html !== null) {
      return { html, isPrerendered: true };
    }
  }
  return { html: (await assemble(shell, parts, options, false)) ?? '', isPrerendered: false };
}

/**
 * Null when the card cannot be rendered, or does not survive being written as HTML and read again.
 */
async function assemble(
  shell: string,
  parts: PageParts,
  { card, connect }: PageOptions,
  isPrerendered: boolean,
): Promise<string | null> {
  // Imported here, because the configuration that uses this module is loaded by every command.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // jsdom has much to say about style sheets that it cannot read; nobody here asks for them.
  const quiet = { virtualConsole: new VirtualConsole() };
  const dom = new JSDOM(shell, quiet);
  const { document } = dom.window;
  document.querySelector('script[type="module"]')?.remove();
  document.querySelector('link[rel="stylesheet"]')?.remove();

  let prerendered: PrerenderedCard | null = null;
  if (isPrerendered && card !== null) {
    prerendered = await prerender(dom.window, card);
    if (!prerendered.isWhole) {
      // Its rest as source is the program's work.
      return null;
    }
    describePage(document, prerendered.shown);
  }

  const boot = escapeScript(parts.boot);
  const firstOf = (name: string): number => (name === FIRST_MODULE ? 0 : 1);
  const modules = [...parts.modules]
    .toSorted(([one], [other]) => firstOf(one) - firstOf(other))
    .map(([name, code]) => ({ name, code: asModule(name, code) }));
  const startProgram = escapeScript(parts.startProgram);
  const hasMath = document.querySelector('math') !== null;
  const styles = [parts.style, hasMath ? parts.mathStyle : '', prerendered?.authorStyle ?? '']
    .filter(Boolean)
    .map(asciiStyle);
  const policy = contentSecurityPolicy({
    scripts: [boot, startProgram, ...modules.map(({ code }) => code), parts.editor].map(sha256),
    styles: styles.map(sha256),
    connect,
  });
  document
    .querySelector('#Editor')
    ?.setAttribute('data-integrity', sha256(parts.editor).slice(1, -1));
  const append = (parent: Element, tag: string, attributes: object, text: string): void => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value);
    }
    element.textContent = text;
    parent.append(element, '\n');
  };
  const policyElement = document.createElement('meta');
  policyElement.httpEquiv = 'Content-Security-Policy';
  policyElement.content = policy;
  document.querySelector('meta[charset]')?.after(policyElement);
  append(document.head, 'script', {}, boot);
  for (const style of styles) {
    append(document.head, 'style', {}, style);
  }
  const appendBlock = (id: string, text: string): void =>
    append(document.body, 'script', { type: 'text/plain', id }, text);
  const appendModules = (some: typeof modules): void => {
    for (const { name, code } of some) {
      append(document.body, 'script', { type: 'text/plain', 'data-module': name }, code);
    }
  };
  if (card !== null) {
    appendBlock('HostedCard', hostedCardJson(card, prerendered));
  }
  appendModules(modules.slice(0, 1));
  append(document.body, 'script', {}, startProgram);
  appendModules(modules.slice(1));
  appendBlock('CardWorker', compress(parts.workerProgram));
  if (!hasMath) {
    appendBlock('MathStyle', asciiStyle(parts.mathStyle));
  }
  appendBlock('Temml', compress(parts.mathProgram));
  document.normalize();
  const html = asciiHtml(dom.serialize());
  const readAgain = new JSDOM(html, quiet).window.document;
  return readAgain.documentElement.isEqualNode(document.documentElement) ? html : null;
}

function hostedCardJson(
  { text, hasInvalidBytes }: CardText,
  prerendered: PrerenderedCard | null,
): string {
  const data: HostedCardData = {
    ...prerendered?.shown,
    hasInvalidBytes,
    text,
  };
  return scriptJson(data);
}

/**
 * A module as a script that runs at once: the brackets say so to a browser, which else reads it
 * twice.
 */
function asModule(name: string, code: string): string {
  const run = `(function(exports,require){"use strict";${code}\n})`;
  return escapeScript(`${MODULE_FUNCTION}(${JSON.stringify(name)},${run});`);
}

/** A browser must read the whole page, and most of it are these: `startWorker` inflates them. */
function compress(program: string): string {
  return deflateRawSync(program, { level: 9 }).toString('base64');
}

/**
 * Keeps a program's strings and regexes from ending, or opening, a script element in HTML, which has
 * no control characters either.
 */
function escapeScript(code: string): string {
  return asciiScript(code).replace(
    /<(?=\/script|script|!--)|(?![\t\n\f\r])\p{Control}/giu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
