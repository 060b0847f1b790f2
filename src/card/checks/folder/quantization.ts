import type { Found } from '../../finding.ts';
import { positive } from '../../folder/folder.ts';
import { bitsOf } from '../../folder/weights.ts';
import { quote, textsOf } from '../fields.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';
import { ggufTypesDiffer } from './gguf-types.ts';
import { isOfOwn } from './own-model.ts';
import { ALONE, KEY, OTHER_KEY, POSSIBLE, placeOf } from './quantization-words.ts';
import type { Statement } from './statements.ts';

const METHODS: readonly (readonly [method: string, names: RegExp])[] = [
  ['awq', /\bawq\b/i],
  ['gptq', /\bgptq\b/i],
  ['bitsandbytes', /\b(?:bitsandbytes|bnb|nf4)\b/i],
  ['fp8', /\bfp8\b/i],
  ['mxfp4', /\bmxfp4\b/i],
  ['hqq', /\bhqq\b/i],
  ['aqlm', /\baqlm\b/i],
  ['eetq', /\beetq\b/i],
  ['exl2', /\bexl2\b/i],
];
/** What one method is written as where another program has made it. */
const SAME: Readonly<Record<string, string>> = {
  gptq_marlin: 'gptq',
  awq_marlin: 'awq',
  fbgemm_fp8: 'fp8',
  exllamav2: 'exl2',
};
/** Formats that hold any method. */
const ANY = /compressed-tensors|quanto|torchao|modelopt|quark|auto-?round|intel/i;

const SAID =
  /\b(?:this|the|it|these|our|weights|model|repo(?:sitory)?|files?)\b.{0,80}\b(?:quanti[sz]ed|quanti[sz]ation)\b|\b(?:this|these)\b.{0,80}\b(?:awq|gptq|bnb|bitsandbytes|fp8|hqq|aqlm)\b/i;
const BITS = /(?<![\w.])(\d)[ -]?bits?\b|\bint(\d)\b|\bw(\d)a\d+\b/gi;
const GROUP = /\b(?:group[ _-]?size|gs)\s*(?:of|is|=|:)?\s*(-?\d+)|\b(\d+)g\b|\bg(\d+)\b/gi;
const GROUP_KEY = /^(?:q_?)?(?:group[ _-]?size|gs)$/i;

export const QUANTIZATION_RULE: FolderRule = {
  id: 'quantization-differs',
  severity: 'warning',
  about: 'The card says another quantisation than the files have.',
  evidence: ASSUMED,
  find: (view) => [...ofConfig(view), ...ggufTypesDiffer(view)],
};

function ofConfig(view: FolderView): readonly Found[] {
  const { quantization, weights } = view.model;
  if (quantization === null) {
    return weights.length > 0 &&
      !view.finder.has(/\.(?:gguf|onnx|bin|pt|pth)$/i) &&
      !view.model.isAdapter &&
      weights.every(({ dtype }) => dtype !== null && !dtype.startsWith('F8'))
      ? unquantized(view, weights[0]?.file ?? '', weights[0]?.dtype ?? '')
      : [];
  }
  const { map, file } = quantization;
  const written = String(
    map['quant_method'] ??
      map['method'] ??
      (map['w_bit'] ? 'awq' : map['bits'] && map['desc_act'] !== undefined ? 'gptq' : ''),
  );
  const method = SAME[written] ?? written.toLowerCase();
  const isAny =
    method === '' || ANY.test(method) || ANY.test(JSON.stringify(map['quantizer'] ?? ''));
  const bits = bitsOf(map);
  const group = positive(map['group_size']) ?? positive(map['q_group_size']);
  const told = (name: string, as: unknown, said: string, line: number): Found => ({
    line,
    message: `The card says ${quote(said)}; ${file} says “${name}: ${as}”. Correct the wrong one.`,
  });
  const tags = view.root === null || isAny ? [] : textsOf(view.root, 'tags');
  return [
    ...tags.flatMap(({ text, line }) => {
      const tagged = METHODS.find(([, names]) => names.exec(text)?.[0] === text)?.[0];
      return tagged === undefined || tagged === method
        ? []
        : told('quant_method', written, text, line);
    }),
    ...view.statements.flatMap((statement): readonly Found[] => {
      const { text, at, key, lineOf } = statement;
      if (GROUP_KEY.test(key) && group !== null) {
        const number = Number(text.slice(at));
        return number > 0 && number !== group
          ? [told('group_size', group, text.trim(), lineOf(at))]
          : [];
      }
      const from = startOf(statement, view);
      if (from === null) {
        return [];
      }
      const said = text.slice(from);
      const named = METHODS.filter(([, names]) => names.test(said)).map(([one]) => one);
      const [first] = named;
      if (!isAny && first !== undefined && !named.includes(method)) {
        return [
          told(
            'quant_method',
            written,
            first.toUpperCase(),
            lineOf(placeOf(METHODS.find(([one]) => one === first)?.[1], text, from)),
          ),
        ];
      }
      const isBits = /^(?:bits|bit[ -]?width|w[ _]?bits?)$/i.test(key);
      const widths = isBits ? numbers(said.matchAll(/(\d+)/g)) : numbers(said.matchAll(BITS));
      if (bits !== null && widths.length > 0 && !widths.includes(bits)) {
        const name =
          ['bits', 'w_bit', 'load_in_4bit', 'load_in_8bit'].find((one) => one in map) ?? 'bits';
        return [
          told(
            name,
            map[name] ?? bits,
            text.trim(),
            lineOf(placeOf(isBits ? /\d/ : new RegExp(BITS.source, 'i'), text, from)),
          ),
        ];
      }
      const groups = numbers(said.matchAll(GROUP));
      return group !== null && groups.length > 0 && !groups.includes(group)
        ? [
            told(
              'group_size',
              group,
              text.trim(),
              lineOf(placeOf(new RegExp(GROUP.source, 'i'), text, from)),
            ),
          ]
        : [];
    }),
  ];
}

/** Where a statement begins to speak of how this model is quantised; null where it does not. */
function startOf(statement: Statement, view: FolderView): number | null {
  const { kind, key, text, at } = statement;
  if (kind === 'title') {
    return at;
  }
  if (KEY.test(key)) {
    return OTHER_KEY.test(key) ? null : at;
  }
  return kind !== 'field' &&
    (SAID.test(text) || ALONE.test(text)) &&
    !POSSIBLE.test(text) &&
    isOwnWeights(statement, view)
    ? 0
    : null;
}

/** A quantised model is one of another, which may be named. */
function isOwnWeights(statement: Statement, view: FolderView): boolean {
  return (
    isOfOwn(statement, 0, view) ||
    ALONE.test(statement.text) ||
    /^\W*(?:this|these|the (?:model|weights|files))\b/i.test(statement.text)
  );
}

function numbers(matches: Iterable<RegExpMatchArray>): readonly number[] {
  return [...matches].map(([, one, two, three]) => Number(one ?? two ?? three));
}

/** Weights of which the card says that they are quantised, and that are not. */
function unquantized(view: FolderView, file: string, dtype: string): readonly Found[] {
  return view.statements.flatMap((statement): readonly Found[] => {
    const { kind, key, text, at, lineOf } = statement;
    const isKeyed =
      /\bquanti[sz]ation\b|^quant(?: (?:method|type))?$/i.test(key) &&
      !OTHER_KEY.test(key) &&
      kind !== 'title';
    const isSaid =
      kind === 'sentence' &&
      /^\W*(?:this (?:model|repo(?:sitory)?|checkpoint)|the (?:model|weights|files)|these|weights)\b.{0,60}\bquanti[sz]ed\b/i.test(
        text,
      ) &&
      !POSSIBLE.test(text);
    const said = text.slice(isKeyed ? at : 0);
    const isNamed =
      METHODS.some(([, names]) => names.test(said)) || new RegExp(BITS.source, 'i').test(said);
    return (isKeyed || isSaid) && isNamed && !/\b16[ -]?bit|aware|\bQAT\b|\bnone\b/i.test(said)
      ? [
          {
            line: lineOf(isKeyed ? at : 0),
            message: `The card says ${quote(text.trim())}; ${file} has tensors of ${dtype}, and no file says how they are quantised. Correct the wrong one.`,
          },
        ]
      : [];
  });
}
