import { group, oneOf } from './one-of.ts';

/** What a template puts in angle brackets; tokens of prompts (`<image>`, `<s>`) are none. */
const NAME = group(
  String.raw`(?:your|insert|add|fill|todo|tb[ad])\b[^<>|\n]*|(?:model|dataset|license|library|task|author|org|number|date|repo|path|url|version)(?:[-_]?(?:name|id|size|type|here))?`,
  '(?!start|end|tool|im_|unk|extra|mask|fim|file)[a-z]+(?:[-_][a-z]+)+',
);
/** A value of the metadata that nobody filled in. */
export const PLACEHOLDER = oneOf(
  'i',
  String.raw`^<[^<>]*>$|^\{\{.*\}\}$|^\$\{\w+\}$|^\[[^\]]*\]$|^(?:your|insert)[-_ ].*`,
);
/**
 * What huggingface_hub's modelcard_template.md, and the Trainer, leave for an author to fill in.
 */
export const UNFILLED = oneOf(
  'iu',
  String.raw`more information needed|^users \(both|^use the code below`,
  '^this (is the model card of|section|model card (has been|aims|was))',
  '^provide examples of latent issues|^describe the data you used to train|^preprocessing, hardware used',
  '^it is (useful|relevant) for|^carbon emissions can|^significant research has explored',
  String.raw`\{\{|^\W*(todo|tb[ad]|n/a|none( so far| yet| known| reported)?|unknown|forthcoming|coming soon|work in progress|wip)\b[^\p{L}]*$`,
  String.raw`^\W*to be \w+( later| soon| shortly)?[^\p{L}]*$|^\W*not (yet )?(specified|provided|stated)[^\p{L}]*$`,
  String.raw`^\W*(insert|add|describe|write|put|your) .{1,60} here[^\p{L}]*$`,
  String.raw`^[^\p{L}]*(not filled( yet| in)*|待补充|待更新|待完善|待添加|敬请期待|準備中|作成中|追記予定|未定|추후 (추가|공개)( 예정)?|준비 중)[^\p{L}]*$`,
  String.raw`^[^\p{L}]*(folgt( in kürze)?|in arbeit|à (compléter|venir)|por (definir|completar)|próximamente|em breve)[^\p{L}]*$`,
  String.raw`^[^\p{L}]*(pendiente|скоро|будет добавлено|قريبا)[^\p{L}]*$`,
  String.raw`^\W*todo\b|^\W*to[- ]do\b\W*(?:$|[,:])|^(choose|select|pick) .{0,30}licen[sc]e`,
  String.raw`<(?:[^<>|/\n]+ [^<>|\n]+|${NAME})>|\$?\{[a-z]+(?:_[a-z]+)+\}|\$\{\w+\}|\[(?:todo|tb[ad]|insert|fill|your|describe|xxx?)\b[^\]]*\]`,
);
