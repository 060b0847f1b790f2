import { asYaml, pairOf, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** The tags in `conversational [peft, lora]`, or in `peft, lora`; none where the text is one tag, or a sentence. */
function tagsIn(text: string): readonly string[] {
  const tags = text.split(/[,[\]]/).flatMap((tag) => tag.trim() || []);
  const isPlain = tags.every((tag) => /^[a-z][\w.:/+-]*(?: [\w.:/+-]+){0,2}$/i.test(tag));
  return text.includes(',') && tags.length > 1 && isPlain ? tags : [];
}

export const TAGS_RULE: FrontMatterRule = {
  id: 'tags-joined',
  severity: 'hint',
  *find(root, source) {
    const isList = pairOf(root, 'tags')?.value.kind === 'list';
    for (const value of textsOf(root, 'tags')) {
      const { start, end } = value;
      const tags = tagsIn(value.text).map(asYaml);
      // Not in a block (`>-`), which begins before its text.
      if (tags.length > 0 && (value.isPlain || /["']/.test(source.charAt(start)))) {
        // What the item has before it is what each tag needs: `- ` in its line, or a comma in brackets.
        const dash = /\r?\n *- +$/.exec(source.slice(0, start))?.[0];
        const text = isList ? tags.join(dash ?? ', ') : `[${tags.join(', ')}]`;
        yield {
          place: value,
          message: `${quote(value.text)} is one tag for the Hub, and not ${tags.length}.`,
          fix: { label: 'Split it', edits: [{ start, end, text }] },
        };
      }
    }
  },
};
