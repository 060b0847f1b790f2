import { at, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';
import { splitValue } from './split-value.ts';

/** The tags in `conversational [peft, lora]` or `peft, lora`; none in one tag, or a sentence. */
function tagsIn(text: string): readonly string[] {
  const tags = text.split(/[,[\]]/).flatMap((tag) => tag.trim() || []);
  const isPlain = tags.every((tag) => /^[a-z][\w.:/+-]*(?: [\w.:/+-]+){0,2}$/i.test(tag));
  return text.includes(',') && tags.length > 1 && isPlain ? tags : [];
}

export const TAGS_RULE: FrontMatterRule = {
  id: 'tags-joined',
  severity: 'hint',
  about:
    'Several tags in one text are one tag for the Hub, and no search finds the model by one of them.',
  evidence: { kind: 'documented', source: 'hub-docs, model-cards.md: tags are a list' },
  *find(view) {
    for (const value of textsOf(view.root, 'tags')) {
      const tags = tagsIn(value.text);
      const fix = tags.length === 0 ? undefined : splitValue(view, 'tags', value, tags);
      if (fix !== undefined) {
        const message = `${quote(value.text)} is one tag for the Hub, and not ${tags.length}.`;
        yield { ...at(value), message, fix };
      }
    }
  },
};

/** So many one-letter tags are no names of languages (C, R), but a text in pieces. */
const LETTERS = 3;

export const TAG_LETTERS_RULE: FrontMatterRule = {
  id: 'tags-letters',
  severity: 'hint',
  about:
    'A program took a text for a list, and wrote each of its letters as a tag. Searches for the tag do not find the model.',
  evidence: { kind: 'seen', source: 'trl#3610 and trl#3613' },
  *find({ root }) {
    const letters = textsOf(root, 'tags').filter(({ text }) => /^\S$/u.test(text));
    const [first] = letters;
    if (first !== undefined && letters.length >= LETTERS) {
      const some = letters.slice(0, LETTERS).map(({ text }) => `“${text}”`);
      const message = `${some.join(', ')}${letters.length > LETTERS ? ' …' : ''}: tags of one letter. A text was taken for a list of letters: write it whole, and take these away.`;
      yield { ...at(first), message };
    }
  },
};
