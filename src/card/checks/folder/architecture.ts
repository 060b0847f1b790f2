import type { Found } from '../../finding.ts';
import { type ModelFiles, numbersOf, type Told, textsIn } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { isOtherFamily } from './families.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';
import { isOfOwn } from './own-model.ts';
import type { Statement } from './statements.ts';

/** What is written into files of GGUF for models of several makers. */
const COMMON = /^llama$/;

const CLASS = /\b[A-Z][A-Za-z\d]*(?:For[A-Z][A-Za-z]+|LMHead(?:Model)?|DoubleHeadsModel)\b/g;
const KEY =
  /\barchitectures?\b|\bmodel[ _]type\b|^backbone$|\bbase architecture\b|^model class$|^transformers? class$/i;
const OTHER_KEY =
  /license|language|vision|encoder|tokeni[sz]er|gpu|cuda|hardware|base model|\bpaper\b/i;
const IN_TEXT =
  /\b(?:uses?|using|is|with|(?:based|built) (?:up)?on|follows?|shares?|adopts?|has|employs?|implements?) +(?:an? +|the +)?(?:same +|standard +|modified +)?(\S+(?: \d\S*)?)(?:[ -]based)? +architecture\b|\b(?:architecture|model (?:class|type))(?: of (?:the|this) model)? is +(?:an? +|the +)?([^\s.,]+(?: \d\S*)?)/i;

/** `has 32 layers`, not `its last 2 layers`. */
const LAYERS =
  /(?<=\b(?:has|have|with|of|contains?|comprises|stacks?) +)\d+ +(?:hidden |transformer )?layers\b/i;

/** Numbers of the architecture, and their names in `config.json`. */
const DIMENSIONS: readonly (readonly [key: RegExp, names: readonly string[]])[] = [
  [
    /^(?:number of |num |n )?(?:hidden |transformer |decoder |encoder )?layers?$|^(?:num hidden layers|depth)$/i,
    [
      'num_hidden_layers',
      'n_layer',
      'num_layers',
      'n_layers',
      'num_decoder_layers',
      'encoder_layers',
      'decoder_layers',
    ],
  ],
  [
    /^hidden (?:size|dim(?:ension)?)s?$|^d ?model$|^(?:model|embedding) dim(?:ension)?s?(?:ality)?$|^output dim(?:ension)?(?:s|ality)?$/i,
    ['hidden_size', 'n_embd', 'd_model', 'dim'],
  ],
  [
    /^(?:number of |num |n )?(?:attention |query )?heads$|^num attention heads$/i,
    [
      'num_attention_heads',
      'n_head',
      'n_heads',
      'num_heads',
      'encoder_attention_heads',
      'decoder_attention_heads',
    ],
  ],
  [
    /^(?:number of |num )?(?:key[- ]value|kv) heads$|^num key value heads$/i,
    ['num_key_value_heads'],
  ],
  [/^vocab(?:ulary)?(?: size)?$/i, ['vocab_size']],
  [
    /^(?:intermediate|feed[- ]?forward|ffn|mlp) (?:size|dim(?:ension)?s?)$/i,
    ['intermediate_size', 'n_inner', 'ffn_dim', 'd_ff'],
  ],
  [
    /^(?:number of |num )?(?:routed |local )?experts$/i,
    ['num_local_experts', 'num_experts', 'n_routed_experts'],
  ],
];

export const ARCHITECTURE_RULE: FolderRule = {
  id: 'architecture-differs',
  severity: 'warning',
  about: 'The card says another architecture, or another size of it, than the configuration has.',
  evidence: ASSUMED,
  find: (view) => [
    ...view.statements.flatMap((statement) => ofStatement(statement, view)),
    ...ofCode(view),
  ],
};

function ofStatement(statement: Statement, view: FolderView): readonly Found[] {
  const { model } = view;
  const { kind, key, text, at, lineOf } = statement;
  if (model.isAdapter || kind === 'title') {
    return [];
  }
  const size = sizeSaid(statement, model);
  if (size !== null) {
    return isOfOwn(statement, at, view) ? [size] : [];
  }
  const layers = kind === 'sentence' ? LAYERS.exec(text) : null;
  const counted =
    layers && sizeSaid({ ...statement, key: 'layers', text: layers[0], at: 0 }, model);
  if (counted && layers && isOfOwn(statement, layers.index, view)) {
    return [{ ...counted, line: lineOf(layers.index) }];
  }
  const isKeyed = KEY.test(key) && !OTHER_KEY.test(key);
  const phrase = isKeyed ? null : IN_TEXT.exec(text);
  const [said, from] = isKeyed
    ? [text.slice(at), at]
    : [phrase?.[1] ?? phrase?.[2] ?? '', phrase?.index ?? 0];
  const told = architecturesOf(model);
  const [first] = told;
  if (said === '' || first === undefined || !isOfOwn(statement, from, view)) {
    return [];
  }
  const classes = said.match(CLASS) ?? [];
  const values = told.map(({ value }) => value);
  const classNames = told.filter(({ value }) => /[A-Z]/.test(value));
  const otherClass = classes.find((name) => !classNames.some(({ value }) => value === name));
  const isOther =
    classes.length > 0 && classNames.length > 0
      ? otherClass !== undefined && classes.length === 1
      : isOtherFamily(said, values);
  return isOther
    ? [
        {
          line: lineOf(from),
          message: `The card says ${quote(otherClass ?? said)}; ${first.file} says “${first.as}”. Correct the wrong one.`,
        },
      ]
    : [];
}

/** A class of one family that is to read weights of another. */
function* ofCode({ code, model, ownNames }: FolderView): Generator<Found> {
  const told = architecturesOf(model);
  const [first] = told;
  if (first === undefined || model.isAdapter) {
    return;
  }
  for (const part of code) {
    for (const match of part.code.matchAll(
      /\b([A-Z]\w*?)For[A-Z]\w+\.from_pretrained\(\s*(?:f?["']([^"'\n]+)["'])/g,
    )) {
      const [, name = '', id = ''] = match;
      const isOwn = ownNames.some(
        (own) => own === id.toLowerCase().replace(/^.*\/|[^a-z\d/]/g, ''),
      );
      const family = name.replace(/^(?:Flax|TF)(?=[A-Z])/, '');
      if (
        isOwn &&
        !/^(?:Auto|Peft|ORT|OV|Gaudi)/.test(family) &&
        isOtherFamily(
          family,
          told.map(({ value }) => value),
        )
      ) {
        const message = `The code reads the model with ${quote(match[0].split('.')[0] ?? '')}; ${first.file} says “${first.as}”. Correct the wrong one.`;
        yield { line: part.lineOf(match.index), message };
      }
    }
  }
}

/** Null where the statement is of no size that the files have. */
function sizeSaid(
  { key, text, at, lineOf }: Statement,
  { language, config }: ModelFiles,
): Found | null {
  const [, names] = DIMENSIONS.find(([pattern]) => pattern.test(key)) ?? [];
  const told =
    names === undefined
      ? []
      : [language, config].flatMap((map) => numbersOf(map, 'config.json', names));
  const [first] = told;
  const numbers = [
    ...text.slice(at).matchAll(/(?<![\w.])(\d[\d,]*(?:\.\d+)?)\s?(k?)(?![\w.]*\d)/gi),
  ].map(
    ([, number = '', unit = '']) => Number(number.replace(/,/g, '')) * (unit === '' ? 1 : 1000),
  );
  const isRight = numbers.some((number) =>
    told.some(({ value }) => Math.abs(number - value) <= value * (value > 10_000 ? 0.03 : 0)),
  );
  return first === undefined || numbers.length === 0 || isRight
    ? null
    : {
        line: lineOf(at),
        message: `The card says ${quote(text.trim())}; ${first.file} says “${first.as}”. Correct the wrong one.`,
      };
}

/** Classes, types and types of parts. */
function architecturesOf({ config, ggufs }: ModelFiles): readonly Told<string>[] {
  const classes = Array.isArray(config?.['architectures']) ? config['architectures'] : [];
  const ofConfig = classes.flatMap((name): readonly Told<string>[] =>
    typeof name === 'string'
      ? [{ value: name, file: 'config.json', as: `architectures: ${name}` }]
      : [],
  );
  const parts = Object.values(config ?? {}).filter(
    (part): part is Record<string, unknown> =>
      typeof part === 'object' && part !== null && 'model_type' in part,
  );
  const types = [config, ...parts].flatMap((part) => textsIn(part, 'config.json', ['model_type']));
  const ofGguf = ggufs.flatMap(({ file, head }): readonly Told<string>[] => {
    const value = head.values.get('general.architecture');
    return typeof value !== 'string' || COMMON.test(value)
      ? []
      : [{ value, file, as: `general.architecture: ${value}` }];
  });
  return [...ofConfig, ...types, ...ofGguf];
}
