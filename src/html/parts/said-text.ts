import { decodeMarkdownReferences, decodeReferences } from '../../text/character-references.ts';
import { replaceEmoji } from '../markdown/emoji.ts';

/** How a text stands in the source: Markdown has emoji and references, HTML references only. */
export type Syntax = 'html' | 'markdown' | 'verbatim';

/** What a reader sees of it. */
export function decodeSaid(text: string, syntax: Syntax): string {
  if (syntax === 'verbatim') {
    return text;
  }
  return syntax === 'html' ? decodeReferences(text) : decodeMarkdownReferences(replaceEmoji(text));
}
