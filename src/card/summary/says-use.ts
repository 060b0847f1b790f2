import { findLibrary } from '../../hub/libraries.ts';
import { group, oneOf } from './one-of.ts';

/** Libraries whose import does not tell how a model is loaded. */
const SIDE_LIBRARIES = new Set(
  `
    torch torchvision torchaudio tensorflow tf jax flax numpy np pandas scipy sklearn
    matplotlib PIL cv2 imageio os sys json re io time typing pathlib datetime argparse math
    random copy base64 urllib requests httpx soundfile librosa datasets evaluate
    huggingface_hub accelerate bitsandbytes tqdm warnings functools collections itertools
    subprocess glob shutil tempfile string logging pprint csv gc abc dataclasses asyncio
    nltk IPython google decord av einops tokenizers random_word __future__ unittest
    threading uuid hashlib pickle zipfile textwrap contextlib wave sounddevice gradio
    streamlit qwen_vl_utils transformers_stream_generator utils unicodedata src model models
    inference tensorflow_text pydantic translate rdkit
    config helpers main app train data dataset tokenizer modeling network
    agent demo infer predict common tools lstm cnn gan gnn vae rnn gru unet features preprocessing
  `.split(/\s+/),
);
/** Lines that load or run a model; training is none. */
const LOADS =
  /^[> \t]*(?:from|import) \w|\bpip3? install|from_pretrained|pipeline\(|\bollama (?:run|pull)|\bllama-(?:cli|server)|\bvllm serve|docker run|\.load\w*\(|hf_hub_download|huggingface-cli download|\bhf download|\.\/main |mlx_lm\.|sglang|\s--(?:weights?|ckpt|checkpoint|model)\b/m;
const TRAINS = oneOf(
  'i',
  String.raw`--do_train|\brun train|--num_train_epochs|\btrain\w*\.py|\.train\(\)`,
  String.raw`run_(?:squad|glue|ner|language_modeling|mlm|clm)\w*\.py|Trainer\(|python \S*fine-?tun`,
  String.raw`accelerate launch|\bautotrain (?:\S+ )?--|BibTeX|^@\w+\{`,
);
/** Begins a command in a shell, or a line of Python that loads a model. */
const COMMAND = oneOf(
  '',
  String.raw`^${group(
    String.raw`pip3?|uv|conda|python3?|git clone|docker|ollama|vllm|llama-\w+|\./\S+|curl|hf`,
    String.raw`huggingface-cli|npx|npm|brew|mlx_lm\S*|CUDA_VISIBLE\S+|lms|go|cargo|wget|node`,
    String.raw`tts|whisper\S*|spacy|transformers|lmdeploy|xinference|trtllm\S*|cmake|bash|sh`,
  )}\b`,
  String.raw`^(?:[\w.]+ = )?snapshot_download\(|^(?:[A-Z][A-Z_\d]*=\S+ +)+[a-z]`,
  String.raw`^[\w.]+ = (?!json|yaml|pickle|np|nib)(?:\S+(?:from_pretrained|pipeline)|\S*load\w*)\(|(?<!json|yaml|pickle|np|nib)\.load\w*\(|from_pretrained(?:_\w+)?\(`,
  String.raw`^[a-z.~/][\w./-]{0,60} .{0,160}?(?<!\S)--?[a-z]`,
);
/** Fetches no model, and runs none. */
const PREPARES =
  /^(?:git|gzip|unzip|tar|mkdir|cp|mv)\b|^(?:wget|curl)\b.*(?:\bdata ?set|\/data\/|git-lfs)|-m venv\b|\bsetup\.py\b|\bpip3? install (?:-\S+ )*pip\b|^pip3? install (?:-e|--editable) \.|^cmake\b|^cargo (?:add|build|new)|^rustup\b|--version\b|^conda (?:create|env|activate|install .*\bpytorch)\b|^pip3? install(?: (?:-\S+|torch\S*|numpy|pandas|matplotlib|scipy|requests|validators|[Pp]illow|opencv\S*|tqdm))+(?: *#.*)?$|\brequirements\S*$|^pip3? install (?:-\S+ )*["']?(?:huggingface[-_]hub|datasets)\S*$|\bgit lfs\b|load_dataset|\beval\w*\.(?:py|sh)\b/i;
const PROMPT_MARK = /^[\s>]*(?:(?:!|%|\$|>>>) ?)*/;

/** A command in a sentence. */
export const INLINE = /^[a-z.][\w./-]+ (?:.* )?--?[a-z]/;

/** Names of what runs models. */
export const TOOL = oneOf(
  'i',
  String.raw`\b(?<!vision )${group(
    String.raw`transformers(?:\.js)?|diffusers|sentence[- ]transformers|llama\.?cpp`,
    'llama-cpp-python|llama-server|ollama|vllm|sglang|lm ?studio',
    String.raw`text-generation-(?:webui|inference)|oobabooga|kobold\w*|exllama\w*|autogptq|autoawq`,
    'gptqmodel|comfy ?ui|automatic1111|a1111|webui|web ui|invokeai|draw things',
    String.raw`mlx(?:[-_]\w+)?|fairseq2?|espnet2?|speechbrain|nemo|keras(?:nlp|hub)?|spacy|flair`,
    String.raw`timm|open_?clip|peft|onnx(?: ?runtime)?|tensorrt\S*|openvino|faster-whisper`,
    String.raw`whisper\.cpp|whisperx|ctranslate2|marian|opennmt\S*|allennlp|stanza|gensim|fasttext`,
    'ultralytics|mergekit|unsloth|axolotl|gpt4all|koboldcpp|setfit|gliner|bertopic',
    String.raw`colbert|ragatouille|pyannote\S*|paddle\w*|mindspore|modelscope|flagembedding`,
    String.raw`xinference|lmdeploy|bitnet\.cpp|docker|inference (?:api|endpoints?|providers?)`,
    'pip install|simpletransformers|haystack|adapter-?transformers|adapters',
    'pytorch[- ]transformers|pytorch-pretrained-bert|ggml',
  )}\b`,
);
/** Anywhere: by what it is run. */
export const RUNS = RegExp(
  String.raw`\b${group(
    '(?:can|may|could|should|must) be (?:used|run|loaded|deployed|served|accessed)|runs?',
    'available|compatible|works?|loads?|usable|supported|served|requires?',
  )}\b.{0,40}\b(?:in|with|by|using|via|through)\b.{0,40}(?:${TOOL.source})|^(?:with|use it with) .{0,10}(?:${TOOL.source})|\bloaded (?:in)?to .{0,60}from_pretrained|\b(?:models?|weights|files?|versions?|checkpoints?|quants?|conversions?|adapters?|lora)\b.{0,80}\bfor use with\b \S|^(?:use|add|put|include|start) .{2,60} (?:in|to|into) (?:your|the) prompts?\b|\bput in the prompt: ?\S|^(?:install by|download)\b.{0,80}\b(?:put|place) (?:it|them) in(?:to)?\b.{0,40}\b(?:folder|directory)|^provide the model to an app such as|^use (?:the )?prompt: ?\S|\bmake sure (?:that )?your (?:speech |audio )?(?:input|file)|^test the concept via\b|^(?:put|place|copy|drop|move|save|load) .{0,80}\b(?:in|into|to|with)\b .{0,40}(?:${TOOL.source})`,
  'i',
);
/** How it wants to be asked. */
export const PROMPTS = oneOf(
  'i',
  String.raw`\b(?:prepend|prefix|prompt (?:format|template)|prompted|chat template|trigger)`,
  'apply_chat_template|触发词|提示词|\\b(?:chatml|alpaca|vicuna)\\b',
);
/** What it takes to run it. */
export const NEEDS = oneOf(
  'i',
  String.raw`\b${group(
    String.raw`requires?|requirements?|needs? (?:an?|at least|\d)|at least \d+ ?G|minimum`,
    'temperature|sampl(?:ed|ing) (?:rate|at)|(?:16|24|8|48) ?khz|trust_remote_code',
  )}\b`,
  `需要|${PROMPTS.source}`,
);
/** Where it can be tried, not how it is run. */
export const TRIES = /\bdemos?\b.{0,40}\bavailable\b|\bSpaces?\b/;
/** Where it can be tried. */
export const DEMO = /^(?=.{30}).*\b(?:colab|gradio|Spaces?|spaces|demo|playground|notebook)\b/;
/** Says nothing of how. */
export const NO_TOOL = oneOf(
  'i',
  String.raw`\?$|n't\b|\bhas no\b|^\(|^\d+\.\d|^(?:do not|never)\b|^不要|^请勿|^介绍|アルゴリズム|^dependency set|^transformers \d|^instructions\b|^scheduler\b|\bdata ?sets are available\b|^\S+\.py$|^if using|^click on use`,
  String.raw`\b${group(
    'differ|paper|blog|cite|dataset card|fine-?tun(?:e|ing) (?:on|it)',
    'checkpoints\\b.*\\bavailable|registration|will\\b.*\\bfuture|(?:was|were) (?:\\w+ )?(?:fine-?tuned|trained)|is an? (?:\\S+ ){0,3}(?:framework|library|toolkit)|learn more|examples were|export|we modif\\w*|can be changed|compressed|not based on|can do$|we use \\w+ tool|see this model|EXIF|examples? folder|trained based|trained (?:on|with|using)|outperform|evaluat|benchmark',
  )}\b`,
  String.raw`^(?:pls |please )?(?:see|for (?:more|further|details)|refer)\b(?!.{0,60}(?:demo|colab|notebook|space))`,
  String.raw`^(?:note|more|(?:example|sample) usage)\b|thanks?\b|warrant|restrictions?|\bresults\b|huggingface[-_]hub|licen[sc]e`,
  String.raw`^(?:below|here|the following|this section|you can|these|there) .{0,30}\b(?:snippets?|examples?|ways|code)\b(?!.{0,80}(?:transformers|diffusers|llama|vllm|ollama))`,
);

/**
 * The library that loads the model in code: the card's `library_name`, or one that the Hub knows.
 */
export function knownLibraryIn(code: string, library: string | null): string | null {
  const imports = importsIn(code);
  const isWanted = (name: string): boolean => plain(name) === plain(library ?? '');
  const isKnown = (name: string): boolean =>
    !SIDE_LIBRARIES.has(name) &&
    (findLibrary(name) !== null || findLibrary(name.replaceAll('_', '-')) !== null);
  // It takes what other libraries prepare.
  const isPipeline = (name: string): boolean => name === 'diffusers';
  return exampleOf(imports.find(isWanted) ?? imports.find(isPipeline) ?? imports.find(isKnown));
}

/** The first import in code that may load the model, of those that the card names besides. */
export function libraryIn(code: string, named: ReadonlySet<string>): string | null {
  const isNamed = (name: string): boolean => named.has(plain(name));
  return exampleOf(importsIn(code).find((name) => !SIDE_LIBRARIES.has(name) && isNamed(name)));
}

function importsIn(code: string): readonly string[] {
  return TRAINS.test(code)
    ? []
    : Array.from(
        code.matchAll(/^[> \t]*(?:>>> ?)?(?:from|import) (\w+)/gm),
        ([, name = '']) => name,
      );
}

function exampleOf(name: string | undefined): string | null {
  return name === undefined ? null : `Code example: ${name}`;
}

export function loadsModel(code: string): boolean {
  return LOADS.test(code) && !TRAINS.test(code);
}

/** The first command in code that installs, loads or runs something. */
export function commandIn(code: string): string | null {
  if (TRAINS.test(code)) {
    return null;
  }
  for (const line of code
    .replace(/\s*\\\n\s*/g, ' ')
    .replace(/(?<=[(,]) *\n\s*|\n {0,40}(?=\))/g, '')
    .split('\n')) {
    const command = line.replace(PROMPT_MARK, '');
    if (COMMAND.test(command) && !PREPARES.test(command)) {
      return command;
    }
  }
  return null;
}

/** `sentence-transformers` is imported as `sentence_transformers`. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/g, '');
}
