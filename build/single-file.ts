import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadText } from '../src/source/load-text.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1];

interface SingleFileOptions {
  /** Origins besides the page's own that the page may fetch cards from. */
  readonly cardOrigins: readonly string[];
}

/**
 * Makes `index.html` the only file that the page needs: style, program, worker program, Temml and the hosted card
 * are put into it, and a Content-Security-Policy with their hashes. The worker program, Temml and the card are
 * inert data blocks: nothing of them is compiled before it is needed, and a blob worker starts from their text also on
 * `file://`, where a page cannot load a neighbouring file.
 */
export function singleFile(options: SingleFileOptions): Plugin {
  let cardPath = '';
  return {
    name: 'single-file',
    enforce: 'post',
    configResolved(config) {
      cardPath = join(config.publicDir, 'card.md');
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, context) {
        const card = readCard(cardPath);
        const block = card === undefined ? '' : dataBlock('HostedCard', card);
        // In development the card is served as it is in the built page; the rest stays in modules.
        return context.server === undefined
          ? html
          : html.replace('</body>', () => `${block}</body>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') {
          return;
        }
        const parts = takeParts(bundle, readCard(cardPath));
        const html = assemble(String(page.source), parts, options);
        page.source = html;
        this.info(describeSizes(html, parts));
      },
    },
  };
}

interface PageParts {
  readonly style: string;
  readonly program: string;
  readonly workerProgram: string;
  readonly temml: string;
  /** The hosted card as JSON; undefined without one. */
  readonly card: string | undefined;
}

/** The hosted card, decoded as the page decodes a dropped one. Throws when it is no card. */
function readCard(path: string): string | undefined {
  if (!existsSync(path)) {
    return undefined;
  }
  const card = loadText(readFileSync(path), {
    kind: 'hosted',
    name: 'card.md',
    href: null,
    base: null,
  });
  if (card.kind !== 'loaded') {
    throw new Error(
      card.kind === 'refused' ? card.refusal.reason : 'The hosted card was not read.',
    );
  }
  const { text, hasInvalidBytes } = card.card;
  return JSON.stringify({ text, hasInvalidBytes }).replaceAll('<', '\\u003c');
}

/** Takes the built files out of the bundle; afterwards only `index.html` is left to write. */
function takeParts(bundle: Bundle, card: string | undefined): PageParts {
  let style = '';
  let program = '';
  let workerProgram = '';
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'chunk') {
      program += file.code;
    } else if (name.endsWith('.css')) {
      style += String(file.source);
    } else if (name.endsWith('.js')) {
      workerProgram += String(file.source);
    } else {
      continue;
    }
    delete bundle[name];
  }
  const temmlPath = createRequire(import.meta.url).resolve('temml/dist/temml.min.js');
  return { style, program, workerProgram, temml: readFileSync(temmlPath, 'utf8'), card };
}

/** The order is what the reader needs first: shell, style, card, program; Temml last. */
function assemble(shell: string, parts: PageParts, options: SingleFileOptions): string {
  const style = parts.style.trim();
  const program = escapeScript(parts.program.trim());
  const policy = contentSecurityPolicy({
    scripts: [sha256(program)],
    styles: [sha256(style)],
    connect: options.cardOrigins,
  });
  const blocks = [
    parts.card === undefined ? '' : dataBlock('HostedCard', parts.card),
    `<script type="module">${program}</script>`,
    dataBlock('RenderWorker', escapeScript(parts.workerProgram.trim())),
    dataBlock('Temml', escapeScript(parts.temml.trim())),
  ];
  return shell
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(
      /<meta charset="[^"]*"\s*\/?>/i,
      (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</body>', () => `${blocks.filter(Boolean).join('\n')}\n</body>`);
}

function dataBlock(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

/** Keeps a program's strings and regexes from ending, or opening, a script element in HTML. */
function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function describeSizes(html: string, parts: PageParts): string {
  const withoutMath = html.replace(escapeScript(parts.temml.trim()), '');
  const rows: [string, string][] = [
    ['whole page', html],
    ['whole page without Temml', withoutMath],
    ['style', parts.style],
    ['program', parts.program],
    ['worker program', parts.workerProgram],
  ];
  const lines = rows.map(([name, text]) => {
    const gzip = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
    return `  ${name.padEnd(26)} ${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(7)} kB, ${gzip.padStart(6)} kB gzip`;
  });
  return `dist/index.html\n${lines.join('\n')}`;
}
