import { group, oneOf } from '../summary/one-of.ts';

/** Sentences that state what profiles ask for, wherever they stand; the brief has its own. */
export type Sentences = readonly RegExp[];

/** “developed by Marin”, not “created by fine-tuning”. */
export const SAYS_DEVELOPER: Sentences = [
  /\b(?:developed|created|built|trained|released|maintained|made|published) by (?:(?:the|an?|our|researchers|a team|teams?|members|people|at|of|from) )*[@\p{Lu}](?![A-Z]*ing\b)/u,
  /由.{1,30}(?:开发|研发|发布)|(?:が|によ(?:って|り))(?:開発|作成|公開)|(?:entwickelt|trainiert) von|(?:développé|créé|entraîné)\p{L}* par|(?:desarrollad|cread|entrenad)[oa] por|(?:desenvolvid|criad|treinad)[oa] p/u,
];
export const SAYS_HOW_TO_CONTACT: Sentences = [
  /\b(?:contact|e-?mail|write to|reach(?: out to)?) (?:us|me|the|our|\S+@|\S+ at\b|via|at)|[\w.+-]@[\w-]+\.\w{2}/i,
  /\bopen (?:an?|your) (?:issue|discussion)\b|(?:questions|feedback|comments|support)\b.{0,80}\b(?:issues?|discussions?|forum|discord|slack|community tab)\b/i,
];
/** What to do about issues of the model. */
export const ADVISES: Sentences = [
  oneOf(
    'i',
    String.raw`\b${group(
      'users|developers|deployers|practitioners|researchers|you|operators|organi[sz]ations|outputs?',
    )}\b.{0,60}\b(?:should|must|need to|(?:are|is) (?:advised|encouraged|urged))\b.{0,90}\b${group(
      'risks?|bias(?:es)?|limitations?|caution|careful|verif|validat|evaluat|test(?:s|ed|ing)?\\b',
      'safety|safeguard|guardrail|filter|review|monitor|fact-?check|check',
    )}`,
    String.raw`\b(?:recommend|advis|encourag|urge)\w*\b.{0,80}\b${group(
      'caution|risks?|bias|verif|safety|safeguard|guardrail|human|monitor|limitations?',
    )}`,
  ),
];
export const SAYS_LANGUAGES: Sentences = [
  /\b\d+\+? (?:\w+ )?languages\b|\b(?:only|both|primarily|mostly|mainly|supports?) (?:supports? |in |on |of )?(?:the )?(?:English|French|German|Chinese|Spanish|Japanese|Korean|Arabic|Hindi|Russian|Portuguese|Italian|Dutch)\b/i,
];
export const SAYS_EMISSIONS: Sentences = [
  /\d.{0,12}\b(?:k?g|t|tons?|tonnes|lbs)\b.{0,4}\bCO\W?[2₂]|CO[2₂]\w{0,3}\b.{0,40}\d|\d ?[kMG]Wh\b|\bcarbon (?:footprint|emitted|emissions?)\b.{0,80}\d/i,
];
