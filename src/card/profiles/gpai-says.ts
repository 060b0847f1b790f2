import { group } from '../summary/one-of.ts';
import { COUNTS_DATA } from '../summary/says-data.ts';
import type { Sentences } from './says.ts';

const MONTH = group(
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?',
  'sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]',
);
const DAY = String.raw`(?:\b${MONTH}\.? ?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?20\d\d|\b20\d\d[-./年]\s?\d{1,2}|\b\d{1,2}[./]\d{1,2}[./]20\d\d|\b(?:in|since|of) 20\d\d\b)`;

/** What a sentence on data speaks of. */
const DATA = String.raw`\b(?:data\w*|corp(?:us|ora)|texts?|documents?|images?|audio|speech|videos?|samples?|pages?|articles?|tweets?|posts?|code|examples|conversations|sentences|transcripts|books)\b`;

const OF_TRAINING = String.raw`(?:\btrain|\btun(?:ed|ing)|\bdata|\bcorp(?:us|ora)\b|训练|数据|学習|データ|학습)`;

export const SAYS_INTENDED: Sentences = [
  /\b(?:intended|designed|meant|suitable|suited|ideal|recommended|built|optimi[sz]ed) (?:\w+ )?(?:for|to|as)\b|\b(?:can|could|may) be (?:\w+ )?used (?:for|to|as|in)\b|\buse cases?\b/i,
  /(?:模型|model).{0,20}(?:用于|适用于|面向)|モデル.{0,40}(?:ために|用途)|모델.{0,40}위한|(?:geeignet|gedacht|vorgesehen|konzipiert) für|destiné[es]* (?:à|au)|diseñado para|destinado [ao]|предназначен/iu,
];
export const SAYS_ARCHITECTURE: Sentences = [
  /\b(?:architecture|transformers?(?:-based| style| model| decoder| encoder| language)|decoder-only|encoder-(?:decoder|only)|mixture[- ]of[- ]experts|MoE|convolutional|CNN|LSTM|RNN|U-?Net|ViT|diffusion (?:model|transformer)|state[- ]space|mamba|grouped[- ]query attention|GQA|RoPE|SwiGLU)\b/i,
  /架构|架構|アーキテクチャ|아키텍처|Architektur|архитектур/u,
];
export const SAYS_PARAMETERS: Sentences = [
  /\d[\d.,]* ?(?:[kKMBT]|mil(?:lion|liard)e?n?s?|billions?|trillions?|Mio\.?|Mrd\.?)?[ -](?:\w+ )?param[eèé]t/i,
  /\d[\d.,]* ?[亿億万兆千]?[個个]?(?:的)?(?:参数|パラメータ|パラメーター|파라미터|매개변수)|(?:参数量?|パラメータ数?|파라미터)\D{0,8}\d|\d[\d.,]* ?(?:млн|млрд)\.? параметр/u,
  /\bparam\w* (?:count|size)\D{0,12}\d|\b\d+(?:\.\d+)?[BM]\b(?=[^.]{0,40}\b(?:model|LLM|checkpoint|version)\b)/,
];
export const SAYS_MODALITIES: Sentences = [
  /\b(?:takes?|accepts?|expects?|receives?|process(?:es)?)\b.{0,60}\b(?:texts?|images?|audio|videos?|speech|tokens?|prompts?|inputs?)\b.{0,80}\b(?:outputs?|produc|generat|return|respond)|\binputs?\b.{0,80}\boutputs?\b|\btext-(?:in|only)\b|\b(?:multimodal|unimodal)\b/i,
  /输入.{1,40}输出|入力.{1,40}出力|입력.{1,40}출력/,
];
export const SAYS_CONTEXT: Sentences = [
  /\bcontext (?:length|window|size)s?\b.{0,60}\d|\d[\d.,]*\s?[kKM]?[ -](?:tokens?[ -])?context\b|\b(?:max(?:imum)?|up to|at most)\b.{0,40}\d[\d.,]*\s?[kKM]? ?tokens|\btruncated\b.{0,40}\d+ tokens|\b(?:sequence|input|output) length\b.{0,30}\d/i,
  /上下文.{0,20}\d|コンテキスト.{0,20}\d|컨텍스트.{0,20}\d|Kontext(?:länge|fenster).{0,40}\d|contextual? ?.{0,20}\d+ ?[kK]\b/u,
];
export const SAYS_POLICY: Sentences = [
  /\bacceptable use|\b(?:use|usage) polic(?:y|ies)\b|\bprohibited uses?\b|\buse(?:-based)? restrictions?\b|\bterms of (?:use|service)\b|\b(?:may|must|shall) not (?:be )?use[d]?\b/i,
];
export const SAYS_RELEASE: Sentences = [
  RegExp(
    String.raw`\b(?:releas|publish|launch|announc|open-?sourc|introduc|updat)\w*\b.{0,80}${DAY}|^\W*${DAY}.{0,60}\b(?:releas|publish|launch|announc|open-?sourc)`,
    'i',
  ),
  /20\d\d ?年.{0,30}(?:发布|开源|公開|リリース|推出)|(?:发布|开源|公開|リリース).{0,20}20\d\d/,
];
export const SAYS_DISTRIBUTION: Sentences = [
  /\b(?:models?|weights|checkpoints?|files?|versions?|variants?|quants?)\b.{0,80}\b(?:available|released|distributed|published|hosted|downloaded|provided|accessible|open-?sourced)\b|\bdownload\w*\b.{0,60}\b(?:models?|weights|checkpoints?|files?|hub|hugging ?face)\b/i,
  /(?:模型|权重).{0,30}(?:下载|发布|开源|获取)|(?:モデル|重み).{0,30}(?:公開|配布|ダウンロード)/,
];
export const SAYS_REQUIREMENTS: Sentences = [
  /\b(?:requires?|required|needs?|install(?:ed|ing)?|supports?|supported|compatible|tested|runs?|works?|upgrade)\b.{0,80}\b(?:transformers|torch|pytorch|tensorflow|jax|flax|diffusers|vllm|sglang|llama\.?cpp|ollama|cuda|rocm|python|gpus?|cpu|vram|ram|onnx|tensorrt|library|version|[kMG]B)\b/i,
  /(?:需要|依赖|支持).{0,30}(?:transformers|torch|CUDA|GPU|显存|版本)/i,
];
export const SAYS_METHOD: Sentences = [
  /\b(?:trained|tuned|optimi[sz]ed|aligned|distilled|pre-?trained|fine-?tuned)\b.{0,80}\b(?:using|with|via|by|through)\b.{0,80}\b(?:objective|loss|optimi[sz]er|adamw?|learning rate|batch|epochs?|steps|rlhf|dpo|ppo|grpo|sft|lora|reinforcement|supervised|self-supervised|contrastive|masked|next[- ]token|distillation|precision|bf16|fp16|preference)\b/i,
  /\b(?:objective|loss function|learning rate|batch size|cross-?entropy|RLHF|DPO|supervised fine-?tuning|reinforcement learning|masked language model(?:l?ing)?|next[- ]token prediction|multi-token prediction)\b/i,
  /训练目标|强化学习|监督微调|学習率|強化学習|학습률|강화 ?학습/,
];
export const SAYS_ORIGIN: Sentences = [
  RegExp(
    String.raw`(?=.*${DATA}).*\b(?:collected|crawled|scraped|sourced|gathered|obtained|mined|sampled|drawn|extracted|assembled|licensed|purchased|compiled|derived|synthesi[sz]ed|annotated|selected)\b.{0,60}\b(?:from|by|using|manually)\b`,
    'i',
  ),
  /\b(?:common ?crawl|web (?:pages|data|crawl|documents|text))\b|\bsynthetic(?:ally)? (?:data|generated)|\b(?:publicly available|public|private|licensed|open|proprietary|third[- ]party) (?:\w+ )?(?:data\w*|corpora|texts?|documents|code)\b|\bdump of\b/i,
  /(?:数据|语料|データ|コーパス|데이터).{0,40}(?:来自|收集|采集|爬取|合成|公开|収集|取得|から|수집)|gesammelt|collectées?|recopilad|собран/u,
];
export const SAYS_CURATION: Sentences = [
  RegExp(
    String.raw`(?=.*${DATA}).*\b(?:filtered|cleaned|de-?duplicated|pre-?processed|normali[sz]ed|lowercased|tokeni[sz]ed|curated (?:from|by|to)|(?:filter|clean|dedup\w*|pre-?process)(?:ing)? (?:of|out|steps?|pipeline|was|were|for|the)|(?:deduplication|de-duplication|data curation|quality filter\w*)|remov(?:ed|ing) (?:duplicates?|low|short|documents|samples))\b`,
    'i',
  ),
  /清洗|去重|(?:数据|语料).{0,20}(?:过滤|预处理)|前処理|フィルタ|重複(?:排除|除去)|전처리|gefiltert|bereinigt|filtrées?|nettoyé|filtrad|отфильтр|очищ/u,
];
/** How much of what, where training is spoken of, or so much that it can be nothing else. */
export const SAYS_SIZE: Sentences = [
  ...COUNTS_DATA.map(({ source }) => RegExp(`(?=.*${OF_TRAINING}).*${source}`, 'i')),
  /\b\d[\d.,]* ?(?:[TG]B (?:of )?(?:[\w-]+ ){0,2}(?:texts?|data|code|documents|audio)|(?:[MBT]|million|billion|trillion)\+? (?:[\w-]+ )?(?:tokens|documents|images|hours|examples|words|sentences))\b/i,
];
export const SAYS_CUTOFF: Sentences = [
  RegExp(
    String.raw`\bcut-?off\b|\b(?:data|knowledge|information|dump|snapshot|crawl)\w*\b.{0,60}\b(?:up to|until|till|through|as of|from|before|end(?:s|ing)? in|dated?)\b.{0,20}${DAY}`,
    'i',
  ),
  /(?:截止|截至).{0,12}20\d\d|20\d\d ?年.{0,12}(?:まで|時点)/,
];
export const SAYS_REMOVED: Sentences = [
  /^(?!.*\bwithout\b).*(?:\b(?:filter(?:ed|s)?|remov(?:ed?|al of|ing)|exclud(?:ed?|ing)|screen(?:ed)?|block(?:ed|lists?)|detect(?:ed)?|redact(?:ed)?|anonymi[sz]ed|stripped)\b.{0,100}\b(?:illegal|unlawful|harmful|toxic|CSAM|child|abus\w*|personal|PII|sensitive|NSFW|offensive|unsafe|hate|explicit|adult|private)\b|\b(?:illegal|harmful|toxic|CSAM|personal|unsafe|NSFW|sensitive)\b.{0,60}\b(?:was|were|is|are|been) (?:\w+ )?(?:filter|remov|exclud|redact|anonymi))/i,
];
export const SAYS_RIGHTS: Sentences = [
  /\bopt(?:ed|ing|s)?[- ]?outs?\b|\brobots\.txt\b|\bcopyright(?:ed)? (?:polic|material|holder|law|compl|content)|\b(?:rights? ?holders?|rights reserv|reservation of rights)\b|\btext and data mining\b|\bpermissive(?:ly)?[- ]licen[sc]/i,
];
export const SAYS_BIAS: Sentences = [
  /\b(?:detect|measur|evaluat|mitigat|audit|analy[sz]|assess|test|reduc|balanc)\w*\b.{0,80}\b(?:bias(?:es)?|fairness|stereotyp\w*)\b|\b(?:bias(?:es)?|fairness)\b.{0,80}\b(?:detect|measur|evaluat|mitigat|audit|analy[sz]|assess|dataset|corpus|training data)/i,
];
export const SAYS_COMPUTE: Sentences = [
  /^(?!.*\bcan be\b)(?=.*\b(?:(?:pre-?|fine-?)?(?:train|tun)(?:ed|ing|s)?|took)\b).*(?:(?:\d+ ?[x×]? ?|\bone |\ba single |\bNVIDIA |\bon |\busing )(?:\w+ ){0,2}(?:GPUs?|TPUs?|[AHV]\d{2,3}s?|B200|RTX ?\d+|MI\d{3}\w?|Gaudi|Trainium)\b|\bTPU ?v\d)/i,
  /\bFLOPs?\b|\b(?:GPU|TPU|chip|node|[AHV]\d{2,3})[- ]?(?:hours?|days?)\b|\b\d+ (?:cloud )?TPUs?\b/i,
];
export const SAYS_TIME: Sentences = [
  /\btrain\w*\b.{0,100}\b\d[\d.,]*\+? ?(?:[kKM] )?(?:(?:\w+ )?(?:GPU|TPU|H\d+|A\d+)[- ]?)?(?:hours?|hrs|days?|weeks?|months?|minutes)\b(?! of)|\btook (?:about |approximately |around |roughly |~ ?)?\d[\d.,]* ?(?:hours?|days?|weeks?|months?)\b|\b(?:took|lasted|takes|over)\b.{0,40}\b\d[\d.,]* ?(?:hours?|days?|weeks?|months?)\b.{0,60}\btrain|\b\d[\d.,]*\w? ?(?:\w+ )?(?:GPU|TPU|[HA]\d{2,3})[- ]hours?\b/i,
];
export const SAYS_TESTS: Sentences = [
  /\bred[- ]?team|\badversarial(?:ly)? test|\bsafety evaluations?\b/i,
];
