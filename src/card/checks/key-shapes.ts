import type { Found } from '../finding.ts';
import { at, isBlank, isNull, itemsOf, quote, takeAway } from './fields.ts';
import { FIELD_SHAPES, nestedKeys, type Shape } from './keys.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';
import { ANSWERS, isTextField, textFields, wayOut } from './text-items.ts';

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  scalar: 'one value',
  list: 'a list (lines that begin with “- ”)',
  map: '“key: value” lines',
};

const TYPED: Evidence = {
  kind: 'documented',
  source: 'hub-docs, modelcard.md; huggingface.js, api-model.ts',
};

export const KEY_SHAPE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'key-null',
    severity: 'error',
    about:
      'A field has nothing behind its colon, or a list an item with nothing behind its dash: null to YAML. Of a language and of an item of datasets the Hub was seen to refuse it.',
    evidence: ANSWERS,
    *find(view) {
      for (const [{ key, place, value }, isSeen] of textFields(view)) {
        const severity = isSeen && key !== 'base_model' ? 'error' : 'warning';
        const does = severity === 'error' ? 'refuses' : 'may refuse';
        const refused = (line: number, what: string): Found => ({
          line,
          severity,
          message: `“${key}” ${what} (null): the Hub ${does} the metadata. Write a value, or take the line away.`,
        });
        if (isNull(value) && key === 'datasets') {
          // Of an item alone it is known: microsoft/wavlm-base-plus lives with “datasets:”.
          const message = `“${key}” has no value (null): the Hub may refuse the metadata. Write a value, or take the line away.`;
          yield { ...at(place), severity: 'warning', message };
        } else if (isNull(value) && isSeen) {
          yield refused(place.line, 'has no value');
        }
        const blank = itemsOf(value).find((item) => !isNull(item) && isBlank(item));
        if (blank !== undefined) {
          const message = `“${key}” has an empty text among its items: the Hub may refuse the metadata. Write a value, or take the item away.`;
          yield { ...at(blank), severity: 'warning', message };
        }
        for (const { line, end } of itemsOf(value).filter(isNull)) {
          const comment = /^[ \t]+(#\S+)/.exec(view.source.slice(end, end + 80))?.[1];
          yield comment === undefined
            ? refused(line, 'has an item without a value')
            : {
                line,
                severity,
                message: `${quote(comment)} is a comment, since “#” begins one: an item of “${key}” is left without a value, and the Hub ${does} that. Put it in quotes, or leave the sign out.`,
              };
        }
      }
    },
  },
  {
    id: 'key-nested',
    severity: 'warning',
    about:
      'Fields of the Hub stand one level down, under a key that it does not know: they have no effect there.',
    evidence: {
      kind: 'documented',
      source: 'hub-docs, modelcard.md: fields are keys of the block',
    },
    *find({ root }) {
      for (const [{ key, place }, keys] of nestedKeys(root)) {
        const fields = keys.slice(0, 5).map((nested) => `“${nested}”`);
        const message = `${fields.join(', ')} stand under ${quote(key)}, where the Hub does not look. Move them to the left margin, without ${quote(key)}.`;
        yield { ...at(place), message };
      }
    },
  },
  {
    id: 'key-shape',
    severity: 'error',
    about:
      'A field has a list where one value is meant, one value where a list is meant, or “key: value” lines where none are. The Hub refuses or ignores it.',
    evidence: TYPED,
    *find({ root, source }) {
      for (const pair of root.pairs) {
        const { key, place, value } = pair;
        const shapes = FIELD_SHAPES.get(key) ?? [];
        if (shapes.length > 0 && !isNull(value) && !shapes.includes(value.kind)) {
          const wanted = shapes.map((shape) => SHAPE_NAMES[shape]).join(' or ');
          const here = isBlank(value) ? 'an empty text' : SHAPE_NAMES[value.kind];
          const isOfTexts = value.kind === 'map' && isTextField(key);
          const out = isOfTexts ? ` ${wayOut(key, value)}` : '';
          const message = `“${key}” takes ${wanted}, and here is ${here}: the Hub refuses or ignores it.${out}`;
          yield {
            ...at(place),
            message,
            fix: isBlank(value) ? takeAway(source, pair) : undefined,
          };
        }
      }
    },
  },
];
