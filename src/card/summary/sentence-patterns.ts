/** What sentences of cards say, in the languages of cards. Each text is at most 2,000 characters. */

/** What a model works on or does. */
const WORK =
  '(?:languages?\\b|\\btext|transl|summar|classif|recogni|question[- ]?answer|\\bQ ?& ?A\\b|\\bQA\\b|generat|detect|segment|transcri|retriev|speech|voice|audio|music|image|video|vision|visual|chat|instruct|assistant|convers|dialog|masked|fill-mask|sentiment|emotion|\\bembed(?!ded)|similarity|semantic|search|rank|\\bNER\\b|\\bPOS\\b|\\bOCR\\b|\\bTTS\\b|\\bASR\\b|\\bLLMs?\\b|\\bVLMs?\\b|caption|\\bcode|program|reason|depth|pose|forecast|predict|estimat|regress|reconstruct|denois|restor|locali[sz]|simulat|diffusion|paraphras|punctuat|grammar|tagg|pars(?:er|ing)|entit|toxi|hate|sentence|document|multimodal|protein|time[- ]series|tabular|codec|separat|enhanc|align|role-?play|story|writing)';
const MODEL =
  '(?:models?|classifiers?|encoders?|decoders?|transformers?|networks?|checkpoints?|adapters?|lora|finetunes?|embeddings?|taggers?|parsers?|detectors?|versions?|variants?|systems?|assistants?|series|family|suite|pipelines?|codecs?|vocoders?|LLMs?|VLMs?|MLLMs?|S?LMs?|\\S*BERT\\S*|GPT\\S*|T5|merges?|conversions?|agents?|retrievers?|rerankers?|chatbots?|bots?|programs?|tools?|toolkits?|library|framework|reproductions?|engines?|generators?|recogni[sz]ers?|translators?)';

/** A section on the task names one. */
export const IS_WORK: readonly RegExp[] = [RegExp(WORK, 'i'), /\p{Lo}/u];
/** “X is a model for Y”, also “We present X, a model for Y”. */
export const IS_A: readonly RegExp[] = [
  RegExp(
    `(?:\\b(?:is|are|being)\\b|\\b(?:present|introduc|releas|provid|propos|offer|open[- ]?sourc)\\w*\\b|^(?:an?|pre-?trained|fine-?tuned|multilingual)\\b).{0,140}\\b${MODEL}\\b.{0,160}${WORK}`,
    'i',
  ),
  RegExp(
    `(?:\\b(?:is|are)\\b|\\b(?:present|introduc|releas|provid|propos|open[- ]?sourc)\\w*\\b|^(?:an?|pre-?trained|fine-?tuned|multilingual)\\b).{0,140}${WORK}.{0,80}\\b${MODEL}\\b`,
    'i',
  ),
  /\b(?:is|are) (?:an?|the) .{0,80}\b(?:classifier|tagger|detector|segmenter|translator|vocoder|codec|reranker|recogni[sz]er|summari[sz]er|chatbot|embedder|tokeni[sz]er|captioner|upscaler)s?\b|\b(?:is|are) an? .{0,80}\bmodels? (?:for|that|which|to|designed|built|(?:fine-?)?(?:tuned|trained) (?:for|to))\b/i,
  /\b(?:is|are) an? .{0,60}\bpre-?trained\b.{0,60}\bmodel/i,
  /(?:是|为|一[个款种]).{0,80}(?:模型|编码器|分类器)|モデル(?:です|である|になります|を(?:公開|作成))|モデル。?$|모델(?:입니다|이다|임)|모델을 (?:공개|소개)/,
  /(?<!\p{L})(?:es|é|è|est|sono|son|sont|são|ist|sind|is(?= een)|är|este|jest)\s(?:un|una|uno|um|uma|une|des|le|la|el|il|o|ein|eine|das|die|een|et|ett)(?!\p{L}).{0,100}(?:mod[eèé]l|classifica)/iu,
  /(?:это|—|–|-|является).{0,80}модел|модель.{0,60}(?:для|на основе)|نموذج/iu,
];
/** “It can be used for Y”. */
export const DOES: readonly RegExp[] = [
  RegExp(
    `(?:\\bmodels?\\b|\\bLoRA\\b|\\bversion\\b|^(?:it|this|the)\\b).{0,120}\\b(?:for|to|that|can|which)\\b.{0,100}${WORK}`,
    'i',
  ),
  RegExp(`(?:train|tun|adapt|design|optimi[sz])ed (?:\\S+ ){0,8}(?:for|to)\\b.{0,60}${WORK}`, 'i'),
  /(?:语言|对话|生成|翻译|识别|分类|检测|嵌入|向量|多模态|代码|推理|合成)大?模型/,
  /(?:模型|本模型).{0,40}(?:用于|支持|可以|能够|具有|旨在)|用いて|ために|위한|para\b.{0,60}|zur? .{0,60}/,
  /^(?:(?:le|el|il|o|das|ein|un) )?mod[eèé]l\p{L}*\s(?!.*\b(?:the|is|was|of|by|with)\b).{20,}/iu,
];
/** Under the title only: “Speech recognition model, quantized”. */
export const NAMES_WORK: readonly RegExp[] = [
  RegExp(`^(?!.*[\u3040-\u9fff]).*${WORK}.{0,60}\\b${MODEL}\\b`, 'i'),
];
/** Not of what a model is. */
export const NO_TASK =
  /\?$|questions? (about|or)|\bnot (been )?(fine-?tuned|intended|designed|suitable)|\bissues?\b|\bcit(e|ing|ation)\b|achiev|accuracy|\bF1\b|\bBLEU\b|^(if|note|see|please|for|thank|when|in order|note that|here|below|we (?!present|introduc|releas|propos|provid|offer|open|are (releas|introduc|open))|check|join|read|you (should|need|must)|make sure|update)\b|\bthis (repo|list|table|notebook)|fixed|thanks|developed by|released (on|under)|^\W*\w+ (is|are) (licen|releas|developed)|\blicen[sc]e\b|\bload(ed|ing)?\b|^(the )?(resulting|training) |contact|\bpaper\b.{0,10}$|checkpoints? (is|are) (available|listed)|original(ly)? (repo|implement)|we refer|available (at|in|on)\b.{0,60}$|^(the )?following\b|compared? (to|with)|^however|fine-?tuned version of \S+ on (?!.*\b(for|to)\b)|\b(converter|script)s?\b|^(these|our focus|it (comes|supports|has)|(i|we) used?|language model(\b.{0,60}$| ?[(:]))|\b(data|corpus|corpora)\b.{0,40}\b(consist|contain|compris)|\bmodel\b.{0,40}\(.{0,60}\) was trained|(?<!model.{0,80}) was (pre-?)?trained on|technical report|doi\b|^(the|a) (purpose|dataset)/i;
export const SAYS_USE =
  /(used?|intended|designed|suitable|ideal|meant|can)\b.* (for|to|as|in|is)\b/i;
/** A title that names the task. */
export const TITLE_TASK =
  /named entity|\bNER\b|part[- ]of[- ]speech|\bPOS\b|question[- ]answer|\bQ&A\b|sentiment|emotion|translat|summari[sz]|text[- ]classif|image[- ]classif|speech[- ]recog|\bASR\b|text[- ]to[- ]\w+|\bTTS\b|text[- ]generat|language model|embeddings?\b|object detect|segmentation|captioning|paraphras|hate[- ]speech|toxic|rerank|reward model|\bOCR\b|sentence similarity/i;

const DATUM =
  '(?:data(?:set|base)?s?\\b|corpus|corpora|(?:trillion|billion|million|\\d ?[TBMG]T?) tokens|tokens (?:of|from)|hours|(?<!\\dx\\d{1,5}(?:px)? )(?<!\\d{3}px )images\\b|videos|sentences|samples|pairs|books|articles|documents|papers|words\\b|tweets|reviews|conversations|dialogues|examples|instructions|transcripts|recordings|utterances|speakers|subset|wikipedia|wiki\\b|common ?crawl|\\bC4\\b|OSCAR|ImageNet|COCO\\b|LAION|the pile|LibriSpeech|common ?voice|SQuAD|\\bNLI\\b|MNLI|GLUE|MS ?-?MARCO|\\w+-\\d+k\\b|(?:english|german|french|multilingual|raw|web|cased|uncased|scientific|biomedical|clinical|medical|legal|literary|unlabell?ed|parallel) texts?\\b|texts? (?:from|data|corp)|code from|clips|scans|songs|sequences|proteins|molecules|GitHub|Reddit|news\\b|subtitles|GB of|TB of)';
/** What a model was trained on; not on which machines, nor on what else may be done with it. */
export const SAYS_DATA: readonly RegExp[] = [
  RegExp(
    `\\b(?:(?:pre-?)?train(?:ed|s|ing)?|(?:fine-?)?tun(?:ed|ing)|built|learn(?:ed|t)|learning|distilled|train set)\\b(?! (?:a|your)\\b).{0,90}\\b(?:on|by|with|using|from|over|of|uses|utilizes)\\b(?! ?(?:an? )?(?:\\d+ ?x?|single|one|two|four|eight)? ?(?:NVIDIA|Tesla|Cloud|Google|[ATVH]\\d+0|TPU|GPU|8x)).{0,150}${DATUM}`,
    'i',
  ),
  /\b(?:training|source|pre-?training|fine-?tuning) (?:data\w*|corp\w+|set)\b.{0,60}\b(?:is|are|was|were|consists?|contains?|includes?|comes?|comprises?|has)\b|\bas training data\b|\b(?:used|uses|using) .{0,40}(?:data ?sets?|corpora)\b/i,
  RegExp(
    `\\b(?:use|used|using|utiliz\\w+)\\b.{0,100}${DATUM}.{0,60}\\b(?:to|for|during) (?:pre-?train|fine-?tun|train)`,
    'i',
  ),
  /\b(?:train|tun)ed (?:\S+ ){0,3}(?:on|by|with|using) (?:\S+ ){0,2}~?\d[\d,.]*(?: ?[kKMB]\b| thousand| million| billion)? (?!.{0,12}(?:GPU|TPU|epoch|step|nvidia|[AHV]\d00|node|core|layer|param|iteration|pixel|px))\p{L}{4,}/iu,
  /^(?:training )?data ?(?:sets?)?(?: used)?: \S/i,
  /训练(?:数据|集|于|语料|了.{0,20}(?:数据|语料|小时)).{0,60}|在.{0,40}(?:数据|语料|token).{0,20}(?:训练|微调)|(?:データ|コーパス|テキスト).{0,30}(?:学習|訓練)|학습(?:된|하였|했|시켰|에 사용)|(?:데이터|코퍼스).{0,20}학습/i,
  /(?:entren|entraî|entrai|trein|trainier|addestrat|обуч|дообуч)\p{L}*.{0,40}(?<!\p{L})(?:en|con|sobre|sur|avec|em|no|na|com|auf|mit|su|на)(?!\p{L}).{0,100}(?:dat|corpus|korpus|donné|texte?|text|stund|hor|heur|час|корпус|набор|слов|wikip|вики)|auf .{0,100}(?:daten|korpus|texten|stunden).{0,60}trainiert|(?:تدريب|دُ?رّ?ب).{0,60}(?:بيانات|نص|مجموعة|كلمة)/iu,
];
/** Of a section on training: how much of what. */
export const COUNTS_DATA: readonly RegExp[] = [
  RegExp(`\\d[\\d.,]* ?(?:[kKM]|million|billion|thousand)?\\+? (?:\\S+ )?(?!GB|TB)${DATUM}`, 'i'),
];
/** Not of this model's training, or not certain of it. */
export const NO_DATA =
  /^(no|note)\b|^https?:\S+$|\blicen[sc]es?\b|licensed under|^to \w+ (the|our|your|it)\b|trained with an? (specific|sequence|context)|(context|sequence) (length|window)|\bCC0\b|public domain|\byour\b|\byou (can|may|could|want)\b|unknown dataset|\bNone dataset\b|wanted to|evaluat\w+ (was|were|is|on)|\bcan be (fine-?)?(trained|tuned)|if you|not (been )?(trained|fine-?tuned) on|^to (pre-?train|train|fine-?tune)\b|code (for|to)|hyperparam|learning rate|trained (on|with|using) (a |an |one |\d+ ?x? ?)?(single |nvidia |google |cloud |tesla )*(GPU|TPU|A100|V100|H100)|will be (released|used)|\?$|zero-shot|imatrix|calibrat|\bquant(s|i[sz])|previous|trained (with|using) .{0,40}tokenizer|unlike|^the base\b|other models|outperform/i;
/** Of a section on data: points elsewhere, or speaks of something else. */
export const POINTS =
  /^(please |for (more|further|the full|details)|see\b|refer\b|(more|further) (details|info)|details|check|visit|read|the (full )?details|as (described|mentioned|shown) [^,]*$|here (is|are)|below|the following (table|figure)|we (will|plan)|you can (find|download|load|use)|to (load|download|use)|note\b|click|table|figure|as follows)|\b(is|are|can be) (described|detailed|found|listed|available|viewed|downloaded|shown)( in more detail)? (in|at|here|on|below|above)\b|^(see|click|check|find|available|more|details|data).{0,30}\bhere\.?$|\bsee the\b.{0,40}\b(card|paper|page)\b/i;

/** What a section on limits begins with is often no limit. */
/** Of a section on limits: speaks of them, but names none. */
export const NAMES_NONE =
  /content warning|understand (its|the|these) limitations|\blimitations? (is|are) (described|discussed)|thoroughly analyzed|\b(investigated|explored|examined)\b|began|^(to|for) (mitigate|address|reduce)|\?$/i;
export const WARNS =
  /\b(not?\b|cannot|can't|doesn't|don't|isn't|won't|limited|limits|limitations|bias(es|ed)?|risks?|harm|fails?|inaccura|incorrect|stereotyp|truncated|hallucinat|worse|poor|degrade|overrep|only\b|struggl|difficult|error|mistake|may\b|might|could|should|unsafe|toxic|offensive|sensitive|careful|caution|lack|less|lower|unsupported|nonsens|misinfo|beware|suboptimal|weak|artifacts?|unreliab|without\b|never|neither|imperfect|lossy|artefacts?|sometimes)|不|无法|限|偏|风险|错误|可能|ない|可能性|注意|않|못|수 있|제한|편향|\b(no|ne|pas|nicht|kein|não|puede|peut|kann|pode)\b|не\b|может|لا|قد/iu;
/** A sentence anywhere that states a limit. */
export const SAYS_LIMIT =
  /\b(may|can|might|could|will|would|tends? to|prone to|known to) (\w+ ){0,4}(hallucinat|fabricat|confabulat|(produc|generat|output|contain|includ|reproduc|reflect|exhibit|amplif|return|creat)\w* (\S+ ){0,8}(bias|incorrect|inaccura|harmful|offensive|unsafe|toxic|false|wrong|stereotyp|problematic|inappropriate|objectionable|misleading|undesirable|factual|nonsens|disturbing))|\b(not|n't|never) (be )?(intended|suitable|designed|recommended|meant|appropriate|suited|optimi[sz]ed|fit|reliable|safe|aligned|been (aligned|evaluated|safety))\b|\bnot (be )?(\w+ )?(used|deployed|relied)\b (for|in|to|as|on)|\bshould not\b|cannot (\w+ ){0,2}(comprehend|understand|guarantee|handle|recogni|process|render|represent)|^not (intended |suitable )?for\b|\bnot for (deployment|production|clinical|medical|use)|prone to (\w+ ){0,3}(error|hallucinat|bias)|\b(has|have|inherits?) (\w+ ){0,3}(limitations?|bias(es)?)\b|\b(biased|uncensored)\b.{0,40}\b(predictions|outputs?|responses|model)|does(n't| not) (support|work|handle|recogni|understand|perform|generali|know)|only (supports|works|trained on|understands|handles)\b|performance (may|will|can|might) (\w+ )?(vary|degrade|drop|suffer|be (worse|poor|lower|limited))|might not (work|perform|generali)|may not (work|perform|generali|be (accurate|suitable|reliable|correct))|limited to\b.{0,60}(language|english|tokens|words|domain)/i;
/** What announces a list of them. */
export const LISTS_LIMITS =
  /\b(limitations?|limits|restrictions|known issues|risks?|weaknesses|biases)\b/i;
export const NO_LIMIT =
  /licen[sc]|commercial|\bno bias\b|your browser|\bif your?\b|content warning|understand its limitations|warrant|\bnot only\b|\bdo not need\b|n't (need|forget|have to)|please cite|no (need|longer)|limited to \d+ |\bbest (results|performance)\b.{0,20}$|\bGPTQ\b.{0,40}not|install|version|clients?\b.*may|file|loader|dependenc/i;

const LICENSE_NAME =
  '(?:apache|\\bMIT\\b|\\b[AL]?GPL|\\bBSD|\\bCC[ -]?(?:BY|0)|creative commons|(?:open)?rail\\b|llama \\d|gemma|license agreement|community license|public domain|non-?commercial|proprietary|research (?:purposes|use|license)|open source licen[sc]e|\\bMPL|\\bISC\\b|unlicense|licen[sc]ed? (?:under|as)|under (?:the|an?) .{0,60}licen[sc]e|terms of|model licen[sc]e|[A-Z]\\S+ LICENSE|free (?:for|to)|协议|许可|授权|ライセンス|라이[선센]스|licencia|licence|lizenz|licença|лиценз|ترخيص|رخصة|attribution)';
export const NAMES_LICENSE = RegExp(LICENSE_NAME, 'i');
/** That of the model rather than that of its code. */
export const MODEL_LICENSE = RegExp(
  `(?=.*(?:\\bmodels?\\b|weights|checkpoint|模型|モデル|모델)).*(?:${LICENSE_NAME}|terms)`,
  'i',
);
/** A sentence anywhere that licenses something. */
export const SAYS_LICENSE =
  /\b(?:releas|licen[sc]|distribut|publish|availab|provid|shar|open[- ]sourc)\w*\b.{0,40}\b(?:under|with|as|subject to)\b.{0,60}(?:licen[sc]e|apache|\bMIT\b|\bGPL|CC[ -]BY|creative commons|public domain|openrail)|^licen[sc]e(?: type)?: ?\S|(?:采用|遵循|基于|使用).{0,30}(?:协议|许可证?)|(?:apache|MIT|CC[ -]BY\S*).{0,20}(?:ライセンス|라이[선센]스)/i;
export const NO_LICENSE =
  /\?$|\b(data(set)?s?|corpus|images?|base model|original|upstream|llama\.cpp|software|library)\b.{0,50}\b(licen|releas|under)|\byou (must|agree)\b.{0,20}$/i;
export const NO_LICENSE_NAME =
  /\?$|^(?:please )?(?:see|refer to|check|read)(?: the)? \W?licen[sc]e\b/i;
