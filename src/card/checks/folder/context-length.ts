import type { Found } from '../../finding.ts';
import { mapOf, positive, readJson } from '../../folder/folder.ts';
import { ggufTold, type ModelFiles, numbersOf, type Told } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { ASSUMED, type FolderRule } from './folder-rule.ts';
import { isOfOwn } from './own-model.ts';
import type { Statement } from './statements.ts';

const POSITIONS = [
  'max_position_embeddings',
  'n_positions',
  'max_sequence_length',
  'max_seq_len',
  'seq_length',
  'n_ctx',
  'model_max_length',
];
const BERT_CONFIG = 'sentence_bert_config.json';
/** Tokenizers without a limit write 1e30. */
const MOST = 1e9;

const NUMBER = '(?<![\\w.,$-])(\\d[\\d,]*(?:\\.\\d+)?)\\s?(k|m)?(?![\\w%]|[.,]\\d)';
const LENGTH =
  '(?:context[ -](?:length|window|size)|(?:maximum |max )?(?:sequence|input)[ -]length|max_?seq_?len(?:gth)?)';
/** `a 32K context`, `context length of 32,768`, `up to 512 tokens` */
const SAID: readonly RegExp[] = [
  new RegExp(
    `${NUMBER}[ -]+(?:tokens?[ -]+)?(?:long |of |maximum )?(?:context\\b|${LENGTH}\\b)`,
    'gi',
  ),
  new RegExp(`\\b(?:${LENGTH}\\b[^.\\d\\n]{0,40}?|context of (?:up to )?)${NUMBER}`, 'gi'),
  new RegExp(
    `\\b(?:supports?|handles?|accepts?|process(?:es)?|reads?|takes?|longer than|limited to|truncated (?:to|at|after))\\b[^.\\d]{0,40}?${NUMBER}[ -]+(?:word ?pieces|tokens?)\\b`,
    'gi',
  ),
];
const BARE = new RegExp(NUMBER, 'gi');
const KEY =
  /\bcontext(?: ?(?:length|window|size))?$|\bcontext (?:length|window|size)|\bmax(?:imum)?[ _]?(?:seq(?:uence)?|input|context)[ _]?(?:len(?:gth)?|tokens|size)?\b|^(?:sequence|input) length|\bmax[ _]position[ _]embeddings|\bn[ _]?ctx\b|\bmodel[ _]max[ _]length|\bmax (?:seq|sequence)/i;
const OTHER_KEY =
  /output|new tokens|generat|sliding|train|tun(?:ed|ing)|chunk|block|evaluat|pack|dataset|image/i;
const OTHER_USE =
  /\b(?:output|generat\w+|sliding|chunk\w*|evaluat\w*|benchmark\w*|needle\w*|ruler|average|median|corpus|documents?|datasets?|pack\w*)\b/i;
const TRAINED = /\b(?:pre-?)?train(?:ed|ing)?\b|\bfine-?tun/i;
/** What makes a context longer than the files say. */
const LONGER =
  /\byarn\b|rope[ _-]?scal|\bntk\b|extrapolat|longrope|self-?extend|dynamic scaling|\bextend(?:ed|s)? (?:the )?context/i;

export const CONTEXT_LENGTH_RULE: FolderRule = {
  id: 'context-length-differs',
  severity: 'warning',
  about: 'The card says another length of the context than the configuration has.',
  evidence: ASSUMED,
  find(view) {
    const told = view.model.isAdapter ? [] : lengthsOf(view.model);
    const [first] = told;
    if (first === undefined) {
      return [];
    }
    const longest = Math.max(...told.map(({ value }) => value));
    const isLonger = LONGER.test(view.body);
    return view.statements.flatMap((statement): readonly Found[] => {
      const claims = claimsOf(statement).filter(({ at }) => isOfOwn(statement, at, view));
      const [one] = claims;
      if (
        one === undefined ||
        claims.some((claim) => told.some(({ value }) => agree(claim, value)))
      ) {
        return [];
      }
      const isLess = Math.min(...one.values) < longest;
      if (isLess ? TRAINED.test(statement.text) : isLonger) {
        return [];
      }
      const message = `The card says ${quote(one.written)} tokens; ${first.file} says “${first.as}”. Correct the wrong one.`;
      return [{ line: statement.lineOf(one.at), message }];
    });
  },
};

export interface Claim {
  /** `8K` may be 8,000 and 8,192. */
  readonly values: readonly number[];
  readonly written: string;
  readonly at: number;
}

/** The lengths of the context in what a card says. */
export function claimsOf({ kind, key, text, at }: Statement): readonly Claim[] {
  if (KEY.test(key)) {
    return OTHER_KEY.test(key) ? [] : readAll(text, BARE, at);
  }
  return kind === 'field' || kind === 'title' || OTHER_USE.test(text)
    ? []
    : SAID.flatMap((pattern) => readAll(text, pattern));
}

function readAll(text: string, pattern: RegExp, from = 0): readonly Claim[] {
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: whole, 1: number = '', 2: unit = '', index }) => {
      const start = whole.indexOf(number);
      const value = Number(number.replace(/,/g, ''));
      const scales = { k: [1000, 1024], m: [1e6, 1024 ** 2] }[unit.toLowerCase()] ?? [1];
      const values = scales.map((scale) => value * scale);
      // Smaller numbers count layers, years or pages.
      return index + start < from || !values.some((one) => one >= 64 && one < MOST)
        ? []
        : { values, written: `${number}${unit}`, at: index + start };
    },
  );
}

/** Two more positions than tokens, or a rounded number, are no other length. */
function agree({ values }: Claim, length: number): boolean {
  return values.some((value) => Math.abs(value - length) <= length * 0.03);
}

/** All that the files say of it, that of the model first. */
function lengthsOf({
  config,
  language,
  tokenizer,
  ggufs,
  heads,
}: ModelFiles): readonly Told<number>[] {
  const own = numbersOf(language, 'config.json', POSITIONS);
  const ofConfig = own.length > 0 ? own : numbersOf(config, 'config.json', POSITIONS);
  const rope = mapOf(language['rope_scaling']) ?? mapOf(language['rope_parameters']) ?? {};
  const factor = positive(rope['factor']) ?? 1;
  const original = numbersOf(rope, 'config.json', ['original_max_position_embeddings']);
  const scaled = [...ofConfig, ...original].map((one) => ({ ...one, value: one.value * factor }));
  const bert = heads.folder.files.has(BERT_CONFIG) ? readJson(heads, BERT_CONFIG) : null;
  const ofBert = numbersOf(bert, BERT_CONFIG, ['max_seq_length']);
  // A sentence transformer cuts there, whatever its model could read.
  if (ofBert.length > 0) {
    return ofBert;
  }
  const ofGguf = ['arch.context_length', 'arch.rope.scaling.original_context_length'].flatMap(
    (key) =>
      ggufTold(ggufs, key).flatMap((one) =>
        typeof one.value === 'number' ? { ...one, value: one.value } : [],
      ),
  );
  return [
    ...ofConfig,
    ...ofGguf,
    ...original,
    ...scaled,
    ...numbersOf(tokenizer, 'tokenizer_config.json', ['model_max_length']),
  ].filter(({ value }) => value < MOST);
}
