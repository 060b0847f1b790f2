/** `model_type` of transformers, as far as cards name them, the longer before its beginning. */
const FAMILIES =
  'distilbert camembert deberta xlm-roberta roberta modernbert nomic-bert mobilebert convbert electra albert longformer bigbird xlnet ernie bert mixtral mistral pixtral ministral llama qwen2-moe qwen2-vl qwen2.5-vl qwen3-moe qwen3-vl qwen3-next qwen3 qwen2 qwen gemma3n gemma3 gemma2 gemma paligemma phimoe phi3 phi falcon-mamba falcon mpt bloom gpt-neox gpt-neo gpt-oss gpt-bigcode gptj gpt2 opt codegen starcoder2 stablelm olmo3 olmo2 olmoe olmo granitemoe granite cohere2 cohere deepseek-v3 deepseek-v2 mamba2 mamba rwkv jamba internlm2 internlm chatglm baichuan mbart bart pegasus marian mt5 umt5 t5 whisper wav2vec2-bert wav2vec2 hubert wavlm speecht5 vits deit beit vit swinv2 swin convnext resnet segformer detr yolos siglip2 siglip clip blip2 blip llava idefics3 idefics2 smolvlm smollm3 nemotron exaone minicpm'
    .split(' ')
    .map((name) => name.replace(/[-.]/g, ''));
const FAMILY = new RegExp(
  `(?<![a-z\\d])(${FAMILIES.map((name) =>
    name
      .replace(/(?<=[a-z])(?=\\d)/g, '[ -]?')
      .replace(/(?<=\\d)(?=[a-z])/g, '[ -]?')
      .replace(/^(xlm|nomic|gpt|falcon|granite|phi)(?=[a-z])/, '$1[ -]?'),
  ).join('|')})(?![a-z]{2})`,
  'gi',
);
/** Their files say nothing of a version, which their names have. */
const UNVERSIONED = /^(?:llama|mistral|falcon|phi|deepseek|baichuan)/;

/** Whether a text names families of models, and the files only others. */
export function isOtherFamily(said: string, values: readonly string[]): boolean {
  const families = familiesIn(said);
  const actual = values.flatMap(familiesIn);
  return (
    families.length > 0 &&
    actual.length > 0 &&
    !families.some((family) =>
      actual.some(
        (one) => one.startsWith(family) || family.startsWith(one) || isUnversioned(family, one),
      ),
    )
  );
}

function familiesIn(text: string): readonly string[] {
  // `LlamaForCausalLM` names one, too.
  const words = text.replace(/([a-z\d])(?=For[A-Z]|LMHead|Model\b|Config\b)/g, '$1 ');
  return [...words.replaceAll('_', '-').matchAll(FAMILY)].map(([name]) =>
    name.toLowerCase().replace(/[^a-z\d]/g, ''),
  );
}

function isUnversioned(family: string, actual: string): boolean {
  const [name] = UNVERSIONED.exec(family) ?? [];
  return name !== undefined && actual.startsWith(name);
}
