import { asYaml, pairOf, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** The tags in `conversational [peft, lora]` or `peft, lora`; none in one tag, or a sentence. */
function tagsIn(text: string): readonly string[] {
  const tags = text.split(/[,[\]]/).flatMap((tag) => tag.trim() || []);
  const isPlain = tags.every((tag) => /^[a-z][\w.:/+-]*(?: [\w.:/+-]+){0,2}$/i.test(tag));
  return text.includes(',') && tags.length > 1 && isPlain ? tags : [];
}

export const TAGS_RULE: FrontMatterRule = {
  id: 'tags-joined',
  severity: 'hint',
  *find({ root, source }) {
    const field = pairOf(root, 'tags')?.value;
    const isList = field?.kind === 'list';
    const isInBrackets = source.charAt(field?.start ?? 0) === '[';
    for (const value of textsOf(root, 'tags')) {
      const { start, end } = value;
      const tags = tagsIn(value.text).map(asYaml);
      // Not in a block (`>-`), which begins before its text.
      if (tags.length > 0 && (value.isPlain || /["']/.test(source.charAt(start)))) {
        // What the item has before it each tag needs: `- ` in its line, or a comma in brackets.
        const lineStart = source.lastIndexOf('\n', start - 1);
        const before = isInBrackets ? '' : source.slice(Math.max(0, lineStart - 1), start);
        const dash = /\r?\n *- +$/.exec(before)?.[0];
        const text = isList ? tags.join(dash ?? ', ') : `[${tags.join(', ')}]`;
        const message = `${quote(value.text)} is one tag for the Hub, and not ${tags.length}.`;
        yield {
          line: value.line,
          message,
          fix: { label: 'Split it', edits: [{ start, end, text }] },
        };
      }
    }
  },
};
