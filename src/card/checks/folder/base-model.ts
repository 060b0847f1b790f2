import { isRepositoryId } from '../../../hub/hub-links.ts';
import type { Found } from '../../finding.ts';
import { ggufTold, type ModelFiles, type Told, textsIn } from '../../folder/model-files.ts';
import { basesNamed } from '../body/named-in-text.ts';
import { quote, textsOf } from '../fields.ts';
import { isOtherFamily } from './families.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';

interface Said {
  readonly id: string;
  readonly line: number;
}

/** Copies of one model: smaller numbers, another format, another owner. */
const COPIES =
  /[-_.](?:unsloth|bnb|4bit|8bit|int4|int8|hf|gguf|awq|gptq|fp16|bf16|fp8|nf4|dynamic|safetensors|sharded|quantized)(?=$|[-_.])/g;
const KEY = /^(?:base|parent|foundation)[ -]?(?:model|checkpoint)s?$/;
const ID = /(?<![\w/.:-])[\w.-]+\/[\w.-]+(?![\w/])/;
/** Reads the base of an adapter. */
/** First parts of paths on the computer of whoever trained it. */
const OWN_PATH = /^(?:\w*models?|outputs?|checkpoints?|results?|data|content|workspace|tmp|out)\//i;
const LOADED =
  /\b(?:Auto\w+|\w+For[A-Z]\w+|\w*Pipeline\w*)\.from_pretrained\(\s*f?["']([\w.-]+\/[\w.-]+)["']|\b(?:base_?model(?:_?(?:id|name|path|name_or_path))?|BASE_?MODEL\w*)\s*=\s*["']([\w.-]+\/[\w.-]+)["']/g;

export const BASE_MODEL_RULE: FolderRule = {
  id: 'base-model-file-differs',
  severity: 'warning',
  about: 'The card says another base model than the files were made from.',
  evidence: ASSUMED,
  find(view) {
    const told = basesOf(view.model);
    const [first] = told;
    if (first === undefined) {
      return [];
    }
    // An adapter is of no use on another model; other files may tell of one farther up.
    const isSame = view.model.adapter === null ? isRelated : isCopy;
    const said = saidIn(view);
    const wrong = said.filter(({ id }) => !told.some(({ value }) => isSame(value, id)));
    // One of several parents is enough.
    const isOneOfMany = view.model.adapter === null && wrong.length < said.length;
    return isOneOfMany
      ? []
      : wrong.map(
          ({ id, line }): Found => ({
            line,
            message: `The card says ${quote(id)}; ${first.file} says “${first.as}”. Correct the wrong one.`,
          }),
        );
  },
};

function saidIn(view: FolderView): readonly Said[] {
  const { root, model } = view;
  const fields =
    root === null ? [] : textsOf(root, 'base_model').map(({ text, line }) => ({ id: text, line }));
  const named = basesNamed(view).map(({ id, line }) => ({ id, line }));
  const keyed = view.statements.flatMap(({ key, text, at, lineOf }) => {
    const [id] = KEY.test(key) ? (ID.exec(text.slice(at)) ?? []) : [];
    return id === undefined ? [] : { id, line: lineOf(at) };
  });
  const all = [...fields, ...named, ...keyed, ...(model.adapter === null ? [] : codeOf(view))];
  return all.filter(({ id }) => isRepositoryId(id));
}

function* codeOf({ code, ownNames }: FolderView): Generator<Said> {
  for (const part of code.filter((one) => /\bPeft|load_adapter|load_lora|peft/.test(one.code))) {
    for (const match of part.code.matchAll(LOADED)) {
      const id = match[1] ?? match[2] ?? '';
      const isOwn =
        ownNames.includes(bare(id)) || /^AutoPeft|^Peft|Tokenizer|Processor/.test(match[0]);
      if (!isOwn && !/your|username/i.test(id)) {
        yield { id, line: part.lineOf(match.index) };
      }
    }
  }
}

/** The same but for who has copied it, and how. */
function isCopy(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(id: string): string {
  return id
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^meta-/, '')
    .replace(COPIES, '')
    .replace(COPIES, '')
    .replace(/[^a-z\d]/g, '');
}

/** One may be made from the other: neither of another family, nor of another size. */
function isRelated(one: string, other: string): boolean {
  const size = (id: string): string =>
    /(?<![\d.])(\d+(?:\.\d+)?[bm])(?![a-z\d])/i.exec(id)?.[1]?.toLowerCase() ?? '';
  const [a, b] = [size(one), size(other)];
  return !isOtherFamily(one, [other]) && (a === b || a === '' || b === '');
}

function basesOf({ adapter, config, ggufs }: ModelFiles): readonly Told<string>[] {
  const ofAdapter = textsIn(adapter, 'adapter_config.json', ['base_model_name_or_path']);
  if (adapter !== null) {
    return ofAdapter.filter(isId);
  }
  const ofConfig = textsIn(config, 'config.json', ['_name_or_path']).filter(isId);
  const keys = [
    'general.base_model.0.repo_url',
    'general.base_model.1.repo_url',
    'general.base_model.2.repo_url',
  ];
  const urls = keys
    .flatMap((key) => ggufTold(ggufs.slice(0, 1), key))
    .map(({ value, ...rest }) => ({
      ...rest,
      value: String(value).replace(/^https?:\/\/(?:huggingface|hf)\.co\//, ''),
    }));
  const ofGguf = urls.filter(isId);
  // The model itself is what a converted one was made from.
  const names = ofGguf.length === 0 ? [] : ggufTold(ggufs.slice(0, 1), 'general.name');
  return [
    ...ofConfig,
    ...ofGguf,
    ...names.map((one) => ({ ...one, value: `_/${String(one.value).replace(/\s+/g, '-')}` })),
  ];
}

function isId({ value }: Told<string>): boolean {
  return isRepositoryId(value) && !OWN_PATH.test(value);
}
