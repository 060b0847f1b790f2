import { group, oneOf } from './one-of.ts';

/** Of a section on limits: speaks of them, but names none. */
export const NAMES_NONE = oneOf(
  'i',
  'content warning|shared responsibility|^when downloaded or used in accordance|for profit|\\bmost capable\\b|\\bused to .*\\bor not\\W*$|converges? faster|should be fine-?tuned|\\benumerate them|\\bwhere .{0,40}\\bare$|classified as|au?gmentation|feel free|\\bsolve\\b|cannot be identified|\\bcontact (?:me|us)\\b|(?:without|no) (?:strict |known |major )?limitations|よくわかっていない|\\bcite\\b|understand (its|the|these) limitations',
  String.raw`\blimitations? (is|are) (described|discussed)|thoroughly analyzed`,
  String.raw`\b(investigated|explored|examined)\b|began|this dataset|\b(?:was|were) evaluated\b|not been released|codebase|(?<!not )perform(s|ed)? equally well|(number of|several|some|certain) limitations\W*$|little (or no )?bias|^(to|for) (mitigate|address|reduce)|\?$`,
);
const WARNING = group(
  String.raw`not?\b|cannot|can't|doesn't|don't|isn't|won't|limited|limits|limitations`,
  'bias(es|ed)?|risks?|harm|fails?|inaccura|incorrect|stereotyp|truncated|hallucinat',
  String.raw`worse|poor|degrade|overrep|(?<!-)only\b|struggl|difficult|error|mistake`,
  'unsafe|toxic(?!ity)|offensive|careful|caution|lack|unsupported',
  String.raw`nonsens|misinfo|beware|suboptimal|weak|repeats?|artifacts?|unreliab|without\b|never|neither`,
  'imperfect|lossy|artefacts?|sometimes|unable|underperform|outdated|overconfiden|inconsisten',
  'confus|forget|incomplete|repetiti|mis(class|identif|interpret|pron|read|spel|transl|us)',
);
const FOREIGN_WARNINGS: readonly string[] = [
  '不|无法|限|偏|风险|错误|可能|ない|可能性|注意|않|못|수 있|제한|편향',
  String.raw`\b(no|ne|pas|nicht|kein|não|puede|peut|kann|pode)\b|не\b|может|لا|قد`,
];
/** Of a section on uses and limits. */
export const WARNS_PLAINLY = oneOf('iu', `\\b${WARNING}`, ...FOREIGN_WARNINGS);
/** Of a section on limits, or on risks. */
export const WARNS = oneOf(
  'iu',
  `\\b${group(WARNING, 'may\\b|might|could|should|sensitive|less(?! than)|lower')}`,
  ...FOREIGN_WARNINGS,
);
/** Of a section on uses and limits: a use. */
export const NO_WARNING =
  /licen[sc]e|\byou can\b|\b(?:can|could|may|might|should) (?:also |mainly )?(?:be (?:\w+ )?used|look)\b|\bwell[- ]suited\b|\bbetter to\b|\bready-to-use\b|n[o']t outperform|open-?sourced\b|\bwas not possib|\bless likely\b|^we (?:\w+ )?(?:only )?(?:upload|release|provide)/i;
/** A sentence anywhere that states a limit. */
export const SAYS_LIMIT = oneOf(
  'i',
  String.raw`\b(may|can|might|could|will|would|tends? to|prone to|known to) (\w+ ){0,4}(hallucinat|fabricat|confabulat|(produc|generat|output|contain|includ|reproduc|reflect|exhibit|amplif|return|creat)\w* (\S+ ){0,8}${group(
    'bias|incorrect|inaccura|harmful|offensive|unsafe|toxic|false|wrong|stereotyp',
    'problematic|inappropriate|objectionable|misleading|undesirable|factual|nonsens',
    'disturbing',
  )})`,
  String.raw`\b(not|n't|never) (be )?${group(
    'intended|suitable|designed|recommended|meant|appropriate|suited|optimi[sz]ed|fit',
    String.raw`reliable|safe|aligned|been (\w+ly )?(aligned|evaluated|safety|tested|validated)`,
  )}\b`,
  String.raw`\bnot (to )?(be )?(\w+ )?(used|deployed|relied)\b (for|in|to|as|on)|\bshould not be (\w+ )?(used|relied|deployed|considered|treated|taken|trusted|seen)`,
  String.raw`cannot (\w+ ){0,2}(be used|comprehend|understand|guarantee|handle|recogni|process|render|represent)`,
  String.raw`^not (intended |suitable )?for\b|\bnot for (deployment|production|clinical|medical|use)`,
  String.raw`\b(?:is|are) (?:not perfect\b|not (?:an? )?(?:chat|instruct)\b)|\bnot have any (?:moderation|safety|guard)|\b(?:is|are) (?:often |sometimes |very |quite |highly )?(?:unreliable|gibberish|inaccurate|error-prone)\b`,
  String.raw`\b(?:(?:is|are) not|isn't|aren't) (?:an? |meant as an? )?(?:\w+ )?(?:replacement|substitute|device|production|safety|stand-?alone|general[- ]purpose)\b|\bnot an? (?:production|finished)\b|\bnot (?:for )?production\b(?! of)|\bonly (?:available|intended|suitable|usable) for\b|\boutside (?:of )?what\b.{0,30}(?:built|trained|made|meant)`,
  String.raw`\b(?:is|are) not (?:yet |currently |well )?supported\b|\bdo(?:n't| not) use (?:it|this|them|(?:this|the) (?:\w+ )?model) (?:for|on|to|in|as)\b|\bbreaks (?:down|in|on|with|when|for|at)\b`,
  String.raw`\btends? to (?:\w+ ){0,2}(?:look alike|repeat|ramble|over|under|drift|forget|ignore|miss|confus|mix|fail|struggle|lose|blur)`,
  String.raw`prone to (\w+ ){0,3}(error|hallucinat|bias)`,
  String.raw`\b(has|have|inherits?) (\w+ ){0,3}(limitations?|bias(es)?)\b`,
  String.raw`\b(?:does not|doesn't|cannot|no) guarantee|\bcarr(?:y|ies) (?:\w+ )?(?:bias|stereotyp)|\bbiased\b.{0,40}\b(predictions|outputs?|responses)|\bmodels?\b.{0,40}\bbiased\b|\buncensored\b.{0,40}\b(outputs?|responses|model)`,
  "does(n't| not) (support|handle|recogni|understand|generali|know|distinguish|cover|(work|perform) (on|for|in|well|with)\\b)|(?:won't|will not) work (?:with|on|in|for)\\b",
  String.raw`\bstruggles (with|to|on|in|at)\b|\bfails (to|on|for|with|when|in)\b|\b(may|might|can|could|will) (\w+ )?(struggle|fail) (to|with|on|in|for)\b`,
  String.raw`\bhas (difficult\w+|trouble)\b|\bperforms (\w+ )?(poorly|worse|badly)|\b(may|might|can|could|will) perform (\w+ )?(poorly|worse|badly)`,
  String.raw`\b${group(
    'answers?|outputs?|results?|predictions?|responses?|translations?|transcri\\w+|summar\\w+',
  )}\b.{0,30}\b(may|might|can|could) (not )?(\w+ )?be ${group(
    'wrong|incorrect|inaccurate|unreliable|biased|offensive|harmful|misleading|outdated',
    'incomplete|accurate|correct|reliable',
  )}\b`,
  String.raw`only (supports|works|trained on|understands|handles)\b`,
  String.raw`performance (may|will|can|might) (\w+ )?(vary|degrade|drop|suffer|be (worse|poor|lower|limited))`,
  'might not (work|perform|generali)',
  'may not (work|perform|generali|be (accurate|suitable|reliable|correct))',
  String.raw`(?<!not )limited to\b.{0,60}(language|english|tokens|words|domain)`,
  '[仅僅]供.{0,20}(?:研究|[学學][习習]|教育)|不(?:建议|推荐|宜|适合)用|不适用于|容易(?:崩|出错|混淆)|效果(?:较|很|不)?(?:差|佳|不好)|(?:苦手|不得意)(?:です|で)|(?:には|に)(?:対応|適)して(?:い)?ません',
  '(?:잘못|제대로) (?:읽|인식|번역|이해|생성|못)|정확하지 않|취약(?:합|하)|지원하지 않|적합하지 않|не (?:предназначен|подход|поддержива|распозна|уме|рекоменду|учитыва|годит)',
  String.raw`\bnicht (?:geeignet|zuverlässig|vorgesehen|gedacht)|\bne (?:gère|reconnaît|convient|comprend|supporte|doit) pas|n['’]est pas (?:adapté|destiné|fiable|conçu)|\bmal reconnue?s?\b`,
  String.raw`\bno (?:detecta|reconoce|entiende|funciona|soporta|distingue|debe (?:usarse|utilizarse))|\bno es(?:tá)? (?:adecuad|diseñad|pensad|fiable)|\bnão (?:detecta|reconhece|entende|funciona|suporta|distingue|deve ser)|\bnon (?:conosce|riconosce|gestisce|distingue|è adatt|va usat)`,
  'لا (?:يدعم|يصلح|ينبغي|يفهم|يناسب)|không (?:phù hợp|nhận dạng|hỗ trợ)|tidak (?:cocok|mendukung|dirancang)',
  '可能(会)?(产生|生成|输出|存在|包含).{0,30}(错误|偏见|偏差|不准确|有害|不当|幻觉)|(誤|不正確|有害|事実と異なる|偏).{0,30}(可能性|(こと|場合)があ)',
  '(부정확|잘못된|편향|유해).{0,30}수 (도 )?있|может (генерир|выдав|содерж|ошиб)|peut (produire|générer|contenir).{0,60}(erron|incorrect|fau[xs]|biais)',
  '(puede|pode) (producir|generar|contener|produzir|gerar|conter).{0,60}(incorrec|incorret|err[óô]n|sesg|vies|ofensi)|kann .{0,60}(falsche|fehlerhafte|anstößige|verzerrte)',
);
/** What announces a list of them. */
export const LISTS_LIMITS =
  /\b(limitations?|limits|restrictions|known issues|risks?|weaknesses|biases)\b/i;
export const NO_LIMIT = oneOf(
  'i',
  String.raw`licen[sc]|commercial|\bno bias\b|your browser|\bif your?\b|content warning`,
  String.raw`understand its limitations|warrant|\bnot only\b|\bdo not need\b`,
  String.raw`n't (need|forget|have to)|please cite|no (need|longer)|limited to \d+ `,
  String.raw`(?<!guarantee .*)\bbest (results|performance)\b.{0,20}$|\bGPTQ\b.{0,40}not|install|version`,
  String.raw`\bless (?:likely to be )?biased\b|\bgithub\b|\bmetrics? (?:is|are)\b|\b(?:many|most|some|my) GPUs?\b|^(?:context|question|input|prompt|text|premise|hypothesis|label): |\binference (?:test|widget)|\bwas not designed\b|^welcome\b|\bas$|clients?\b.*may|file|loader|dependenc|\bAPI\b`,
  String.raw`\byou (can|could|may|might) (\w+ )?(generat|creat|produc|output|return|includ)`,
  String.raw`^(if|when|in case)\b.{0,60}\bfails?\b|\b(windows|linux|mac ?os|python|pytorch|tensorflow|vllm|ollama|llama\.?cpp|widget|colab) ([\w.]+ )?(does|do|fails|is|are)\b`,
  String.raw`\bi?q\d_\w+|\b(?:following|this) example\b|^(the|this|our) (tokenizer|notebook|script|demo|widget|space|code|repo\w*)\b`,
  String.raw`^(unlike|whereas|compared (to|with)|in contrast to)\b`,
  String.raw`^(most|many|other|existing|previous|prior|earlier) (\S+ )?(models|systems|methods|llms)\b`,
);
/** Of a section on risks: not of those that come of a model. */
export const NO_RISK_OF_MODEL =
  /^(?!.*(?:\b(?:it|its|models?|outputs?|systems?|tools?|users?|results?|bias\w*|predict\w*|generat\w*|respon\w*)\b|[^\p{Script=Latin}\P{L}]))/iu;
/** What a warning says of the law, and not of the model. */
export const IS_LEGAL =
  /\baff?l?iliated\b|\bliab(?:le|ility)\b|warrant|\bas[- ]is\b|\bresponsib(?:le|ility)\b|indemnif|\blaws?\b|\bterms of\b/i;
