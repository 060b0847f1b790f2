import type { Found } from '../../finding.ts';
import { positive } from '../../folder/folder.ts';
import { ggufTold, type ModelFiles } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';
import { isOfOwn } from './own-model.ts';
import type { Statement } from './statements.ts';

interface Count {
  readonly file: string;
  readonly parameters: number;
  /** Without tables of tokens. */
  readonly without: readonly number[];
  /** By the size of a file, not by its tensors. */
  readonly isEstimate: boolean;
}

export interface Claim {
  readonly value: number;
  /** Half of what its last digit counts. */
  readonly half: number;
  readonly digits: number;
  readonly written: string;
  readonly at: number;
  /** A name, which says the size of a family. */
  readonly isName: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};
const NUMBER =
  '(?<![\\w.$€-])(\\d[\\d,]*(?:\\.\\d+)?)(?:[ -]?(k|thousand|mn?|million|bn?|billion|t|trillion))?';
const WORDS = '(?:total|non-embedding|trainable|learnable|model|weights?|active|activated)';
const BEFORE = new RegExp(`${NUMBER}\\b[ -]*(?:${WORDS}[ -]+){0,2}param(?:eter)?s?\\b`, 'gi');
const BEHIND = new RegExp(
  `\\bparam(?:eter)?s?(?: count| size| number)?(?: \\([^()]{0,30}\\))?\\s*(?:is|are|of|:|=|-|–|—|≈|about|approximately|around|roughly|in total|total(?:s|ing)?|\\s)*${NUMBER}(?![\\w%])`,
  'gi',
);
const BARE = new RegExp(`${NUMBER}(?![\\w%])`, 'gi');
const KEY = /\bparam(?:eter)?s?\b|\bmodel size\b|^size$|^#? ?params/i;
/** Other numbers than that of the whole model, and settings that are called parameters. */
const OTHER_KEY =
  /activ|trainable|adapter|lora|hyper|inference|generation|sampling|decoding|training|per |gguf|file|disk|download/i;
const IN_TITLE = /(?<=^|[ _-])(\d+(?:\.\d+)?)([BM])(?!\w)/g;
/** `is a fast 7B instruct model`, not `the 7B model`, which may be a sibling. */
const SIZED_MODEL = new RegExp(
  `(?:\\b(?:is|was)|^\\W*)\\s*(?:an?|our) (?:[\\w-]+,? ){0,4}?${NUMBER}(?=[ -](?:(?!tokens?|images?|pairs|samples|examples|steps|hours|params?|parameters?)[a-z]+[ -]){0,3}(?:model|llm|transformer|network|checkpoint)\\b)`,
  'gi',
);

const ACTIVE =
  /\b(?:activ\w+|per token|per-token|used for each|trainable|fine-?tuned|updated|frozen|non-?trainable)\b/i;
const TRAINABLE = /\b(?:trainable|adapter|lora)\b/i;
/** What the number of a mixture may be said of. */
const TOTAL = /\btotal|overall|altogether/i;
/** `the 7B parameter version` is another one than this. */
const SIBLING =
  /^[\w.]+[ -]+(?:(?:billion|million|parameters?)[ -]+)*(?:version|variant|one|model)s?\b/i;
const MIXED = /\d+\s*[x×]\s*$/;

/** How far from the files a number may be, by its significant digits. */
const TOLERANCE: readonly number[] = [0.1, 0.1, 0.05, 0.03];
/** Who writes every digit has counted. */
const COUNTED = 0.01;

export const PARAMETERS_RULE: FolderRule = {
  id: 'parameters-differ',
  severity: 'warning',
  about: 'The card says another number of parameters than the tensors in the files have.',
  evidence: ASSUMED,
  find(view) {
    const counts = countsOf(view.model);
    const [first] = counts;
    if (first === undefined) {
      return [];
    }
    const said = view.statements.map((statement) => ({
      statement,
      claims: claimsOf(statement, view).filter((claim) => isSure(claim, statement, view)),
    }));
    const isRight = (claim: Claim): boolean => counts.some((one) => agree(claim, one));
    // A title may have the name of what the model is a part of.
    const isTold = said.some(({ claims }) => claims.some((one) => !one.isName && isRight(one)));
    return said.flatMap(({ statement, claims }): readonly Found[] => {
      // Who lists several sizes, the own one among them, has said it.
      const [claim] = claims.some(isRight) ? [] : claims;
      if (claim === undefined || (claim.isName && isTold)) {
        return [];
      }
      const about = first.isEstimate ? 'about ' : '';
      const message = `The card says ${quote(claim.written)} parameters; ${first.file} has ${about}${short(first.parameters)}. Correct the wrong one.`;
      return [{ line: statement.lineOf(claim.at), message }];
    });
  },
};

/** The numbers of parameters in what a card says. */
export function claimsOf(
  statement: Statement,
  { model }: Pick<FolderView, 'model'>,
): readonly Claim[] {
  const { kind, key, text, at } = statement;
  if (kind === 'title') {
    return model.isAdapter ? [] : readAll(text, IN_TITLE, 0, true);
  }
  const isKeyed = KEY.test(key) && (model.isAdapter || !OTHER_KEY.test(key));
  if (isKeyed) {
    // A bare number is one of parameters only where it is large.
    return readAll(text, BARE, at).filter(({ value }) => value >= 1e5);
  }
  if (kind === 'field') {
    return [];
  }
  const exact = [...readAll(text, BEFORE), ...readAll(text, BEHIND)];
  const all = exact.length > 0 ? exact : readAll(text, SIZED_MODEL, 0, true);
  return all.filter(({ value }) => value >= 1e5);
}

function readAll(text: string, pattern: RegExp, from = 0, isName = false): readonly Claim[] {
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: whole, 1: number = '', 2: unit = '', index }) => {
      const start = whole.indexOf(number);
      const end = whole.indexOf(unit, start + number.length) + unit.length;
      const scale = UNITS[unit.toLowerCase()] ?? 1;
      const plain = number.replace(/,/g, '');
      const decimals = plain.split('.')[1]?.length ?? 0;
      const zeros = decimals === 0 ? (/0*$/.exec(plain)?.[0].length ?? 0) : 0;
      const claim = {
        value: Number(plain) * scale,
        half: (scale * 10 ** (zeros - decimals)) / 2,
        digits: plain.replace(/^[0.]+/, '').replace('.', '').length - zeros,
        written: whole.slice(start, end),
        at: index + start,
        isName,
      };
      return claim.at < from || !(claim.value > 0) ? [] : claim;
    },
  );
}

/** Is it certainly that of the whole model? */
export function isSure(
  { at, value }: Claim,
  statement: Statement,
  view: Pick<FolderView, 'model' | 'ownNames'>,
): boolean {
  const { text, key } = statement;
  const { model } = view;
  const near = text.slice(Math.max(0, at - 30), at + 45);
  const isSibling = /\bthe\s*$/i.test(text.slice(0, at)) && SIBLING.test(text.slice(at));
  if (
    isSibling ||
    MIXED.test(text.slice(Math.max(0, at - 6), at)) ||
    !isOfOwn(statement, at, view)
  ) {
    return false;
  }
  if (model.isAdapter) {
    return TRAINABLE.test(`${key} ${near}`);
  }
  if (ACTIVE.test(near)) {
    return false;
  }
  const isLess = countsOf(model).some(({ parameters }) => value < parameters);
  const isTitle = statement.kind === 'title';
  return !(isMixture(model) && isLess && !isTitle) || TOTAL.test(`${key} ${near}`);
}

function isMixture({ language, weights, ggufs }: ModelFiles): boolean {
  return (
    weights.some((one) => one.isMixture) ||
    Object.keys(language).some((key) => /^(?:num|n)_(?:local_|routed_)?experts$|^moe_/.test(key)) ||
    ggufTold(ggufs, 'arch.expert_count').length > 0
  );
}

function agree(claim: Claim, { parameters, without, isEstimate }: Count): boolean {
  const off = Math.abs(claim.value - parameters);
  const share = claim.isName || isEstimate ? 0.3 : (TOLERANCE[claim.digits] ?? COUNTED);
  return (
    off <= claim.half * 1.001 ||
    off <= parameters * share ||
    without.some(
      (one) => Math.abs(claim.value - one) <= Math.max(claim.half, one * Math.min(share, 0.03)),
    )
  );
}

/** Those of the model first, then of its parts, and of all parts together. */
function countsOf({ weights, ggufs, heads, language }: ModelFiles): readonly Count[] {
  const counted = weights.flatMap(({ file, parameters, embeddings }): readonly Count[] => {
    const [one = 0] = embeddings;
    const all = embeddings.reduce((sum, size) => sum + size, 0);
    return parameters === null
      ? []
      : [{ file, parameters, without: [parameters - one, parameters - all], isEstimate: false }];
  });
  const together = counted.reduce((sum, { parameters }) => sum + parameters, 0);
  const [first] = counted;
  const whole =
    counted.length > 1 && first ? [{ ...first, parameters: together, without: [] }] : [];
  const ofGguf = ggufs.flatMap(({ file, head }): readonly Count[] => {
    const parameters = head.parameters ?? labelled(head.values.get('general.size_label'));
    const isEstimate = head.parameters === null;
    return parameters === null ? [] : [{ file, parameters, without: [], isEstimate }];
  });
  const all = [...counted, ...whole, ...ofGguf];
  return all.length > 0 ? all : byBytes(heads.folder.files, language);
}

/** `8x7B` says of a mixture what no count is. */
function labelled(label: unknown): number | null {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([MBT])$/.exec(String(label)) ?? [];
  return number === undefined ? null : positive(Number(number) * (UNITS[unit.toLowerCase()] ?? 1));
}

/** Of weights that are no more than bytes, where the configuration tells how many each takes. */
function byBytes(
  files: ReadonlyMap<string, number>,
  language: ModelFiles['language'],
): readonly Count[] {
  const dtype = String(language['torch_dtype'] ?? language['dtype']);
  const each = dtype === 'float32' ? 4 : /^b?float16$/.test(dtype) ? 2 : 0;
  const paths = [...files.keys()].filter((path) =>
    /^pytorch_model(?:-\d+-of-\d+)?\.bin$/.test(path),
  );
  const bytes = paths.reduce((sum, path) => sum + (files.get(path) ?? 0), 0);
  // A pointer of Git LFS has some hundred bytes.
  return each === 0 || bytes < 1e6
    ? []
    : [{ file: paths[0] ?? '', parameters: bytes / each, without: [], isEstimate: true }];
}

/** `7.24B` */
export function short(count: number): string {
  const [scale, unit] = count >= 1e9 ? [1e9, 'B'] : count >= 1e6 ? [1e6, 'M'] : [1e3, 'K'];
  return `${Number((count / scale).toPrecision(3))}${unit}`;
}
