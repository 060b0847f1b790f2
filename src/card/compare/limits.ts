import { oneOf } from '../summary/one-of.ts';
import { POINTS } from '../summary/says-data.ts';
import { NO_LIMIT, NO_WARNING, SAYS_LIMIT, WARNS } from '../summary/says-limits.ts';
import type { Block, Section } from './outline.ts';
import type { Saying } from './sayings.ts';
import { isLabelled, isUnder } from './topics.ts';
import { spelledOut } from './words.ts';

/** What rules a use out, or warns, wherever it stands. */
const NOTICE = oneOf(
  'iu',
  String.raw`\b(cannot|may not) be used (for|to|by)\b|不可以?用[于於]|不能用[于於]|nicht (zulässig|gestattet|erlaubt)|ne peu(t|vent) pas (être utilis|servir à)`,
  String.raw`no pueden? (usarse|utilizarse|ser (usad|utilizad))|não podem? ser (usad|utilizad)|\bvedado (o |a )?us|не (может|могут) (использоваться|применяться)|недопустим`,
  String.raw`\b(must|should|shall) (not|never)\b|\bdo not (use|rely|deploy|trust)\b|\bnot (be )?(recommended|advised|suitable|intended|designed|reliable|safe|meant|validated|tested)\b|\bunsuitable\b|\bout[- ]of[- ]scope\b|\bnever (use|rely|deploy)\b|\b(discouraged|prohibited|forbidden)\b|\b(caution|advise|recommend|warn)(s|ed)? (\w+ )?against\b|\buse (it )?with caution\b|\bcaution\b.{0,40}\b(advised|use|when)`,
  String.raw`\bmay (produce|generate|contain|output|reflect|be (inaccurate|wrong|biased))|\bhallucinat|\b(poor|degraded|lower|limited|worse) (performance|accuracy|quality|results)\b|\bperforms? (poorly|worse)\b|\bbiases\b|\bnot (been )?(evaluated|tested|validated|verified)\b|\bknown (issue|limitation)`,
  '未(经|被)?(评估|测试|验证|评测)|不建议|不推荐|不适[合用]|不應|不应|不得|禁止|请勿|請勿|切勿|仅供研究|仅用于研究|局限|偏见|幻觉|可能(会)?(产生|生成|输出|存在|出现|不)|无法(保证|处理|识别)|风险',
  '(評価|検証)(して|されて)いません|偏り|偏見|事実と異な|苦手|推奨(されません|しません|されない)|非推奨|適していません|べきではありません|しないでください|ご?注意ください|限界|制限があ|バイアス|誤った|不正確|ハルシネーション|保証(しません|されません|できません)|目的としていません|想定していません',
  '(평가|검증)(하지|되지) 않|편견|사실이 아닌|사실과 다른|잘못된|틀린|권장(하|되)지 않|적합하지 않|사용하지 마|해서는 안|금지|주의(하|가 필요)|한계|편향|환각|부정확|보장하지 않|위험이 있',
  'nicht (getestet|evaluiert|geprüft|validiert|geeignet|empfohlen|vorgesehen|bestimmt|für)|(darf|dürfen|sollte|sollten) .{0,60}nicht|verboten|einschränkung|verzerrung|halluzin|fehlerhaft|mit vorsicht|schlechter|unzuverlässig',
  String.raw`ne (doit|doivent|devrait|devraient) (pas|jamais)|n['’]a pas été (évalué|testé|validé)|n['’]est pas (destiné|conçu|adapté|recommandé)|déconseill|interdit|limites? (connue|du modèle)|\bbiais|hallucin|erron|inexact|prudence`,
  String.raw`no (ha sido|han sido|fue|se ha) (evaluad|probad|validad)|no (debe|deben|debería|deberían|se recomienda|es adecuad|es apt|está (destinad|pensad|diseñad|validad))|prohibid|limitacion|\bsesgos?\b|alucin|incorrect|inexact|precaución|con cuidado`,
  String.raw`não (foi avaliad|foram avaliad|deve|devem|é (recomendad|adequad|indicad)|se recomenda|se destina|foi (validad|projetad|testad))|proibid|limitaç|\bvies|alucina|incorret|imprecis|cautela`,
  'не (оценивал|тестировал|проверял|проверен|следует|рекоменд|предназнач|подход|должн|гарантир|использ(уй|овать))|нельзя|запрещ|ограничени|предвзят|галлюцин|ошиб[а-я]+|неточн|с осторожностью',
  'لم (يتم|يخضع|يختبر|يقيم)|لا (ينبغي|يجوز|يُ?نصح|يُ?وصى|يصلح)|غير (مناسب|مخصص|دقيق|موصى)|يجب (ألا|عدم)|ممنوع|يحظر|قيود|تحيز|هلوس|بحذر|غير صحيح',
);
/** Of the law, of papers, of how to run it: nobody is warned of the model. */
const NO_NOTICE =
  /\blicen[sc]e|copyright|\btrademark|\bcite\b|\b(python|pip|cuda|driver|kernel|browser)\b|\bnot only\b|许可|ライセンス/iu;

/** Does it state a limit, a risk or a use that is ruled out? By what it says, or under what it stands. */
export function isLimit({ block, text }: Pick<Saying, 'block' | 'text'>): boolean {
  const { section, kind, lead } = block;
  const words = spelledOut(text.slice(0, 1000));
  if (kind !== 'text' || (POINTS.test(words) && words.length < 160 && !NOTICE.test(words))) {
    return false;
  }
  if (isLabelled(block, 'limits', 'risks')) {
    return true;
  }
  if (isOfLimits(section)) {
    return !isLabelled(block, 'license', 'contact', 'version', 'base', 'data', 'language');
  }
  const isMixed = isUnder(section, 'mixed');
  return (
    (lead !== null && block.key === null && statesLimit(lead, section)) ||
    (isMixed && (warns(words) || (block.isItem && isAmongWarnings(block)))) ||
    statesLimit(words, section)
  );
}

function statesLimit(text: string, section: Section): boolean {
  return (
    (SAYS_LIMIT.test(text) && !NO_LIMIT.test(text)) ||
    (NOTICE.test(text) && !NO_NOTICE.test(text) && !isUnder(section, 'citation', 'license'))
  );
}

function warns(text: string): boolean {
  return WARNS.test(text) && !NO_WARNING.test(text);
}

/** In a section on uses and limits, where the items of a list are of one sort. */
function isAmongWarnings({ section: { blocks }, at }: Block): boolean {
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  return [before, after].some((one) => one?.isItem === true && warns(one.text));
}

/** A section on limits, risks, or uses that are ruled out. */
export function isOfLimits(section: Section): boolean {
  return isUnder(section, 'limits', 'risks');
}
