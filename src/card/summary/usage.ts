import { findLibrary } from '../../hub/libraries.ts';

/** Libraries whose import does not tell how a model is loaded. */
const SIDE_LIBRARIES = new Set(
  'torch torchvision torchaudio tensorflow tf jax flax numpy np pandas scipy sklearn matplotlib PIL cv2 imageio os sys json re io time typing pathlib datetime argparse math random copy base64 urllib requests httpx soundfile librosa datasets evaluate huggingface_hub accelerate bitsandbytes tqdm warnings functools collections itertools subprocess glob shutil tempfile string logging pprint csv gc abc dataclasses asyncio nltk IPython google decord av einops tokenizers av random_word __future__ unittest threading uuid hashlib pickle zipfile textwrap contextlib wave sounddevice gradio streamlit qwen_vl_utils transformers_stream_generator utils unicodedata src model models inference tensorflow_text csv pydantic'.split(
    ' ',
  ),
);
/** Lines that load or run a model; training is none. */
const LOADS =
  /^[> \t]*(?:from|import) \w|\bpip3? install|from_pretrained|pipeline\(|\bollama (?:run|pull)|\bllama-(?:cli|server)|\bvllm serve|docker run|\.load\w*\(|hf_hub_download|huggingface-cli download|\bhf download|\.\/main |mlx_lm\.|sglang/m;
const TRAINS =
  /--do_train|--num_train_epochs|\btrain\w*\.py|\.train\(\)|run_(?:squad|glue|ner|language_modeling|mlm|clm)\w*\.py|Trainer\(|python \S*fine-?tun|accelerate launch|AutoTrain|BibTeX|^@\w+\{/i;
const COMMAND =
  /^(?:(?:!|%|\$|>>>) ?)*((?:pip3?|uv|conda|python3?|git clone|docker|ollama|vllm|llama-\w+|\.\/\S+|curl|huggingface-cli|hf|npx|npm|brew|mlx_lm\S*|CUDA_VISIBLE\S+|lms|go|cargo|apt|wget|node|tts|whisper\S*|spacy|transformers|lmdeploy|xinference|trtllm\S*|cmake|bash|sh)\b.*|[\w.]+ = \S+(?:from_pretrained|pipeline|load\w*)\(.*|.*\.load\w*\(.*|.*from_pretrained\(.*|[a-z.~/][\w./-]{0,60} .{0,160}?(?<!\S)--?[a-z].*)$/;

/** Names of what runs models. */
export const TOOL = RegExp(
  [
    '\\b(?:transformers(?:\\.js)?|diffusers|sentence[- ]transformers|llama\\.?cpp|llama-cpp-python|llama-server|ollama|vllm|sglang|lm ?studio|text-generation-(?:webui|inference)|oobabooga|kobold\\w*|exllama\\w*|autogptq|autoawq|gptqmodel|comfy ?ui|automatic1111|a1111|webui|web ui|invokeai|draw things|mlx(?:[-_]\\w+)?|fairseq2?|espnet2?|speechbrain|nemo|keras(?:nlp|hub)?|spacy|flair|timm|open_?clip|peft|onnx(?: ?runtime)?|tensorrt\\S*|openvino|faster-whisper|whisper\\.cpp|whisperx|ctranslate2|marian|opennmt\\S*|allennlp|stanza|gensim|fasttext|ultralytics|mergekit|unsloth|axolotl|jan|gpt4all|koboldcpp|setfit|gliner|bertopic|colbert|ragatouille|pyannote\\S*|asteroid|paddle\\w*|mindspore|modelscope|flagembedding|xinference|lmdeploy|bitnet\\.cpp|candle|docker|inference (?:api|endpoints?|providers?)|pip install|simpletransformers|haystack|adapter-?transformers|adapters|farm|rasa|pytorch[- ]transformers|pytorch-pretrained-bert|ggml|🤗)\\b',
    '🤗|🧨|🦙',
  ].join('|'),
  'i',
);
/** Anywhere: by what it is run. */
export const RUNS = RegExp(
  `\\b(?:(?:can|may|could|should|must) be (?:used|run|loaded|deployed|served|accessed)|runs?|compatible|works?|loads?|usable|supported|served|requires?)\\b.{0,40}\\b(?:in|with|by|using|via|through)\\b.{0,40}(?:${TOOL.source})|^(?:with|use it with) .{0,10}(?:${TOOL.source})`,
  'i',
);
/** What it takes to run it, and how it wants to be asked. */
export const NEEDS =
  /\b(?:requires?|requirements?|needs? (?:to|an?|at least|\d)|at least \d|minimum|prepend|prefix|prompt (?:format|template)|prompted|chat template|apply_chat_template|trigger|system prompt|sampl(?:ed|ing) (?:rate|at)|(?:16|24|8|48) ?khz|trust_remote_code)\b|需要|触发词/i;
/** Where it can be tried. */
export const DEMO = /\b(?:colab|gradio|spaces?|demo|playground|notebook|API)\b/;
/** Says nothing of how. */
export const NO_TOOL =
  /\?$|n't\b|\b(?:differ|paper|blog|cite|dataset card|fine-?tun(?:e|ing) (?:on|it)|trained (?:on|with|using)|outperform|evaluat|benchmark)\b|^(?:see|for (?:more|further|details)|refer)\b(?!.{0,60}(?:demo|colab|notebook|space))|^note\b|thanks?\b|huggingface[-_]hub|licen[sc]e|^(?:below|here|the following|this section|you can|these|there) .{0,30}\b(?:snippets?|examples?|ways|code)\b(?!.{0,80}(?:transformers|diffusers|llama|vllm|ollama))/i;

/** The library that loads the model in code: the card's `library_name`, or one that the Hub knows. */
export function knownLibraryIn(code: string, library: string | null): string | null {
  const imports = importsIn(code);
  const isWanted = (name: string): boolean => plain(name) === plain(library ?? '');
  const isKnown = (name: string): boolean =>
    !SIDE_LIBRARIES.has(name) &&
    (findLibrary(name) !== null || findLibrary(name.replaceAll('_', '-')) !== null);
  return exampleOf(imports.find(isWanted) ?? imports.find(isKnown));
}

/** The first import in code that may load the model. */
export function libraryIn(code: string): string | null {
  return exampleOf(importsIn(code).find((name) => !SIDE_LIBRARIES.has(name)));
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
  for (const line of code.replace(/\s*\\\n\s*/g, ' ').split('\n')) {
    const command = COMMAND.exec(line.replace(/^[\s>]+(?!>)/, ''))?.[1];
    if (command !== undefined && !/\b(?:datasets?|lfs|huggingface[-_]hub)\b/i.test(command)) {
      return command;
    }
  }
  return null;
}

/** `sentence-transformers` is imported as `sentence_transformers`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}
