import type { MarkedExtension, Token } from 'marked';
import { escapeHtml } from '../slices/html-tag.ts';
import { type Alert, renderAlert } from './alerts.ts';
import { replaceEmoji } from './emoji.ts';
import { codeBlock, parseInfo } from './fenced-code.ts';
import { displayMath } from './math.ts';
import type { PartAttribute } from './part.ts';
import { alignNumericColumns, isOversizedTable } from './tables.ts';

/** How the blocks of a card are written where marked's own way does not do. */
export function cardRenderers(
  alignsNumbers: boolean,
  part: PartAttribute,
  alerts: ReadonlyMap<Token, Alert>,
): MarkedExtension {
  return {
    renderer: {
      blockquote(quote) {
        const alert = alerts.get(quote);
        return alert !== undefined && renderAlert(alert, this.parser.parse(quote.tokens), part);
      },
      code({ text, lang, codeBlockStyle }) {
        const info = parseInfo(codeBlockStyle === 'indented' ? '' : (lang ?? ''));
        return info.language === 'math' ? displayMath(text, part) : codeBlock(text, info);
      },
      html({ block, text }) {
        // What follows must not touch it: inside a `<pre>` that spans blocks, line ends count.
        return block === true && !text.endsWith('\n') ? `${text}\n` : false;
      },
      list(list) {
        const isTaskList = list.items.some((item) => item.task);
        const items = list.items.map((item) => this.listitem(item)).join('');
        const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
        const name = list.ordered ? 'ol' : 'ul';
        return `<${name}${start}${isTaskList ? part('task-list') : ''}>\n${items}</${name}>\n`;
      },
      paragraph({ tokens }) {
        return splitAtDisplayMath(tokens)
          .map((run) => {
            const html = this.parser.parseInline(run);
            return isDisplayMath(run[0]) ? html : `<p>${html}</p>\n`;
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
        if (!('tokens' in token && token.tokens) && !('escaped' in token && token.escaped)) {
          token.text = replaceEmoji(token.text);
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

function isDisplayMath(token: Token | undefined): boolean {
  return token?.type === 'math-inline' && 'formula' in token && token['formula'].isDisplay;
}

/** Display math is a block, which a paragraph cannot hold. */
function splitAtDisplayMath(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (isDisplayMath(token)) {
      runs.push([token], []);
    } else {
      runs.at(-1)?.push(token);
    }
  }
  return runs.length === 1 ? runs : runs.filter((run) => run.some(({ raw }) => raw.trim() !== ''));
}
