import { group, oneOf } from './one-of.ts';

const LICENSE_NAME = group(
  String.raw`apache|\bMIT\b|\b[AL]?GPL|\bBSD|\bCC[ -]?(?:BY|0)|creative commons|(?:open)?rail\b`,
  String.raw`llama \d|gemma|license agreement|community license|public domain|non-?commercial`,
  String.raw`proprietary|research (?:purposes|use|license)|open source licen[sc]e|\bMPL|\bISC\b`,
  'unlicense|licen[sc]ed? (?:under|as)|under (?:the|an?) .{0,60}licen[sc]e|terms of',
  String.raw`model licen[sc]e|[A-Z]\S+ LICENSE|free (?:for|to)|协议|许可|授权|ライセンス|라이[선센]스|licencia`,
  'licence|lizenz|licença|лиценз|ترخيص|رخصة|attribution',
);
export const NAMES_LICENSE = RegExp(LICENSE_NAME, 'i');
/** That of the model rather than that of its code. */
export const MODEL_LICENSE = RegExp(
  `(?=.*(?:\\bmodels?\\b|weights|checkpoint|模型|モデル|모델)).*(?:${LICENSE_NAME}|terms)`,
  'i',
);
/** A sentence anywhere that licenses something. */
export const SAYS_LICENSE = oneOf(
  'i',
  String.raw`\b(?:releas|licen[sc]|distribut|publish|availab|provid|shar|open[- ]sourc)\w*\b.{0,40}\b(?:under|with|as|subject to)\b.{0,60}${group(
    String.raw`licen[sc]e|apache|\bMIT\b|\bGPL|CC[ -]BY|creative commons|public domain|openrail`,
  )}`,
  String.raw`\b(?:is|are) (?:apache|MIT|BSD|A?GPL)\S*(?: \S+)?[- ]licen[sc]ed\b|^licen[sc]e(?: type)?: ?\S|(?:采用|遵循|基于|使用).{0,30}(?:协议|许可证?)`,
  String.raw`\b(?:sous|bajo|sob|sotto|unter)\b.{0,40}(?:licen[cszç]|lizenz)|под .{0,30}лицензи|تحت (?:رخصة|ترخيص)|(?:ライセンス|라이[선센]스).{0,12}(?:従|準拠|継承|です|따|입니다)`,
  String.raw`(?:apache|MIT|CC[ -]BY\S*).{0,20}(?:ライセンス|라이[선센]스)`,
);
export const NO_LICENSE = oneOf(
  'i',
  String.raw`\?$|^(?:set|add|choose|fill) `,
  String.raw`\b${group(
    String.raw`data(set)?s?|corpus|images?|base model|original|upstream|llama\.cpp|software|library`,
  )}\b.{0,50}\b(licen|releas|under)`,
  String.raw`\byou (must|agree)\b.{0,20}$`,
);
export const NO_LICENSE_NAME =
  /\?$|^(?:set|add|choose|fill) |^base model\b|^the licen[sc]e .{0,80}\bfound\b|^the licen[sc]e applies|许可证?范围|준수|(?<!licen[sc]e.*)\btheir (?:own|respective)\b|^(?:please |users (?:should|must) )?(?:see|refer to|check|read)(?: the)?(?: following)? \W?licen[sc]e\b/i;
