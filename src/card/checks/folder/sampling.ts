import type { Found } from '../../finding.ts';
import { ggufTold, numbersOf, type Told } from '../../folder/model-files.ts';
import { quote } from '../fields.ts';
import { ASSUMED, type FolderRule, type FolderView } from './folder-rule.ts';

interface Setting {
  readonly name: string;
  readonly gguf: string;
  /** What cards call it. */
  readonly called: string;
}

const SETTINGS: readonly Setting[] = [
  {
    name: 'temperature',
    gguf: 'general.sampling.temp',
    called: 'temp(?:erature)?|T(?=\\s*=\\s*\\d)',
  },
  { name: 'top_p', gguf: 'general.sampling.top_p', called: 'top[ _-]?p|nucleus(?: sampling)?' },
  { name: 'top_k', gguf: 'general.sampling.top_k', called: 'top[ _-]?k' },
  { name: 'min_p', gguf: 'general.sampling.min_p', called: 'min[ _-]?p' },
  {
    name: 'repetition_penalty',
    gguf: 'general.sampling.penalty_repeat',
    called: '(?:repetition|repeat)[ _-]?penalty',
  },
];
/** Between a name and its value: `(T)`, `within the range of`, `set to`. */
const IS =
  '["\'`]?(?: value)?\\s*(?:\\([^()\\d]{1,12}\\)\\s*)?(?:(?:of|is|to|at|set|between|within|in|the|range|around|about|a|default|recommended|be|should)\\b\\s*|[=:≈~]\\s*)*';
const VALUES =
  '(\\d*\\.?\\d+(?:\\s*(?:-|–|—|to|and|or|/)\\s*\\d*\\.?\\d+)?)(?![\\d%]|\\.\\d)(\\s*\\([^()]{0,40}\\))?';
/** Values with which the model was measured, or something else is sampled. */
const OTHER_USE =
  /evaluat|benchmark|pass@|\bscore|few-?shot|\bshots?\b|ablation|dataset|generated (?:data|with)|synthetic|distill|training|fine-?tun|softmax|contrastive|loss\b|calibrat|scaling|°|celsius|infonce/i;
const SAMPLES =
  /\bSamplingParams\(|\.generate\(|GenerationConfig\(|\bpipe(?:line)?\(|\.create\(|\bgenerate_kwargs\b|\bgeneration_args\b/;
/** Whoever takes the most likely word does not sample. */
const LEAST = 0.001;

export const SAMPLING_RULE: FolderRule = {
  id: 'sampling-differs',
  severity: 'warning',
  about: 'The card recommends other values for sampling than the files set by default.',
  evidence: ASSUMED,
  find: (view) =>
    SETTINGS.flatMap((setting): readonly Found[] => {
      const told = toldOf(setting, view);
      const [first] = told;
      const said = first === undefined ? [] : [...saidIn(setting, view)];
      const isRight = ({ values }: Said): boolean =>
        told.some(({ value }) => {
          const [low, high] = [Math.min(...values), Math.max(...values)];
          const slip = Math.max(value * 0.001, 1e-6);
          return value >= low - slip && value <= high + slip;
        });
      // A card may have values for several uses: the files have those of one.
      return first === undefined || said.some(isRight)
        ? []
        : said.map(({ written, line, isCode }) => ({
            line,
            // Code may try other ones.
            severity: isCode ? 'hint' : 'warning',
            message: `The card says ${quote(written)}; ${first.file} says “${first.as}”. Correct the wrong one.`,
          }));
    }),
};

interface Said {
  /** One, the ends of a range, and what is recommended in it. */
  readonly values: readonly number[];
  readonly written: string;
  readonly line: number;
  readonly isCode: boolean;
}

function toldOf({ name, gguf }: Setting, { model }: FolderView): readonly Told<number>[] {
  const ofGguf = ggufTold(model.ggufs.slice(0, 1), gguf).flatMap((one) =>
    typeof one.value === 'number' ? { ...one, value: one.value } : [],
  );
  return [...numbersOf(model.generation, 'generation_config.json', [name]), ...ofGguf];
}

function* saidIn({ called }: Setting, { statements, code }: FolderView): Generator<Said> {
  const pattern = new RegExp(`(?<![\\w-])(?:${called})(?![\\w-])${IS}${VALUES}`, 'gi');
  for (const { kind, key, text, section, lineOf } of statements) {
    if (kind === 'title' || OTHER_USE.test(`${section} ${key}`) || OTHER_USE.test(text)) {
      continue;
    }
    for (const match of text.matchAll(pattern)) {
      yield* saidBy(match, lineOf, false);
    }
  }
  for (const part of code) {
    if (SAMPLES.test(part.code) && !OTHER_USE.test(part.code)) {
      for (const match of part.code.replace(/^\s*#.*/gm, blank).matchAll(pattern)) {
        yield* saidBy(match, part.lineOf, true);
      }
    }
  }
}

function blank(text: string): string {
  return text.replace(/\S/g, ' ');
}

function* saidBy(
  { 0: written, 1: value = '', 2: aside = '', index }: RegExpMatchArray & { index: number },
  lineOf: (offset: number) => number,
  isCode: boolean,
): Generator<Said> {
  const values = [...`${value} ${aside}`.matchAll(/\d*\.?\d+/g)].map(([number]) => Number(number));
  if (values.some((one) => one > LEAST)) {
    yield { values, written: written.trim(), line: lineOf(index), isCode };
  }
}
