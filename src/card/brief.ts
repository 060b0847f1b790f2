import { findLicense } from '../hub/licenses.ts';
import { findTask } from '../hub/tasks.ts';
import type { BodyHeading } from './body-parts.ts';
import { type FieldValue, normalizeMetadata } from './metadata.ts';
import type { FrontMatter } from './model-card.ts';
import {
  firstCode,
  firstSentence,
  keyLines,
  plainText,
  type ReadCard,
  type Section,
  sectionsOf,
} from './sections.ts';
import { lineNumberAt } from './text-lines.ts';

export interface BriefLine {
  readonly label: string;
  /** Null: not stated. */
  readonly text: string | null;
  /** Where it was taken from; `headingId` is that of its section, null in the front matter. */
  readonly place: { readonly line: number; readonly headingId: string | null } | null;
}

interface Answer {
  readonly text: string;
  readonly place: NonNullable<BriefLine['place']>;
}

/** Sections by what they are called; the nearest name first. */
const TASK = [
  /^(?:tasks?|supported tasks)$/i,
  /intended us|direct use|^uses?$|use cases|^purpose/i,
];
const DATA = [
  /(?:training|pre-?training|fine-?tuning)(?:'s)? (?:data|dataset|datasets|corpus|corpora|set)\b|^training and evaluation data/i,
  /^(?:data|datasets?|corpus|data overview|data sources?)\b/i,
  /dataset|corpora/i,
];
const USE = [
  /how to (?:use|get started|run|load)|get(?:ting)? started|quick ?start|^usage|快速/i,
  /usage|^inference|^(?:simple |code )?examples?\b|^run|^load|^using\b|^use (?:in|with)|使用/i,
];
/** A heading that speaks of uses as well may begin with them. */
const LIMITS = [
  /^(?!.*\bus(?:e|es|age)\b).*(?:limitation|\bbias|known issues|caveat|局限)/i,
  /\brisks?\b|out[- ]of[- ]scope|ethical|misuse|safety|responsib/i,
  /limitation/i,
];
/** Words of a sentence that warns; what such a section begins with often does not. */
const WARNING =
  /\b(?:not|no|cannot|limit\w*|bias\w*|risk\w*|harm\w*|may|might|can|could|should|fail\w*|inaccura\w*|incorrect\w*|stereotyp\w*|caution|only|truncated|hallucinat\w*|worse|less|unsafe|contain|\w*represent)\b|[\u0370-\u1fff\u3000-\uffff]/i;
const LICENSE = [/\blicen[sc]e\b/i];

/** Says in prose what a model was trained on, where no section does. */
const TRAINED_ON =
  /\b(?:pre-?|fine-?)?(?:trained|tuned) on\b.{0,150}\b(?:data\w*|corp(?:us|ora)|tokens|hours|images|videos|sentences|samples|examples|pairs|books|wikipedia|web)\b/i;
const MAX_SEARCHED = 100_000;

/** The five things that readers ask for first, each in one line of the card's own (hub-docs, model-cards-user-studies.md). */
export function brief(
  card: ReadCard & { readonly frontMatter: FrontMatter },
): readonly BriefLine[] {
  const { frontMatter } = card;
  const metadata = normalizeMetadata(frontMatter.entries);
  const sections = sectionsOf(card);
  const keys = keyLines(card);

  function said(key: string, ids: readonly string[]): Answer | null {
    const line = frontMatter.entries.find((entry) => entry.key === key)?.line;
    return ids.length === 0 || line === undefined
      ? null
      : { text: ids.join(', '), place: { line, headingId: null } };
  }
  function keyed(pattern: RegExp): Answer | null {
    const found = keys.find(
      ({ key, value }) => pattern.test(key) && firstSentence(`${value} `.padEnd(13)) !== null,
    );
    return found === undefined
      ? null
      : { text: plainText(found.value), place: placeAt(card.headings, found.line) };
  }

  const license = texts(metadata.license).map((id) => findLicense(id)?.name ?? id);
  const licenseName = texts([metadata.licenseName].filter((value) => value !== null));
  const task = texts([metadata.pipelineTag].filter((value) => value !== null));
  const tasks =
    task.length > 0
      ? task
      : texts(metadata.tags)
          .filter((tag) => findTask(tag) !== null)
          .slice(0, 1);
  const answers: readonly (readonly [label: string, answer: Answer | null])[] = [
    [
      'Task',
      said(
        task.length > 0 ? 'pipeline_tag' : 'tags',
        tasks.map((id) => findTask(id)?.name ?? id),
      ) ??
        keyed(/^(?:tasks?|model type)$/i) ??
        fromSections(sections, TASK, firstSentence),
    ],
    [
      'Training data',
      said('datasets', texts(metadata.datasets)) ??
        fromSections(sections, DATA, firstSentence) ??
        fromProse(card),
    ],
    ['How to use', fromSections(sections, USE, useText) ?? anyCode(card)],
    ['Limits and bias', fromSections(sections, LIMITS, (text) => firstSentence(text, WARNING))],
    [
      'License',
      said(
        licenseName.length > 0 ? 'license_name' : 'license',
        licenseName.length > 0 ? licenseName : license,
      ) ??
        keyed(/^licen[sc]e$/i) ??
        fromSections(sections, LICENSE, firstSentence),
    ],
  ];
  return answers.map(([label, answer]) => ({
    label,
    text: answer?.text ?? null,
    place: answer?.place ?? null,
  }));
}

function texts(values: readonly FieldValue[]): readonly string[] {
  return values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
}

function fromSections(
  sections: readonly Section[],
  names: readonly RegExp[],
  read: (text: string) => string | null,
): Answer | null {
  for (const name of names) {
    for (const { heading, text } of sections) {
      const found = name.test(heading.text) ? read(text) : null;
      if (found !== null) {
        return { text: found, place: { line: heading.line, headingId: heading.id } };
      }
    }
  }
  return null;
}

function useText(text: string): string | null {
  return firstSentence(text, /./, true) ?? firstCode(text);
}

function fromProse(card: ReadCard): Answer | null {
  const searched = card.body.slice(0, MAX_SEARCHED);
  const text = firstSentence(searched, TRAINED_ON);
  // The sentence has lost its markup; its first words tell the line.
  const at = text === null ? -1 : searched.search(TRAINED_ON);
  return text === null || at === -1 ? null : { text, place: placeOf(card, at) };
}

function anyCode(card: ReadCard): Answer | null {
  const searched = card.body.slice(0, MAX_SEARCHED);
  const at = searched.search(
    /^[ \t]*(?:```|~~~)[ \t]*(?:py|python|python3|bash|sh|shell|console)\b/im,
  );
  const text = at === -1 ? null : firstCode(searched.slice(at));
  return text === null ? null : { text, place: placeOf(card, at) };
}

function placeOf({ body, bodyLine, headings }: ReadCard, offset: number): Answer['place'] {
  return placeAt(headings, bodyLine + lineNumberAt(body, offset) - 1);
}

/** A line, and the section that it is in. */
function placeAt(headings: readonly BodyHeading[], line: number): Answer['place'] {
  return { line, headingId: headings.findLast((heading) => heading.line <= line)?.id ?? null };
}
