import type { Found } from '../../finding.ts';
import { type ModelFiles, type Told, textsIn } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { ASSUMED, type FolderRule } from './folder-rule.ts';
import { isOfOwn } from './own-model.ts';
import type { Statement } from './statements.ts';

/** What types of numbers are called, by their names in safetensors. */
const DTYPES: readonly (readonly [dtype: string, names: RegExp])[] = [
  ['BF16', /\b(?:bfloat[ -]?16|bf[ -]?16)\b/i],
  ['F16', /\b(?:float[ -]?16|fp[ -]?16|f16|half[ -]precision)\b/i],
  ['F32', /\b(?:float[ -]?32|fp[ -]?32|f32|full[ -]precision|single[ -]precision)\b/i],
  ['F8', /\b(?:float[ -]?8\w*|fp[ -]?8|f8\w*)\b/i],
];

const KEY =
  /\b(?:dtype|d-?type|data ?type|tensor type|precision|(?:weights?|tensor|number|parameter|numeric(?:al)?|storage|checkpoint) (?:type|format|precision))\b|^(?:weights?|format)$/i;
const OTHER_KEY =
  /train|comput|mixed|regime|infer|activation|cache|optimi|accumul|gradient|reduce|loss|attention|rope|macro|micro|average|recall/i;
/** Says of files which type they have. */
const STORED =
  /\b(?:stored|saved|released|provided|available|shipped|published|distributed|uploaded|weights|checkpoint|tensors|safetensors|files?)\b[^.]{0,80}\b(?:in|as|are|is|use|with)\b|\bin (?:\w+ )?(?:bfloat16|float16|float32|bf16|fp16|fp32)(?: \w+)? (?:format|precision|weights)\b|\b(?:bfloat16|float16|float32|bf16|fp16|fp32) (?:weights|checkpoint|safetensors|tensors)\b/i;
const OTHER_USE =
  /train|tun(?:ed|ing)\b|mixed|\bload|\brun|infer|comput|\bcast|convert|quantiz|quantis|gradient|optimi|memory|\bGPU|VRAM|accumul|merge|original|base model|dequant|can be|\bif you|\bor higher/i;

export const DTYPE_RULE: FolderRule = {
  id: 'dtype-differs',
  severity: 'warning',
  about: 'The card says another type of numbers than the tensors in the files have.',
  evidence: ASSUMED,
  find(view) {
    const told = view.model.isAdapter || view.model.quantization ? [] : dtypesOf(view.model);
    const [first] = told;
    if (first === undefined) {
      return [];
    }
    return view.statements.flatMap((statement): readonly Found[] => {
      const said = saidIn(statement);
      const [one] = said;
      const isRight = said.some(({ dtype }) => told.some(({ value }) => value === dtype));
      return one === undefined || isRight || !isOfOwn(statement, one.at, view)
        ? []
        : [
            {
              line: statement.lineOf(one.at),
              message: `The card says ${quote(one.written)}; ${first.file} says “${first.as}”. Correct the wrong one.`,
            },
          ];
    });
  },
};

function saidIn({ kind, key, text, at }: Statement) {
  const isKeyed = KEY.test(key) && !OTHER_KEY.test(key);
  const isSaid = kind !== 'field' && kind !== 'title' && STORED.test(text) && !OTHER_USE.test(text);
  if (!(isKeyed || isSaid)) {
    return [];
  }
  const from = isKeyed ? at : 0;
  return DTYPES.flatMap(([dtype, names]) => {
    const match = names.exec(text.slice(from));
    return match === null ? [] : { dtype, written: match[0], at: from + match.index };
  });
}

/** Of the tensors, which count, and of the configuration, which says what they become. */
function dtypesOf({ weights, config, language }: ModelFiles): readonly Told<string>[] {
  const ofTensors = weights.flatMap(({ file, dtype }): readonly Told<string>[] =>
    dtype === null ? [] : [{ value: dtype.replace(/^F8.*/, 'F8'), file, as: `dtype: ${dtype}` }],
  );
  const keys = ['torch_dtype', 'dtype'];
  const written = [
    ...textsIn(config, 'config.json', keys),
    ...textsIn(language, 'config.json', keys),
  ];
  const ofConfig = written.flatMap(({ value, ...rest }): readonly Told<string>[] => {
    const [known] = DTYPES.find(([, names]) => names.test(value)) ?? [];
    return known === undefined ? [] : [{ value: known, ...rest }];
  });
  // Tensors of more than one type say nothing for certain.
  return weights.length > 0 && ofTensors.length === 0 ? [] : [...ofTensors, ...ofConfig];
}
