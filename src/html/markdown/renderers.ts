import { type MarkedExtension, Renderer, type Token, type Tokens } from 'marked';
import { names } from '../../text/names.ts';
import type { HostReading } from '../slices/host-reading.ts';
import { escapeHtml } from '../slices/html-tag.ts';
import { type PlacedAlert, renderAlert } from './alerts.ts';
import { replaceEmoji } from './emoji.ts';
import { codeBlock, parseInfo } from './fenced-code.ts';
import { mathInHtml } from './html-formulas.ts';
import { displayMath, type Formula, mathBlock } from './math.ts';
import type { PartAttribute } from './part.ts';
import { alignNumericColumns, isOversizedTable } from './tables.ts';
import { joinWideLines } from './wide-lines.ts';

/** Languages in which GitHub draws. */
const DIAGRAMS = names('mermaid geojson topojson stl');

/** How the blocks of a card are written where marked's own way does not do. */
export function cardRenderers(
  alignsNumbers: boolean,
  part: PartAttribute,
  alerts: ReadonlyMap<Token, PlacedAlert>,
  host: HostReading,
): MarkedExtension {
  return {
    renderer: {
      blockquote(quote) {
        const alert = alerts.get(quote);
        if (alert === undefined) {
          return false;
        }
        const attribute = host.attribute(alert.construct);
        const content = this.parser.parse(quote.tokens);
        return host.reads(alert.construct)
          ? renderAlert(alert, content, part, attribute)
          : `<blockquote${attribute}>\n${content}</blockquote>\n`;
      },
      code({ text, lang, codeBlockStyle }) {
        const info = parseInfo(codeBlockStyle === 'indented' ? '' : (lang ?? ''));
        if (info.language === 'math') {
          return mathBlock(text, part, host.attribute('math-fence'));
        }
        const isDiagram = DIAGRAMS.has(info.language ?? '');
        return codeBlock(text, info, isDiagram ? host.attribute('diagram') : '');
      },
      html({ block, text }) {
        // What follows must not touch it: inside a `<pre>` that spans blocks, line ends count.
        return block === true && mathInHtml(text.endsWith('\n') ? text : `${text}\n`, part, host);
      },
      paragraph({ tokens }) {
        showAloneOnLines(tokens);
        return splitAtDisplayMath(tokens)
          .map((run) => {
            const formula = displayFormulaOf(run[0]);
            return formula === null
              ? `<p>${joinWideLines(this.parser.parseInline(run))}</p>\n`
              : displayMath(formula, part, host);
          })
          .join('');
      },
      table(table) {
        if (isOversizedTable(table)) {
          return sourceBlock(table.raw);
        }
        if (alignsNumbers) {
          alignNumericColumns(table);
        }
        return false;
      },
      text(token) {
        if ('tokens' in token && token.tokens) {
          return joinWideLines(this.parser.parseInline(token.tokens));
        }
        if (!('escaped' in token && token.escaped)) {
          const shown = replaceEmoji(token.text);
          const place = shown === token.text ? '' : host.place('emoji');
          token.text = shown;
          return place !== '' && place + Renderer.prototype.text.call(this, token);
        }
        return false;
      },
    },
  };
}

/** Markdown as its source, for what cannot be rendered. */
export function sourceBlock(markdown: string): string {
  return `<pre><code>${escapeHtml(withoutLastLineEnds(markdown))}\n</code></pre>\n`;
}

/** A pattern for them begins anew at each line end. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') {
    end -= 1;
  }
  return text.slice(0, end);
}

function formulaOf(token: Token | undefined): Tokens.Generic | null {
  return token?.type === 'math-inline' && 'formula' in token ? token : null;
}

function displayFormulaOf(token: Token | undefined): Formula | null {
  const formula: Formula | undefined = formulaOf(token)?.['formula'];
  return formula?.isDisplay ? formula : null;
}

/** Formulas that are all that a paragraph holds stand on lines of their own (GitHub). */
function showAloneOnLines(tokens: readonly Token[]): void {
  if (tokens.every((token) => formulaOf(token) !== null || token.raw.trim() === '')) {
    for (const token of tokens.map(formulaOf)) {
      if (token?.raw.startsWith('$$')) {
        token['formula'] = { ...token['formula'], isDisplay: true };
      }
    }
  }
}

/** Display math is a block, which a paragraph cannot hold. */
function splitAtDisplayMath(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (displayFormulaOf(token) !== null) {
      runs.push([token], []);
    } else {
      runs.at(-1)?.push(token);
    }
  }
  return runs.length === 1 ? runs : runs.filter((run) => run.some(({ raw }) => raw.trim() !== ''));
}
