import { normalizeMetadata, textsOf } from '../metadata.ts';
import {
  type Answer,
  isInside,
  MAX_SEARCHED,
  type Reading,
  sentence,
  type Ways,
} from './answers.ts';
import {
  commandIn,
  DEMO,
  INLINE,
  knownLibraryIn,
  libraryIn,
  loadsModel,
  NEEDS,
  NO_TOOL,
  PROMPTS,
  plain,
  RUNS,
  TOOL,
  TRIES,
} from './says-use.ts';
import { MAKING, PROMPT, START } from './section-names.ts';
import { type ReadCard, rangesUnder } from './sections.ts';

/** By what the model is run, or how it wants to be asked. */
export function useAnswer(card: ReadCard, { anywhere, section }: Ways): Answer | null {
  const { libraryName, tags } = normalizeMetadata(card.frontMatter.entries);
  const [library = null] = textsOf([libraryName]);
  const isMaking = isInside(rangesUnder(card, MAKING));
  // Few cards have code for which it is needed.
  let named: ReadonlySet<string> | null = null;
  const tool = sentence([TOOL, INLINE], NO_TOOL, TRIES);
  const needs = sentence([NEEDS], NO_TOOL);
  const known: Reading = ({ kind, text }) =>
    kind === 'code' ? knownLibraryIn(text, library) : null;
  const code: Reading = ({ kind, text }) => {
    if (kind !== 'code') {
      return null;
    }
    named ??= wordsNamed(card, textsOf(tags));
    return libraryIn(text, named);
  };
  const command: Reading = ({ kind, text }) => (kind === 'code' ? commandIn(text) : null);
  const prompt: Reading = ({ kind, text }) =>
    kind === 'code' && IS_TEMPLATE.test(text) ? firstLine(text) : null;
  const ifUsed =
    (reading: Reading): Reading =>
    (said) =>
      isMaking(said.at) ? null : reading(said);
  const ifLoads = (reading: Reading): Reading =>
    ifUsed((said) => (loadsModel(said.text) ? reading(said) : null));
  return (
    section(START, (said) => tool(said) ?? known(said), code, ifUsed(command), needs) ??
    anywhere(MAX_SEARCHED, ifLoads(known), ifLoads(code), ifLoads(command)) ??
    anywhere(MAX_SEARCHED, sentence([RUNS], NO_TOOL)) ??
    section(PROMPT, sentence([PROMPTS], NO_TOOL), prompt) ??
    section(START, sentence([DEMO], NO_TOOL))
  );
}

/** The words that may name a library: of headings, of what is installed, of what announces code. */
function wordsNamed(
  { parts: { headings, texts } }: ReadCard,
  tags: readonly string[],
): ReadonlySet<string> {
  const installs = texts.filter(({ kind, text }) => kind === 'code' && /\binstall /.test(text));
  const announced = texts.filter(({ kind, text }) => kind !== 'code' && /[:：]$/.test(text));
  const words = [...headings, ...installs, ...announced].map(({ text }) => text);
  return new Set(
    [plain(headings[0]?.text ?? ''), ...words, ...tags]
      .flatMap((text) => text.split(/[\s,:`'"]+|[=<>]=.*/))
      .map(plain),
  );
}

/** Not an example of what one may ask. */
const IS_TEMPLATE = /\{|<\||###|\[INST|^\W*(?:user|system|human|instruction)\b/im;

function firstLine(text: string): string | null {
  return (
    text
      .split('\n')
      .find((line) => /^\s*(?!# |[\w.]+ = |from |import )\S/.test(line))
      ?.trim() ?? null
  );
}
