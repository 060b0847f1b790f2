import type { Found } from '../../finding.ts';
import { numbersOf, type Told } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';
import type { Statement } from './statements.ts';

interface Setting {
  readonly names: readonly string[];
  readonly key: RegExp;
  /** With the number in a group. */
  readonly text: RegExp;
  /** Is the text enough, without a word of LoRA? */
  readonly isClear: boolean;
}

const VALUE = '(\\d+(?:\\.\\d+)?)';
const IS = '\\s*(?:\\([^()]{1,10}\\)\\s*)?(?:of|is|was|to|=|:)?\\s*';
const ADAPTED = /\b(?:q?lora|dora|adapters?|peft|low[- ]rank)\b/i;

const SETTINGS: readonly Setting[] = [
  {
    names: ['r'],
    key: /^(?:q?lora[ _-]*)?(?:rank|r|dim(?:ension)?)(?: \((?:r|rank)\))?$|^(?:adapter|matrix) rank$|^network dim$/i,
    text: new RegExp(`(?:\\brank(?:\\s|-)?${IS}|(?<![\\w.])(?:lora_)?r\\s*[=:]\\s*)${VALUE}`, 'gi'),
    isClear: false,
  },
  {
    names: ['lora_alpha'],
    key: /^(?:q?lora[ _-]*)?(?:alpha|α)(?: \(.{1,12}\))?$|^network alpha$/i,
    text: new RegExp(`(?:\\balpha|α)${IS}${VALUE}`, 'gi'),
    isClear: false,
  },
  {
    names: ['lora_dropout'],
    key: /^(?:q?lora[ _-]*)dropout$/i,
    text: new RegExp(`\\blora[ _-]dropout${IS}${VALUE}`, 'gi'),
    isClear: true,
  },
];

export const LORA_RULE: FolderRule = {
  id: 'lora-rank-differs',
  severity: 'warning',
  about: 'The card says another rank, or other settings of LoRA, than the adapter was made with.',
  evidence: ASSUMED,
  find: (view) =>
    SETTINGS.flatMap((setting) => {
      const told = toldOf(setting, view);
      const [first] = told;
      const said = first === undefined ? [] : [...saidIn(setting, view)];
      return said.flatMap(({ values, written, line }): readonly Found[] =>
        first === undefined || values.some((one) => told.some(({ value }) => value === one))
          ? []
          : [
              {
                line,
                message: `The card says ${quote(written)}; ${first.file} says “${first.as}”. Correct the wrong one.`,
              },
            ],
      );
    }),
};

function toldOf({ names }: Setting, { model }: FolderView): readonly Told<number>[] {
  const { adapter, weights } = model;
  const ofConfig = numbersOf(adapter, 'adapter_config.json', names);
  const [name = ''] = names;
  const pattern = JSON.stringify(adapter?.[name === 'r' ? 'rank_pattern' : 'alpha_pattern'] ?? {});
  const others = (pattern.match(/:\d+/g) ?? []).map((number) => Number(number.slice(1)));
  const [first] = ofConfig;
  if (first !== undefined) {
    return [...ofConfig, ...others.map((value) => ({ ...first, value }))];
  }
  const ranks = weights.flatMap(({ file, ranks }) =>
    ranks.map((value) => ({ value, file, as: `rank ${value}` })),
  );
  return name === 'r' ? ranks : [];
}

function* saidIn({ key, text, isClear }: Setting, view: FolderView) {
  const numbersIn = (said: string): readonly number[] =>
    [...said.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)/g)].map(([number]) => Number(number));
  for (const statement of view.statements) {
    const isKeyed = key.test(statement.key) && isOfLora(statement, view);
    const said = statement.text.slice(isKeyed ? statement.at : 0);
    if (isKeyed) {
      const values = numbersIn(said);
      if (values.length > 0) {
        yield { values, written: statement.text.trim(), line: statement.lineOf(statement.at) };
      }
    } else if (isClear || isOfAdapter(statement.text, view)) {
      const matches = [...said.matchAll(text)];
      const [first] = matches;
      if (first !== undefined) {
        const values = matches.map(([, value]) => Number(value));
        yield { values, written: first[0], line: statement.lineOf(first.index) };
      }
    }
  }
  for (const { code, lineOf } of view.code) {
    const at = code.search(/\bLora?Config\(|\blora_(?:r|alpha|rank)\s*[:=]/i);
    for (const match of at < 0 ? [] : code.slice(at).matchAll(text)) {
      yield { values: [Number(match[1])], written: match[0], line: lineOf(at + match.index) };
    }
  }
}

/** In a card of an adapter, ranks are those of its matrices, but for those in a list. */
function isOfAdapter(text: string, { model }: FolderView): boolean {
  return (
    ADAPTED.test(text) ||
    (model.isAdapter && !/leaderboard|rank(?:s|ed|ings?)\b|reciprocal/i.test(text))
  );
}

/** `rank` and `alpha` alone are of LoRA where the card is of an adapter, or its section says so. */
function isOfLora({ key, section }: Statement, { model }: FolderView): boolean {
  return model.isAdapter || ADAPTED.test(`${key} ${section}`);
}
