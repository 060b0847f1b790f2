import { group, oneOf } from './one-of.ts';

/** What a model works on or does. */
const WORK = group(
  String.raw`languages?\b|\btext|transl|summar|classif|recogni|question[- ]?answer|\bQ ?& ?A\b`,
  String.raw`\bQA\b|generat|detect|segment|transcri|retriev|speech|voice|audio|music|image|video`,
  '\\bvision|visual|chat|instruct|assistant|convers|dialog|masked|fill-mask|sentiment',
  String.raw`emotion|\bembed(?!ded)|similarity|semantic|\bsearch|\b(?:re)?rank|\bNER\b|\bPOS\b|\bOCR\b|\bTTS\b`,
  String.raw`\bASR\b|\bLLMs?\b|\bVLMs?\b|caption|\bcod(?:e|ing) (?:gen|model|compl|understand|search|task|assist)|programming|reason|depth|pose|forecast|predict`,
  '\\bcoding\\b|estimat|identif|extract|regress|reconstruct|denois|restor|locali[sz]|simulat|diffusion|paraphras',
  'punctuat|grammar|tagg|pars(?:er|ing)|entit|toxi|hate|sentence|document|multimodal',
  'protein|\\bS?LMs? model|time[- ]series|tabular|codec|separat|enhanc|align|role-?play|story|writing',
);
const MODEL = group(
  'models?|classifiers?|encoders?|decoders?|transformers?|networks?|checkpoints?',
  'adapters?|lora|finetunes?|embeddings?|taggers?|parsers?|detectors?|versions?|variants?',
  'systems?|assistants?|series|family|suite|pipelines?|codecs?|vocoders?|LLMs?|VLMs?',
  String.raw`MLLMs?|S?LMs?|\S*BERT\S*|GPT\S*|T5|merges?|conversions?|agents?|retrievers?|rerankers?`,
  'chatbots?|bots?|programs?|tools?|toolkits?|library|framework|reproductions?|engines?',
  'generators?|recogni[sz]ers?|translators?|backbones?',
);

const VERB = group(
  String.raw`(?:is|are|was|were|has|have|can|may|will|should|to|work|uses?|takes?|achieves?)\b`,
  String.raw`(?:comes?|includes?|contains?|consists?|supports?|requires?)\b`,
);

/** A section on the task names one. */
export const IS_WORK: readonly RegExp[] = [
  RegExp(WORK, 'i'),
  /[^\P{L}a-z]|riconosc|reconoc|traduc|tradu[iz]|resum|trascri|erkenn/iu,
];
/** Under the title only: “TrOCR model fine-tuned on handwriting”, “Model on translating law”. */
export const NAMES_WORK: readonly RegExp[] = [
  RegExp(
    `^(?!.*[\\u3040-\\u9fff])(?!["“]|fine-?tuning|training|details)(?=.{0,200}${WORK})(?:(?!${VERB}|by\\b)\\S+ ){0,9}?\\(?${MODEL}\\b(?! ${VERB})`,
    'i',
  ),
];
/** In a list of facts. */
export const STATES_TASK: readonly RegExp[] = [RegExp(`^(?:task|model type): (?=.*${WORK})`, 'i')];
/** “A T5 model for Persian”. */
export const IS_FOR: readonly RegExp[] = [
  /^(?:An?|The|This|We|Pre-?trained|\S+ is)\b.{0,80}\bmodels? for (?:the )?(?!The|This|You)[A-Z][a-z]{3,}/,
  RegExp(
    `^an? (?:\\S+ ){0,6}?${MODEL} (?:for|that|which|(?:pre-?|fine-?)?(?:trained|tuned) for) (?!more|details)\\p{L}`,
    'iu',
  ),
  /(?<!\p{L})(?:ajustad|entrenad|entraîn|affin|treinad|afinad|addestrat|trainiert|feinabgestimmt|обуч|дообуч)\p{L}* (?:para|pour|per|zur|zum|für|для) /iu,
  /^(?:An? (?!organi[sz]ation)(?:[\p{L}\d-]+ ){1,6}|\S{3,} )that (?!is|was|has|had|uses|exhibits)[a-z]+s /iu,
  /^(?:适合|适用于|可?用于)/,
  /^(?:\S+ ){1,3}?(?:generates|predicts|classifies|detects|segments|transcribes|translates|recogni[sz]es|extracts|estimates|summari[sz]es|identifies|is capable of) /,
];
/** As a type: “speech recognition model”. */
export const NAMES_TYPE: readonly RegExp[] = [
  RegExp(`^(?!.*[\\u3040-\\u9fff]).*${WORK}.{0,60}\\b${MODEL}\\b`, 'i'),
];
/** Says little, if the card says more elsewhere. */
export const VAGUE_TYPE =
  /^(?:large |multimodal |diffusion |(?:computer )?vision.|language |causal )*models?\W*$/i;
/** Of how it is built alone. */
export const IS_BUILD =
  /^(?:[\w-]+ ){0,2}transformers?\b(?!.*\b(?:for|that|to|language models?)\b)|TF-IDF|→/i;
/** “X is a model for Y”, also “We present X, a model for Y”. */
export const IS_A: readonly RegExp[] = [
  RegExp(
    `(?:\\b(?:is|are|being|we (?:pre-?)?train)\\b(?! (?:different|similar|available|also available|based on))|\\b(?:present|introduc|releas|provid|propos|offer|open[- ]?sourc)\\w*\\b|^(?:an?|pre-?trained|fine-?tuned|multilingual)\\b).{0,140}\\b${MODEL}\\b.{0,160}${WORK}`,
    'i',
  ),
  RegExp(
    `(?:\\b(?:is|are)\\b(?! (?:different|similar|available|also available|based on))|\\b(?:present|introduc|releas|provid|propos|open[- ]?sourc|contains pre-?train)\\w*\\b|^(?:an?|pre-?trained|fine-?tuned|multilingual)\\b).{0,140}${WORK}.{0,80}\\b${MODEL}\\b`,
    'i',
  ),
  oneOf(
    'i',
    String.raw`\b(?:is|are) (?:an?|the) .{0,80}\b${group(
      'classifier|tagger|detector|segmenter|translator|vocoder|codec|reranker|recogni[sz]er',
      'summari[sz]er|chatbot|embedder|tokeni[sz]er|captioner|upscaler',
    )}s?\b|\b(?:is|are|(?:releas|present|introduc|provid|open[- ]?sourc)\w*) an? .{0,80}\b(?:models?|versions?|adapters?|LoRAs?)(?: of \S+)? (?:for|that|which|to|capable|(?:designed|developed|created|intended|optimi[sz]ed|built|tailored|speciali[sz]ed|adapted|(?:fine-?)?(?:tuned|trained)) (?:for|to|on|of))\b`,
  ),
  /\b(?:is|are) an? .{0,60}(?:\bpre-?trained\b.{0,60}\bmodel|\bmodels?,? (?:pre-?|fine-?)?(?:trained|tuned) (?:on|for|with)\b)/i,
  /^(?:基于|本).{2,80}模型|(?:是|为|一[个款种]).{0,80}(?:模型|LLM|编码器|分类器)|モデル(?:です|である|になります|を(?:公開|作成|構築))|モデル。?$|모델(?:입니다|이다|임)|모델을 (?:공개|소개)/,
  oneOf(
    'iu',
    String.raw`(?<!\p{L})(?:es|é|est|son|sont|são|ist|sind)\s${group(
      'un|una|uno|um|uma|une|des|le|la|el|il|o|ein|eine|das|die|een|et|ett',
    )}(?!\p{L}).{0,100}(?:mod[eèé]l|classifica)`,
  ),
  /(?:это|—|–|-|является).{0,80}модел|модель.{0,60}(?:для|на основе)|نموذج/iu,
];
/** “It can be used for Y”. */
export const DOES: readonly RegExp[] = [
  RegExp(
    `^(?:\\S+ ){0,6}?(?:models?|LoRA|versions?|checkpoints?|systems?|it|this)\\b.{0,120}\\b(?:for|used?|intended|designed|trained|tuned|able|capable|suitable|aims?|meant|built|made|can|that)\\b.{0,100}${WORK}|provides all the necessary tools to\\b`,
    'i',
  ),
  RegExp(`^you can use \\S+ (?:for|to)\\b.{0,60}${WORK}`, 'i'),
  RegExp(
    `^(?:this|the|our) (?:\\S+ ){0,3}(?:model|system) (?!is|was|has|does|uses)\\w+s\\b.{0,60}${WORK}`,
    'i',
  ),
  RegExp(
    `(?:train|tun|adapt|design|develop|optimi[sz])ed (?:\\S+ ){0,8}(?:for|to)\\b.{0,60}${WORK}`,
    'i',
  ),
  /^(?:Given|From) .{3,80}, (?:the|this|our|it) (?:(?:model|system|network) )?\w+s\b/,
  /(?:语言|对话|生成|翻译|识别|分类|检测|嵌入|向量|多模态|代码|推理|合成)大?模型/,
  /(?:模型|本模型).{0,40}(?:用于|支持|可以|能够|具有|旨在)|ために|위한/,
  /^(?:(?:le|el|il|o|das|ein|un) mod[eèé]l\p{L}*|modelo|modèle)\s(?!.*\b(?:the|is|was|of|by|with)\b).{20,}/iu,
];
/** Behind the model's own name: a verb that is not of how it is built, or how good it is. */
export const DOES_ITSELF = oneOf(
  'u',
  String.raw`^\S*(?: [\p{Lu}\d]\S*){0,2} (?!(?:i|wa|ha|doe|use|achieve|outperform|perform|consist|come|support|require|contain|include|build|follow|inherit|show|reache|extend|improve|run|excel|surpasse|archive|leverage|employ|combine|serie|ship|score(?=s (?:\d|an? |above|below|on|over|at|best|high|well))|beat|start|differ|understand|know|learn|make|bring|take|offer|enable|help|work|need|allow|let|introduce|represent|focuse|target|aim)s\b)[a-z]{3,}s (?!are\b|is\b|were\b|have\b|can\b|will\b|and\b|in\b|on\b|by\b)`,
  String.raw`^\S*(?: [\p{Lu}\d]\S*){0,2} ${group(
    'riassume|classifica|traduce|riconosce|estrae|genera|trascrive|resume|clasifica|detecta|reconoce|extrae',
    'génère|classe|traduit|résume|reconnaît|extrait|détecte|transcrit|gera|traduz|reconhece|extrai',
    'ordnet|bewertet|erkennt|übersetzt|klassifiziert|erzeugt|fasst|transkribiert|findet|liest|генерирует|распознаёт|переводит|классифицирует',
  )} `,
);
/** Not of what a model is. */
export const NO_TASK = oneOf(
  'i',
  String.raw`\?$|questions? (about|or)|\bVRAM\b|\bdo(es)?(n't| not)\b|^[\w.-]+\.\w{2,11}:|\b(is|was|were) (developed|trained|created) (by )?using\b|\b(?:is|are) not an?\b|\bnot (been )?(fine-?tuned|intended|designed|suitable)`,
  String.raw`\bissues?\b|\bcit(e|ing)\b|\bcitation:|accuracy|\bF1\b|\bBLEU\b`,
  String.raw`^${group(
    'if|note|see|please|for|thank|because|since|although|due to|this (?:video|allows)|我们在|as (?:we|the|with|described|shown|part)|using|you can find|usage|on (?:the )?top|focusing|observationally|several|some details|hey|tweets|def|while|one (?:is|of)|the ability|github|base model|quick start|publicly|both|it fine-?tunes|https?|from \\w+ import|code (?:for|to|is)|consider|additionally|moreover|furthermore|finally|model:|when|it works|built|unlike|this is because|in order|note that|here|below',
    'we (?!(?:pre-?)?train an?\\b|present|introduc|releas|propos|provid|offer|open|are (releas|introduc|open))',
    'check|join|read|you (should|need|must)|make sure|update',
  )}\b`,
  String.raw`\bthis (repo(?!\w* (?:provides all|presents an? |contains pre-?trained ))|list|table|notebook)|fixed|thanks`,
  String.raw`^\W*\w+ (is|are) (licen|releas|developed)|^(?!\S+( \S+){0,3} (is|are) an? ).*(\blicen[sc]e\b|achiev|developed by|released (on|under)|outperform)|\bload(ed|ing)?\b`,
  String.raw`^(person|organi[sz]ation|model (date|version|developer|language)s?|where to)\b.{0,60}:|^this also|^that being said|\bobjective (was|is)\b|task heads|accompanying information|^detailed|\binitiative\b|^model architecture\b|minimum|summari[sz]es the|codebase|official (code|repo|implement)|static model|ways to|\bmust\b|^the base model|目标不是|^\S{2,6}：|intended users|\b(the|no) reason\b|^(the|its|our) (\S+ )?(architecture|tokenizer|weights|code|train\w*)\b`,
  String.raw`^(the )?(resulting|training) |contact|\bpaper\b.{0,10}$`,
  'found (under|at|in|on|here)|^(in|to|the impact|the goal|no)\\b|^(at present|currently|recently|there)\\b|^the data|as follows\\W*$|subject (for|of)|supported by|case-sensitive|different from|^["“][^"”]*["”]\\.?$|\\bdemo:|^paper\\b|^model summary|^architecture|in order to|has emerged|where a model|^(?!.*\\bis an? .*\\bfor\\b).*(?:slower|faster)|taken from|corre(?:s|d)ponds?|^the main|\\busage$|\\bonly be\\b',
  'checkpoints? (is|are) available|\\blisted|original(ly)? (repo|implement)|we refer',
  String.raw`available (at|in|on)\b.{0,60}$|^(the )?following\b|compared? (to|with)|^however`,
  String.raw`fine-?tuned version of \S+ on (?!.*\b(for|to)\b)|\b(converter|script)s?\b`,
  String.raw`^(these(?! are)|our focus|it (comes|supports|has)|(i|we) used?|language model(\b.{0,60}$| ?[(:]))`,
  String.raw`\b(data|corpus|corpora)\b.{0,40}\b(consist|contain|compris)`,
  String.raw`\bmodel\b.{0,40}\(.{0,60}\) was trained|(?<!model.{0,80}) was (pre-?)?trained on \S`,
  String.raw`^future versions|^it (?:is )?also\b|^they\b|^this page\b|^(?:this|the following) example\b|^this is one of\b|^the (?:languages|method|backbone|example)s?\b|^model name:|^为了(?!.*发布)|^我们的|^this paper\b|\bleads? to\b|^\w+ ?= ?\S|= \w+\(|\bfrom \w+ import|happy to|\bmay not\b|unlikely to|obtained from|가져온|makes use of|evaluating the model|post-?training|, not an? |^set_seed|^this is a data ?set|process of|performs? better|\bbetter for\b|\bcan handle\b|line of research|\bis an? (?:\w+ )?version of the \w+ data ?set|arxiv\b|so far\b|paper introduced|result of|^[\w.]+\(["'[]|similar results|modified (?:on|from)|re-implementation|\bI will\b|^hugging face['’]s logo|out[- ]of[- ]scope|\b(?:rarely|sometimes) works?\b|\bfactors such as\b|\bresearch output\b|\bmodel is from\b|\bimproves (?:the|on|upon)\b|fine-?tuned (?:with|using) (?:supervised|SFT|DPO|reinforcement)|\bis an? (?:\S+ )?(?:method|technique)\b|[\u20e3→]|released the paper|^an (?:image|automated \S+) \w+s\b|^(?:previous|prior|earlier|traditional|existing|most|many) (?:\S+ )?(?:models|systems|methods|approaches)\b|^(?:the|this|our) (?:model|system) also\b|^this (?:(?:method|approach|procedure|technique)\w*|ensures|means)\b|^the (?:\w+ )?(?:en|de)coder (?!model|network)\w|\bloss:|['’]s training data\b|fine-?tuned (?:on|from) the base model|\b(?:classify|detect|predict|generate|translate|recogni[sz]e)$|\btrained (?:by|with) (?:two|these|this)\b|\bmodels? (?:that was |we )?(?:trained|used|made|built) (?:for|in) (?:this|my|the|our) (?:\w+ )?(?:video|tutorial|article|course|blog)|^the latest\b|\b(?:ICLR|ICML|NeurIPS|ACL|EMNLP|CVPR|ICASSP)\b|\b(?:(?:is|are) (?:based on|composed of|built (?:up)?on)|consists? (?:of|on))\b(?=.{0,60}(?:layers?|backbone|encoder|decoder|architecture|embedding)\b)(?!.*\bfor\b)|\bis the (?:\S+ ){1,5}(?:version|variant|size) of\b(?!.*\b(?:for|that)\b)`,
  String.raw`technical report|doi\b|^(the|a) (purpose|dataset)`,
);
/** A use by its name alone. */
export const NAMES_USE = RegExp(
  `^(?!.*(?:fine-?tun|research|benchmark))(?=.*${WORK})(?:[\\w-]+ ){0,3}?(?:\\w+ing|recognition|classification|detection|segmentation|generation|translation|summari[sz]ation|prediction)\\b`,
  'i',
);
export const SAYS_USE =
  /\b(used?|intended|designed|suitable|ideal|meant|can)\b.* (for|to|as|in|is)\b/i;
/** A title that names the task. */
export const TITLE_TASK = oneOf(
  'i',
  String.raw`named entity|\bNER\b|part[- ]of[- ]speech|\bPOS\b|question[- ]answer|\bQA\b|\bQ&A\b|sentiment`,
  String.raw`emotion|translat|summari[sz]|text[- ]classif|image[- ]classif|speech[- ]recog|\bASR\b`,
  String.raw`text[- ]to[- ]\w+|\bTTS\b|text[- ]generat|language model|embeddings?\b|object detect`,
  String.raw`segmentation|captioning|paraphras|hate[- ]speech|toxic|rerank|reward model|\bOCR\b`,
  'sentence similarity|detection|cross-encoder|retriev',
);
