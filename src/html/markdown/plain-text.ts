import type { Token } from 'marked';
import { decodeReferences } from '../../text/character-references.ts';

/** What inline tokens say: without markup, images and tags, on one line. */
export function plainTextOf(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'codespan':
    case 'escape':
      return token['text'];
    case 'br':
      return ' ';
    case 'image':
    case 'html':
    case 'footnote-reference':
      return '';
    case 'math-inline':
    case 'math-display':
      return token['formula'].source;
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? token.tokens.map(textOf).join('')
        : decodeReferences('text' in token ? token.text : token.raw);
  }
}
