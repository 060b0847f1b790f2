import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import type { HostedCardData } from '../src/hosted-card.ts';
import { FIRST_MODULE } from '../src/page-modules.ts';
import { scriptJson } from '../src/prerender/script-json.ts';
import { EDITOR_FILE } from '../src/source/beside-page.ts';
import type { CardText } from '../src/source/card-source.ts';
import { hostedSource } from '../src/source/hosted-source.ts';
import { loadText } from '../src/source/load-text.ts';
import { SCRIPT_NAME } from '../src/view/editor/text-editor.ts';
import type { PageParts } from './assemble-page.ts';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1];

/** The oldest browsers whose CSS the page keeps to. */
export const CSS_TARGET = ['chrome123', 'firefox128', 'safari17.5'];

interface SingleFileOptions {
  /** Origins besides the page's own that the page may fetch cards from. */
  readonly cardOrigins: readonly string[];
  /** Hub id of the card in `public/card.md`; empty when it has none. */
  readonly hostedCardId: string;
}

/**
 * Makes `index.html` the only file that reading needs: style, hosted card (rendered), program,
 * worker programs and a Content-Security-Policy with their hashes are put into it, see
 * `assemblePage`. The editor is a file beside it, which is loaded when it is opened.
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
        const card = readCard(cardPath, options);
        // In development the page itself renders the card, from its source modules.
        return context.server === undefined || card === null
          ? html
          : html
              .replace('</head>', '<link rel="stylesheet" href="/src/styles/math.css" /></head>')
              .replace('</body>', () => `${hostedCardBlock(card)}</body>`);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') {
          return;
        }
        const { assemblePage } = await import('./assemble-page.ts');
        const parts = {
          ...takeParts(bundle),
          boot: await bundleScript('src/boot.ts'),
          startProgram: await bundleScript('src/start-program.ts'),
          editor: await bundleScript('src/view/editor/code-mirror/code-editor.ts'),
          mathStyle: await bundleMathStyle(),
        };
        const card = readCard(cardPath, options);
        const { html, isPrerendered } = await assemblePage(String(page.source), parts, {
          card,
          connect: options.cardOrigins,
        });
        page.source = html;
        this.emitFile({ type: 'asset', fileName: EDITOR_FILE, source: parts.editor });
        this.info(describeSizes(html, parts));
        if (card !== null && !isPrerendered) {
          this.warn(
            `${cardPath} cannot be rendered whole by the build: readers need JavaScript to see it.`,
          );
        }
      },
    },
  };
}

/**
 * The hosted card, decoded as the page decodes a dropped one; null without one. Throws when it is
 * no card.
 */
function readCard(path: string, { hostedCardId }: SingleFileOptions): CardText | null {
  if (!existsSync(path)) {
    return null;
  }
  const card = loadText(readFileSync(path), { ...hostedSource(hostedCardId), name: 'card.md' });
  if (card.kind !== 'loaded') {
    throw new Error(
      card.kind === 'refused' ? card.refusal.reason : 'The hosted card was not read.',
    );
  }
  return { ...card.card, source: hostedSource(hostedCardId) };
}

function hostedCardBlock({ text, hasInvalidBytes }: CardText): string {
  const data: HostedCardData = { text, hasInvalidBytes };
  return `<script type="text/plain" id="HostedCard">${scriptJson(data)}</script>`;
}

/** Takes the built files out of the bundle; afterwards only `index.html` is left to write. */
function takeParts(
  bundle: Bundle,
): Pick<PageParts, 'style' | 'modules' | 'workerProgram' | 'mathProgram'> {
  const modules = new Map<string, string>();
  const parts = { style: '', modules, workerProgram: '', mathProgram: '' };
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'chunk') {
      // The bundler's own entry does no more than require the first module.
      if (!file.isEntry) {
        modules.set(`./${name}`, file.code);
      }
    } else if (name.endsWith('.css')) {
      parts.style += String(file.source);
    } else if (/(?:^|\/)math-worker[^/]*\.js$/.test(name)) {
      parts.mathProgram += String(file.source);
    } else if (name.endsWith('.js')) {
      parts.workerProgram += String(file.source);
    } else {
      continue;
    }
    delete bundle[name];
  }
  return parts;
}

/**
 * A classic script of its own, which shares nothing with the program at run time: it runs before
 * it, or is fetched by it.
 */
async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: SCRIPT_NAME, fileName: 'script' },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (chunk === undefined) {
    throw new Error(`${entry} was not bundled.`);
  }
  return chunk.code;
}

/** Apart from the page's style, because only cards with formulas need it. */
async function bundleMathStyle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      cssTarget: CSS_TARGET,
      reportCompressedSize: false,
      rolldownOptions: { input: 'src/styles/math.css' },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  const style = outputs.find(({ fileName }) => fileName.endsWith('.css'));
  if (style?.type !== 'asset') {
    throw new Error('src/styles/math.css was not bundled.');
  }
  return String(style.source);
}

const MATH_BLOCKS = /<script type="text\/plain" id="(?:MathStyle|Temml)">[\s\S]*?<\/script>/g;

function describeSizes(html: string, parts: PageParts): string {
  const cardEnd = html.indexOf('</article>');
  const rows: [string, string][] = [
    ['whole page', html],
    ['whole page without math', html.replace(MATH_BLOCKS, '')],
    ['up to the end of the card', html.slice(0, cardEnd)],
    ['style', parts.style],
    ['program, its first module', parts.modules.get(FIRST_MODULE) ?? ''],
    ['program, all modules', [...parts.modules.values()].join('')],
    ['worker program', parts.workerProgram],
    [`${EDITOR_FILE}, beside it`, parts.editor],
  ];
  const lines = rows.map(([name, text]) => {
    const gzip = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
    return `  ${name.padEnd(27)} ${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(7)} kB, ${gzip.padStart(6)} kB gzip`;
  });
  return `dist/index.html\n${lines.join('\n')}`;
}
