import { group, oneOf } from './one-of.ts';

const DATUM = group(
  String.raw`data(?:set|base)?s?\b|corpus|corpora|(?:trillion|billion|million|\d ?[TBMG]T?) tokens`,
  String.raw`tokens (?:of|from)|hours|(?<!\dx\d{1,5}(?:px)? )(?<!\d{3}px )images\b|videos|sentences`,
  String.raw`samples|pairs|books|articles|documents|papers|\bwords\b|tweets|reviews|conversations`,
  'dialogues|examples|instructions|transcripts|recordings|utterances|speakers|subset',
  String.raw`wikipedia|wiki\b|common ?crawl|\bC4\b|OSCAR|ImageNet|COCO\b|LAION|the pile|LibriSpeech`,
  String.raw`common ?voice|SQuAD|\bNLI\b|MNLI|GLUE|MS ?-?MARCO|\w+-\d+k\b`,
  String.raw`${group(
    'english|german|french|multilingual|raw|web|cased|uncased|scientific|biomedical',
    'clinical|medical|legal|literary|unlabell?ed|parallel',
  )} texts?\b`,
  String.raw`screenshots|photos\b|photograph|pictures|drawings|sprites|pages|records|patients|customers|traces|series\b|clips|games|trajectories|episodes|demonstrations|splits?\b`,
  'posts|abstracts|\\btexts (?!to\\b)|\\btexts?\\b(?= ?[.,;(]|$)|code from|clips|scans|songs|sequences|proteins|molecules',
  String.raw`GitHub(?!\.com|\.io| repo)|Reddit|news\b|subtitles|GB of|TB of`,
);
/** “Dataset: X”, and what a mix consists of. */
export const IS_KEYED =
  /^(?:(?:training )?data ?(?:sets?)?(?: used)?|train(?:ing)? (?:set|corpus)): \S|\bmix(?:ture)? (?:is|was|consists of|comprises|contains) .{0,20}\d/i;
/** What a model was trained on; not on which machines, nor on what else may be done with it. */
export const SAYS_DATA: readonly RegExp[] = [
  RegExp(
    String.raw`\b${group(
      '(?:pre-?)?train(?:ed(?! from \\S+/)|s|ing)?|(?:fine-?)?tun(?:ed|ing)|learn(?:ed|t)|fitted',
      'distilled|conditioned|train set',
    )}\b(?! (?:a|your)\b).{0,90}\b(?:on|with|using|from|over|consist\w* of|uses|utilizes|by(?= [^.]{0,12}\d))\b(?! ?(?:an? )?(?:\d+ ?x?|single|one|two|four|eight)? ?(?:NVIDIA|Tesla|Cloud|Google|[ATVH]\d+0|TPU|GPU|8x))(?:(?! to [a-z]+e? | for \w+ing ).){0,150}${DATUM}`,
    'i',
  ),
  oneOf(
    'i',
    String.raw`\b(?:training|source|pre-?training|fine-?tuning) (?:data\w*|corp\w+|set)\b.{0,60}\b${group(
      'is|are|was|were|consists?|contains?|includes?|comes?|comprises?|has',
    )}\b`,
    String.raw`\bas (?:the )?training (?:data|set|corpus)\b|^(?=.*\b(?:train|tun|learn)).*\b(?:used|uses|using) .{0,80}(?:data ?sets?|corpora)\b|^training (?:data|corpus|sets?|datasets?)[:：]$`,
  ),
  RegExp(
    `\\b(?:use|used|using|utiliz\\w+)\\b.{0,100}${DATUM}.{0,60}\\b(?:to|for|during) (?:pre-?train|fine-?tun|train)`,
    'i',
  ),
  oneOf(
    'iu',
    String.raw`\b(?:train|tun|fitt)ed (?!based |to )(?:\S+ ){0,3}(?:on|by|with|using) (?:\S+ ){0,2}~?\d[\d,.]*(?: ?[kKMB]\b| thousand| million| billion)? (?:of (?:my|our|the) (?:own )?)?(?!.{0,12}${group(
      String.raw`GPU|TPU|epoch|step|nvidia|[AHV]\d00|node|core|layer|param|iteration|pixel|px|vectors|model`,
    )})\p{L}{4,}`,
  ),
  IS_KEYED,
  oneOf(
    'i',
    '训练(?:数据|集|于|语料|了.{0,20}(?:数据|语料|小时)).{0,60}|在.{0,40}(?:数据|语料|token).{0,20}(?:训练|微调)',
    '(?:データ|コーパス|テキスト).{0,30}(?:学習|訓練)|학습(?:된|하였|했|시켰|에 사용)|(?:데이터|코퍼스).{0,20}학습',
  ),
  oneOf(
    'iu',
    String.raw`(?:entren|entraî|entrai|trein|trainier|обуч|дообуч)\p{L}*.{0,40}(?<!\p{L})(?:en|con|sobre|sur|avec|em|no|na|com|auf|mit|на)(?!\p{L}).{0,100}${group(
      'dat|corpus|korpus|donné|texte?|text|stund|hor|heur|час|корпус|набор|слов|wikip|вики',
    )}`,
    '(?:auf|mit|anhand) .{0,100}(?:daten|korpus|text(?:en)?|stunden|sätzen|token|[GT]B)(?!\\p{L}).{0,60}trainiert',
    '(?:تدريب|دُ?رّ?ب).{0,60}(?:بيانات|نص|مجموعة|كلمة)',
  ),
];
/** Of a section on data: a name, or what is data. */
export const NAMES_DATA: readonly RegExp[] = [
  RegExp(DATUM, 'i'),
  /^(?!(?:size|total|train|test|name)$)(?=.*\p{L})[^\s:]+(?: [^\s:]+){0,4}$|(?<![\p{L}\d.])\d[\d.,]*[kKM+]? (?!param|GPU|epoch)\p{L}{3,}|^(?!.*(?:\b(?:is|are|was|were|can|uses?|has|have|you|based)\b|:)).*\b[A-Z]\w*[A-Z\d]|[^\P{L}\p{Script=Latin}]/u,
];
/** Whatever that is. */
export const TRAINED_ON =
  /\b(?:trained|tuned) (?:\S+ ){0,3}on (?!(?:an? |the |our |different |various |multiple )?(?:top|downstream|tasks?|colab|kaggle|aws|azure|cloud|hardware|machines?|servers?|nodes?|cluster|cpu|mps|apple|mac\w*|rtx|laptop|inputs?|sequences?|both|each|how|what|which|this|these|that|them|consumer|hpc)\b|(?:an? )?(?:\d+ ?x?|single|one|two|four|eight)? ?(?:NVIDIA|Tesla|Google|[ATVH]\d+0|TPU|GPU))/i;
/** Anywhere: on what has a name, and is no machine. */
export const TRAINED_ON_NAMED =
  /\b(?:[Tt]rained|[Tt]uned) (?:from scratch |only |exclusively |primarily |mainly )?on (?:the )?(?!NVIDIA|Tesla|Google|Colab|Kaggle|AWS|Azure|Apple|RTX|TPU|GPU|[ATVHLB]\d{1,3}\b|M\d\b|Lambda|Modal|RunPod|Mac|SD|Stable|\w*GPT|\w*BERT|GPor|L[lL]a|Mistral|Qwen|Flux|FLUX|Gemma|Tensor|Py|JAX)(?!.{0,40}\b[Mm]odel\b)[A-Z][\w.-]+/;
/** Of a section on training: how much of what. */
export const COUNTS_DATA: readonly RegExp[] = [
  /^~?\d[\d.,]{2,}\+? (?!GB|TB|epoch|step|iteration|Schritt|époque|étape|paso|passi|шаг|эпох)\p{L}{4,}/iu,
  RegExp(`\\d[\\d.,]* ?(?:[kKM]|million|billion|thousand)?\\+? (?:\\S+ )?(?!GB|TB)${DATUM}`, 'i'),
];
/** Not of this model's training, or not certain of it. */
export const NO_DATA = oneOf(
  'i',
  String.raw`^(no|note)\b|^https?:\S+$|^(github|hugging ?face|link)\b|used (to|for) (evaluat|test|benchmark)|\blicen[sc]es?\b|licensed under|^to \w+ (the|our|your|it)\b`,
  String.raw`trained with an? (specific|sequence|context)|(context|sequence) (length|window)|\bCC0\b`,
  String.raw`public domain|\byour\b|\byou (can|may|could|want)\b|unk\w+ data ?set|\bNone dataset\b`,
  String.raw`wanted to|evaluat\w+ (was|were|is|on)|\bcan be (fine-?)?(trained|tuned)|if you`,
  String.raw`not (been )?(trained|fine-?tuned) on|^to (pre-?train|train|fine-?tune)\b|code (for|to)`,
  String.raw`^datasets?:? v?\d+\.\d+\S*$|\b(?:used|underwent|using|with) an? (?:\S+ ){0,2}split\b|\b(?:is|are|was|were) not (?:re)?(?:distributed|released|shared|included|public|provided)`,
  String.raw`(?:designed|made|meant) for .{0,20}fine-?tuning|from (?:generat|classif|detect)ing|\bbecause\b.{0,60}\btrained\b|\btraining filtered to\b|\bour (?:interest|goal|aim)\b|\bgained\b|^\D*\b(?:were|was) (?:dropped|removed|discarded|filtered out)\b|^(?:code|paper|project|demo|github|repo\w*|arxiv)\b[^.:]{0,12}:|\bteacher\b(?!.*\b(?:data|corpus|samples|examples|outputs)\b)|(?:trained|tuned) on (?:this|these|that|the above) (?:data|corp)`,
  'hyperparam|learning rate|urgent|baselines?\\b(?! training)|lack of|challenges|using this \\S+ repo|accurac|improv(ed|es)|cuts? ?off|ingestion|techniques|\\bobjective\\b|tuned into|representation of|meant to|样例|also releas|tuned version of the \\S+ (\\S+ ){0,2}model for|plan to|^use |(?<!train.*|development.*)\\bevaluation\\b|\\bspecifies\\b|trained to (?:maxim|minim)|evaluates|\\btested\\b|^(?:images?|texts?|audio|videos?|and|,| )+$|for each split|tuned \\S+ models? (?:that|which|to|for) |trained on (\\w+ )?tasks|^(although|despite|while)|complian',
  String.raw`trained (on|with|using) (a |an |one |\d+ ?x? ?)?(single |nvidia |google |cloud |tesla )*(GPU|TPU|A100|V100|H100)`,
  String.raw`^.{0,40}\b(evaluation|test|validation) (set|split)\b|(authors?|creat?ors|craters) (also )?note[ds]?\b[^:]*$|will be (released|used)|\?$|zero-shot (?:eval|perf|result|learn)|imatrix|\b(?:should|must|could|may|needs? to) be (?:further )?(?:fine-?)?tuned|calibrat|\bquant(s|i[sz])|previous`,
  String.raw`trained (with|using) .{0,40}tokenizer|\b(?:detect|identif|recogni|classif|extract|generat|caption|predict|segment|transcri|retriev)\w*\b.{0,30} from (?:\w+ )?(?:images|texts?|audio|videos?|documents|speech)\b|unlike|^the (?:base|original)\b|originally (?:pre-?)?trained|\bwhich (?:is|was) an? .{0,60}\btrained|\b(?:trained|tuned) (?:using|with|from|on top of) (?:the|an?) (?:base|pre-?trained) model\b|\bnotebooks?\b|\bsoon\b|process of|has not been (?:made|released|published)|^several\b|trained based on|augmentation strategy|\bfaster\b|\bPytorch \d|hyperparameters|batch[- ]?size|\b(?:trained|tuned) on (?:the )?(?:entire|whole|full) data|^these were\b|\boffline data|影响|가중치|\bweights from\b|\b(?:recordings|audio|speech) sampled at\b|^(?:transformers|pytorch|torch|tokenizers|tensorflow) v?\d|n't (?:been )?(?:trained|tuned)|^below is\b|much less data|trained on an? stable diffusion|^BERT (?:is|was)\b|\d+px\b.{0,20}, so\b|\bcannot (?:release|share|publish|distribute)|\bable to\b|\bwe recommend\b|\bcolab\b|^(?:this|the|our) model\b(?! (?:creat|author|develop)|.*(?:\b(?:fine-?)?(?:train|tun|learn)|pretrained on))|^(?:architecture|optimizer|loss)\b[^:]{0,20}:|\bmain limitation\b|\bleads? to\b|\bif\b.{0,60}\bwere\b|!python|--\w+_\w+|other models|outperform`,
);
/** Of a section on data: points elsewhere, or speaks of something else. */
export const POINTS = oneOf(
  'i',
  `^${group(
    String.raw`home ?page|link\b|download\b|obtain|clone|sign up|the steps|in this section|以下.{0,4}数据集|please |data(?:set)? (?:is|are) available|for (more|further|the full|details)|\[?see\b|refer\b`,
    '(more|further) (details|info)|details|(?:data ?set|model|data) cards?\\W*$|check|visit|read|the (full )?details',
    'as (described|mentioned|shown) [^,]*$|here (is|are)|below',
    'the (?:table|list|figure)\\b|the following (table|figure)|we (will|plan)|you can (find|download|load|use)',
    String.raw`to (load|download|use)|note\b|click|table|figure|as follows`,
  )}`,
  String.raw`\b(is|are|can be) (described|detailed|found|located|listed|available|viewed|downloaded|shown)( in more detail)? (in|at|here|on|below|above)\b`,
  String.raw`^(see|click|check|find|available|more|details|data).{0,30}\bhere\b(?:: \S+)?\.?$|\bavailable for (?:direct )?down`,
  String.raw`\bsee the\b.{0,40}\b(card|paper|page)\b`,
);
