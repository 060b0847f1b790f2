import { findLicense } from '../../hub/licenses.ts';
import { currentTask, findTask } from '../../hub/tasks.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import {
  DATA,
  LICENSE,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  START,
  TYPE,
  USES,
} from './completeness.ts';
import { type Place, placeOf, type ReadCard, type Said, saidIn, sectionsOf } from './sections.ts';

export type BriefTopic = 'task' | 'data' | 'use' | 'limits' | 'license';

export interface BriefLine {
  readonly topic: BriefTopic;
  /** Null: not stated. */
  readonly text: string | null;
  readonly place: Place | null;
}

interface Answer {
  readonly text: string;
  readonly place: Place;
}

/** Words that tell a task. */
const TASK =
  '(language|text|transl|summar|classif|recogni|question|generat|detect|segment|transcri|retriev|speech|image|video|chat|instruct|tasks|masked)';
const SAYS_WHAT = RegExp(
  `${TASK}.{0,40}\\bmodels?\\b|\\bmodels?\\b.{0,80} (for|to|that|can)\\b.*${TASK}`,
  'i',
);
const SAYS_USE = /(used?|intended|designed|suitable)\b.* (for|to|as)\b/i;
/** Says what a model was trained on; not on which machines. */
const SAYS_DATA =
  /(train(ed)?|tuned) (\S+ ){0,3}on (?!.{0,60}([GT]PU|your)).{0,150}(\bdata|corpus|corpora|tokens|hours|images|videos|sentences|samples|pairs|books)/i;
/** Not one that only points elsewhere. */
const SAYS_ITSELF = /^(?!see |please|details|more |for )/i;
const SAYS_MODEL = /\bmodel|weights/i;
/** What a section on limits begins with is often no limit. */
const WARNS =
  /\b(not?\b|cannot|limited|limits|bias|risk|harm|fail|inaccura|incorrect|stereotyp|truncated|hallucinat|worse|overrep)/i;
/** Libraries whose import does not tell how a model is loaded. */
const SIDE_LIBRARY = /^(torch|tensorflow|os|sys|json|re|numpy|requests|PIL)$/;
/** Of all code in a card, that which loads something. */
const LOADS = /\bimport |pip3? install|from_pretrained/;

const ANY = /./;
const NONE = /$^/;
const MUST = true;
type Wish = readonly [wanted: RegExp, isMust?: boolean, code?: RegExp];

const MAX_TEXT = 140;
/** So much of a body is searched for a sentence or for code, in characters. */
const MAX_INTRODUCTION = 8000;
const MAX_SEARCHED = 100_000;

/** Ways to an answer: the front matter, any part of the body, the sections of these names. */
function waysOf(card: ReadCard) {
  const named = sectionsOf(card);
  function field(key: string, values: readonly string[]): Answer | null {
    const line = card.frontMatter.entries.find((entry) => entry.key === key)?.line;
    const text = values.join(', ');
    return values.length && line ? { text, place: { line, headingId: null } } : null;
  }
  function read(part: Parameters<typeof saidIn>[1], ...wish: Wish): Answer | null {
    const said = pick(saidIn(card, part), ...wish);
    return said && { text: said.text, place: placeOf(card, said) };
  }
  function section(names: readonly RegExp[], ...wish: Wish): Answer | null {
    for (const part of named(names)) {
      const answer = read(part, ...wish);
      if (answer) {
        return answer;
      }
    }
    return null;
  }
  return { field, read, section };
}

/** What readers ask for first, in the card's own words (hub-docs, model-cards-user-studies.md). */
export function brief(card: ReadCard): readonly BriefLine[] {
  const metadata = normalizeMetadata(card.frontMatter.entries);
  const { pipelineTag, tags, datasets, license, licenseName } = metadata;
  const { field, read, section } = waysOf(card);
  const tagged = textsOf(tags);
  const tag = tagged.find(findTask) ?? tagged.find(currentTask);
  const licenses = textsOf(license);
  const lines: readonly (readonly [BriefTopic, Answer | null])[] = [
    [
      'task',
      field('pipeline_tag', textsOf([pipelineTag]).map(taskName)) ??
        field('tags', tag ? [taskName(tag)] : []) ??
        section([/^(supported )?tasks?$/i], ANY) ??
        section(TYPE, RegExp(TASK, 'i'), MUST) ??
        section(USES, SAYS_USE, MUST) ??
        read({ from: 0, to: MAX_INTRODUCTION }, SAYS_WHAT, MUST),
    ],
    [
      'data',
      field('datasets', textsOf(datasets)) ??
        section(DATA, SAYS_ITSELF) ??
        read({ from: 0, to: MAX_SEARCHED }, SAYS_DATA, MUST),
    ],
    [
      'use',
      section(START, ANY, MUST, ANY) ?? read({ from: 0, to: MAX_SEARCHED }, NONE, MUST, LOADS),
    ],
    ['limits', section([...LIMITS, ...OUT_OF_SCOPE], WARNS) ?? section(MIXED_LIMITS, WARNS, MUST)],
    [
      'license',
      field(
        'license',
        licenses.filter((id) => id !== 'other').map((id) => findLicense(id)?.name ?? id),
      ) ??
        field('license_name', textsOf([licenseName])) ??
        section(LICENSE, SAYS_MODEL) ??
        field('license', licenses),
    ],
  ];
  return lines.map(([topic, answer]) => ({
    topic,
    text: answer && shorten(answer.text),
    place: answer?.place ?? null,
  }));
}

/** The first sentence or code that is wanted; else, unless it must be, the first sentence. */
function pick(said: Iterable<Said>, ...[wanted, isMust, code]: Wish): Said | null {
  let first: Said | null = null;
  for (const one of said) {
    const text = one.isCode ? code?.test(one.text) && codeLine(one.text) : one.text;
    if (text && (one.isCode || wanted.test(text))) {
      return { ...one, text };
    }
    first ??= one.isCode ? null : one;
  }
  return isMust ? null : first;
}

function taskName(id: string): string {
  return findTask(id)?.name ?? id;
}

function codeLine(code: string): string | undefined {
  const library = Array.from(
    code.matchAll(/^[> \t]*(?:from|import) (\w+)/gm),
    ([, name = '']) => name,
  ).find((name) => !SIDE_LIBRARY.test(name));
  return library
    ? `Code example: ${library}`
    : code
        .split('\n')
        .map((line) => line.replace(/^[\s$>!%]+/, ''))
        .find((line) => /^[\w.]/.test(line));
}

function shorten(text: string): string {
  return text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')} …`
    : text;
}
