import { isRepositoryId } from '../../../hub/hub-links.ts';
import type { BodyTarget } from '../../body-parts.ts';
import { listOf, named } from '../../eval-text.ts';
import type { BodyView } from './body-rule.ts';
import { type HubRepository, repositoryOf } from './hub-address.ts';

/** What a sentence says before a link; longer ones say too much to be certain of. */
const MAX_LEAD = 300;
/** Where a sentence, an item, a row or a heading begins. */
const START = /[.!?。！？]["”)*_]*\s|\n\s*\n|\n\s*(?:[-*+>#|]|\d+[.)])|<br\s*\/?>/g;
const MARKS = /[*_`>#"“”]|^\s*(?:[-+|]|\d+[.)])\s|<[^<>]*>/g;

/** `Base model:`, `Finetuned from model [optional]:`, `Parent Model: See the`. */
const BASE_KEY =
  /^(?:(?:the )?(?:base|parent|original|foundation|backbone)(?: (?:large )?(?:language )?(?:model|llm|checkpoint)s?)?|(?:fine-? ?tuned|quanti[sz]ed|converted|adapted|distilled) from(?: model)?)\s*(?:\[optional\]|\([^()]*\))?\s*(?:[:：|]|is)\s*(?:see |the )*$/i;
/**
 * Begins with the card's own model, and ends with how that was made from the one that is linked.
 */
const OWN_MODEL =
  /^(?:this|it|our|these|the (?:model|checkpoint|weights|adapter|lora)|we|here|an?|fine-? ?tuned|quanti[sz]ed|gguf|ggml|gptq|awq|exl[23]|mlx)\b/i;
const MADE =
  /\b(?:built (?:up)?on|fine-? ?tun(?:ed|e|ing)|quanti[sz](?:ed|ation)|converted|conversion|pruned|adapter|lora|gguf|ggml|gptq|awq|exl[23]|derived|initiali[sz]ed)\b/i;
const FROM =
  /\b(?:(?:versions?|variant|copy|conversion|quanti[sz]ations?|quants?|edition|port|fork|fine-? ?tun(?:e|ing)|adaptation|adapter|lora|checkpoint) of|(?:files|weights|quants?|adapters?|loras?) (?:for|of)|from|on top of|built (?:up)?on)\s+(?:(?:\w+ ){0,2}\w+['’]s? )?(?:(?:the|our|an?|original|base|pre-?trained|model) )*$|tuned (?:(?:with|using) [\w ]{1,20} )?on (?:(?:the|an?|original|base|pre-?trained|model) )*$/i;
/** Speaks of another model than the card's, of a part that was not trained, or of data. */
const OTHER =
  /tokeni[sz]er|reward model|draft|teacher|encoder|\bvae\b|judge|annotat|label|synthetic|generated|answers|outputs|responses|completions|conversations|\bdata\b|compar|outperform|unlike|similar|\bthan\b|\bnot\b|instead|another|\bother\b|evaluat|inspired|\bcode\b|script|recipe|prompt/i;

const TRAINED_ON =
  /\b(?:fine-? ?tun\w+|finetun\w+|(?:pre-?)?train(?:ed|ing)?)\b(?!.*\b(?:evaluat|test|benchmark|compar|validat)).{0,160}\b(?:on|with|using|from)\b|^(?:training|fine-?tuning) (?:data(?:set)?s?|corpus)\s*[:：|]/i;
const OTHER_DATA =
  /\bnot\b|base model|original model|evaluat|test set|benchmark|similar|format|inspired|\bthan\b/i;

const NOT_NEWER = /\bthan\b|compar|outperform|based on|\bfrom\b|built (?:up)?on|\btrain|tuned/i;
/** A card of a copy often goes on with that of the original, which speaks of another model. */
const EMBEDDED_CARD = /original.{0,40}\bcard|model card of the original|^original readme/i;

const NEWER =
  /\b(?:new(?:er)?|updated?|improved|latest|better|successor)\b.{0,20}\b(?:version|model|release|checkpoint)s?\b(?!.*\bof (?:the )?$).{0,60}$|\b(?:superseded|replaced|succeeded) by (?:the )?$|\bdeprecated\b.{0,40}\b(?:favou?r of|use)\b.{0,20}$/i;

/** Where a link begins whose address is at `start`: in brackets, in a tag, or bare. */
function openerOf(prose: string, start: number): number {
  const before = prose[start - 1] ?? '';
  return before === '(' || before === '"' || before === "'"
    ? prose.lastIndexOf(before === '(' ? '[' : '<', start)
    : start;
}

/** What its sentence says before a link, without marks; null where that is not known. */
function leadOf({ prose }: BodyView, { start }: Pick<BodyTarget, 'start'>): string | null {
  const opener = start === null ? -1 : openerOf(prose, start);
  if (opener < 0) {
    return null;
  }
  // In a table of several models, none is the card's.
  const end = prose.indexOf('\n', start ?? 0);
  const isOfMany = /\|.*\|/.test(
    prose.slice(start ?? 0, end < 0 ? undefined : end).slice(0, MAX_LEAD),
  );
  if (isOfMany) {
    return null;
  }
  const before = `\n\n${prose.slice(Math.max(0, opener - MAX_LEAD), opener)}`;
  const last = [...before.matchAll(START)].at(-1);
  const lead = before.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
  return lead.replace(MARKS, ' ').replace(/\s+/g, ' ').trimStart();
}

/** `We fine-tuned [X](…)` */
const WE_MADE = /^we (?:have )?(?:further )?(?:fine-? ?tuned|finetune|quanti[sz]ed) (?:the )?$/i;

function isBase(lead: string, title: string): boolean {
  const isTitle =
    title !== '' && lead.startsWith(title) && /^ (?:is|was)\b/.test(lead.slice(title.length));
  return (
    BASE_KEY.test(lead) ||
    WE_MADE.test(lead) ||
    ((isTitle || OWN_MODEL.test(lead)) && MADE.test(lead) && FROM.test(lead) && !OTHER.test(lead))
  );
}

/** A model or dataset, and where the text names it. */
export interface Named {
  readonly id: string;
  readonly line: number;
  /** What its sentence says before it. */
  readonly lead: string;
}

/** Whether something stands before the card of the original, where there is one. */
export function isOfOwnCard({ headings }: BodyView): (part: { readonly line: number }) => boolean {
  const embedded = headings.find(({ text }) => EMBEDDED_CARD.test(text));
  return ({ line }) => line < (embedded?.line ?? Number.POSITIVE_INFINITY);
}

/** The models or datasets that are linked where a sentence says so. */
function linkedWhere(
  view: BodyView,
  kind: HubRepository['kind'],
  says: (lead: string) => boolean,
): readonly Named[] {
  const links = view.links.filter(isOfOwnCard(view));
  return links.flatMap((link) => {
    const repository = repositoryOf(link.target);
    const lead = repository?.kind === kind ? leadOf(view, link) : null;
    return repository && lead !== null && says(lead) && !isOwn(repository.id, view)
      ? [{ id: repository.id, line: link.line, lead }]
      : [];
  });
}

const ID_IN_CODE = /^`([\w.-]{1,96}\/[\w.-]{1,96})`$/;

/** Written as code where a sentence says so, without a link. */
function codedAsBase(view: BodyView, title: string): readonly Named[] {
  return view.verbatim.flatMap(({ start, end }) => {
    const [, id = ''] = ID_IN_CODE.exec(view.body.slice(start, Math.min(end, start + 200))) ?? [];
    const lead = isRepositoryId(id) && !isOwn(id, view) ? leadOf(view, { start }) : null;
    return lead !== null && isBase(lead, title) ? [{ id, line: view.lineOf(start), lead }] : [];
  });
}

/** Written behind `**Base model:**` without a link. */
function writtenAsBase(view: BodyView): readonly Named[] {
  return view.texts.flatMap(({ key, text, line }) => {
    const isBase = key !== null && BASE_KEY.test(`${key}: `) && /^[\w.-]+\/[\w.-]+$/.test(text);
    return isBase && isRepositoryId(text) && !isOwn(text, view)
      ? [{ id: text, line, lead: `${key}: ` }]
      : [];
  });
}

function isOwn(id: string, { entries, headings }: BodyView): boolean {
  const names = entries.flatMap(({ key, value }) =>
    key === 'model-index'
      ? listOf(value).map((model) => named(model).name)
      : key === 'model_name'
        ? [value]
        : [],
  );
  return [...names, headings[0]?.text].includes(id);
}

/** The models that the text says this one was made from. */
export function basesNamed(view: BodyView): readonly Named[] {
  const title = view.headings[0]?.text.trim() ?? '';
  const linked = linkedWhere(view, 'model', (lead) => isBase(lead, title));
  const written = [...writtenAsBase(view), ...codedAsBase(view, title)].filter(isOfOwnCard(view));
  return [...linked, ...written].sort((a, b) => a.line - b.line);
}

/** The datasets that the text says this model was trained on. */
export function trainingDataNamed(view: BodyView): readonly Named[] {
  const says = (lead: string): boolean => TRAINED_ON.test(lead) && !OTHER_DATA.test(lead);
  return linkedWhere(view, 'dataset', says);
}

/** The models that the text calls newer than this one. */
export function newerNamed(view: BodyView): readonly Named[] {
  return linkedWhere(view, 'model', (lead) => NEWER.test(lead) && !NOT_NEWER.test(lead));
}
