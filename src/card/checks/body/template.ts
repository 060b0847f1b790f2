import { quote } from '../fields.ts';
import { type BodyRule, type BodyView, inOne, more } from './body-rule.ts';

/** huggingface_hub/templates/modelcard_template.md, filled in and not. */
const PLACEHOLDER =
  /\[?more information needed\]?|\[(?:todo|tbd)(?:: [^[\]\n]{1,200})?\](?!\()|\{\{(?: [\w.]+(?: ?\|[^{}\n]{1,200})? |[A-Z]+_[A-Z\d_]+)\}\}|\[(?:your|insert|add|describe) [^[\]\n]{1,60} here\](?![([:])|^[ \t]*(?:[-*] )?(?:todo|tbd)[.!]?[ \t]*$|lorem ipsum dolor|PUT-YOUR-[A-Z-]+-HERE|put a short model description here/gim;

/** Titles of templates: of huggingface_hub, and such as nobody gives a model. */
const TEMPLATE_TITLE =
  /^(?:model card for |model card: ?)?(?:model[ _]?id|\{?\[?<?(?:the |your )?model[ _]?name>?\]?\}?|name of (?:the |your )?model|your model|model title)$|^sentence ?transformer(?: model)?$|^dataset card for \[?dataset[ _]name\]?$|^\[?dataset[ _]name\]?$|^untitled$/i;

/** What Unsloth, AutoTrain and mergekit write: no slot was left, and the card is whole. */
const GENERATED_TITLE =
  /^uploaded(?: finetuned)?(?: \w+)? model$|^model trained using autotrain$|^merged?$/i;

/** The template's own source on carbon emissions. */
const LACOSTE = '1910.09700';

/** An answer: `**Hours used:** 100`. */
const ANSWER = /(?::\*\*|\*\*:) *\w/;

/** For offsets that rise: is there an answer between the heading before one and the next? */
function answersBySection({ prose, headings }: BodyView): (offset: number) => boolean {
  let next = 0;
  let judged = -1;
  let isAnswered = false;
  return (offset) => {
    while ((headings[next]?.start ?? Number.POSITIVE_INFINITY) < offset) {
      next += 1;
    }
    if (judged !== next) {
      judged = next;
      const start = headings[next - 1]?.end ?? 0;
      isAnswered = ANSWER.test(prose.slice(start, headings[next]?.start));
    }
    return isAnswered;
  };
}

export const TEMPLATE_RULES: readonly BodyRule[] = [
  {
    id: 'template-title',
    severity: 'warning',
    about: 'The title is a template’s, and names no model or dataset.',
    evidence: { kind: 'documented', source: 'huggingface_hub, modelcard_template.md' },
    find: ({ headings }) =>
      headings
        .filter(
          ({ level, text }, index) =>
            (level === 1 || index === 0) &&
            (TEMPLATE_TITLE.test(text) || GENERATED_TITLE.test(text)),
        )
        .slice(0, 1)
        .map(({ text, line }) => ({
          line,
          ...(GENERATED_TITLE.test(text) ? { severity: 'hint' as const } : {}),
          message: `The title ${quote(text)} is a template’s: write a name of your own.`,
        })),
  },
  {
    id: 'placeholder',
    severity: 'hint',
    about: 'Text of a template that was to be filled in.',
    evidence: { kind: 'documented', source: 'huggingface_hub, modelcard_template.md' },
    find: ({ prose, lineOf }) => {
      const found = [...prose.matchAll(PLACEHOLDER)];
      return found.slice(0, 1).map(({ 0: text, index }) => ({
        line: lineOf(index),
        span: { start: index, end: index + text.length },
        message: `“${text}” is the template’s text${more(found.length)}. Fill it in, or take it out.`,
      }));
    },
  },
  {
    id: 'template-citation',
    severity: 'hint',
    about:
      'The Hub tags a model with each paper that its card links, and the template links one on emissions.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md (linking a paper)' },
    find(card) {
      const isAnswered = answersBySection(card);
      return inOne(
        card.links
          .filter(({ target }) => target.includes(LACOSTE))
          // Those of footnotes come last.
          .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
          .filter(({ start }) => start !== null && !isAnswered(start)),
        () =>
          `The template’s section on emissions is not filled in, and its link tags the model with arxiv:${LACOSTE}. Fill it in, or take it out.`,
      );
    },
  },
];
