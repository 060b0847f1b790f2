import { describe, expect, test } from 'vitest';
import { decoder, type Files, gguf, safetensors, told } from './folders.ts';

const APACHE =
  '                                 Apache License\n                           Version 2.0, January 2004\n                        http://www.apache.org/licenses/\n';

const PLAIN: readonly [string, Files, string] = [
  'a model in one file',
  {
    'config.json': {
      architectures: ['LlamaForCausalLM'],
      model_type: 'llama',
      max_position_embeddings: 8192,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      hidden_size: 4096,
      vocab_size: 128256,
      torch_dtype: 'bfloat16',
      _name_or_path: 'out/checkpoint-1200',
    },
    'generation_config.json': { temperature: 0.6, top_p: 0.9, do_sample: true },
    'tokenizer_config.json': { model_max_length: 1e30 },
    'tokenizer.json': '{}',
    'model.safetensors': safetensors(decoder(8.03e9)),
    LICENSE: APACHE,
    'assets/plot one.png': 'x',
    'docs/usage.md': 'x',
  },
  `---
license: apache-2.0
base_model: meta-llama/Meta-Llama-3-8B
license_link: LICENSE
thumbnail: assets/plot one.png
---

# Tiny 8B

Tiny is an 8B parameter model with a context of 8K tokens, in bfloat16. It beats Mistral-7B, which has
7.24B parameters and a context length of 32,768, and is smaller than Llama-2-13B with 13 billion parameters.

![plot](./assets/plot%20one.png?raw=true "Title") and [usage](docs/usage.md#run), [the folder](docs/), [all](.),
[itself](README.md), [a part](#tiny-8b), [a page](/docs/hub), [mail](mailto:a@b.org), [tree](blob/main/docs/usage.md).

| Parameter | Value |
|---|---|
| Parameters | 8.03B |
| Layers | 32 |
| Attention heads | 32 for Q, 8 for KV |
| Hidden size | 4,096 |
| Context length | 8192 |
| Vocabulary size | 128K |
| Precision | BF16 |
| Architecture | LlamaForCausalLM |

| Model | Params | Context length | MMLU |
|---|---|---|---|
| Tiny 8B | 8B | 8k | 66.0 |
| Llama-2-13B | 13B | 4k | 54.8 |
| GPT-3 | 175B | 2k | 43.9 |

## Training

It was trained with a sequence length of 4096 in fp16 mixed precision on 15T tokens, with a learning rate of 3e-4, and
evaluated with a temperature of 0.2 and top_p of 0.95. The weights were trained in float32.

## Usage

We recommend a temperature of 0.6 and a \`top_p\` of 0.9. For creative writing, use temperature=1.0.

\`\`\`python
from transformers import AutoModelForCausalLM, LlamaForCausalLM
model = AutoModelForCausalLM.from_pretrained("org/tiny-8b", torch_dtype=torch.float16, load_in_4bit=True)
model = LlamaForCausalLM.from_pretrained("org/tiny-8b")
out = model.generate(**inputs, max_new_tokens=512, do_sample=True, temperature=0.6, top_p=0.9)
model.save_pretrained("out")
torch.save(model.state_dict(), "out/weights.pt")
fig.savefig("result.png")
state = torch.load("out/weights.pt")
image = Image.open("cat.png")
\`\`\`

\`\`\`bash
python run.py > log.txt
git clone https://github.com/org/tiny && python train.py
\`\`\`

Then \`result.png\` and \`log.txt\` are written. It can be quantized to 4-bit with AWQ. In 16-bit it needs 16 GB.
`,
];

const SHARDED: readonly [string, Files, string] = [
  'shards with an index, and YaRN',
  {
    'config.json': {
      architectures: ['Qwen2ForCausalLM'],
      model_type: 'qwen2',
      max_position_embeddings: 32768,
      torch_dtype: 'bfloat16',
      num_hidden_layers: 28,
    },
    'generation_config.json': { temperature: 0.7, top_p: 0.8, top_k: 20, repetition_penalty: 1.05 },
    'tokenizer_config.json': { model_max_length: 131072 },
    'model.safetensors.index.json': { metadata: { total_size: 15_231_233_024 }, weight_map: {} },
    ...Object.fromEntries(
      [1, 2, 3, 4].map((shard) => [
        `model-0000${shard}-of-00004.safetensors`,
        safetensors({ [`model.layers.${shard}.mlp.up_proj.weight`]: ['BF16', 1904, 1_000_000] }),
      ]),
    ),
    LICENSE: APACHE,
  },
  `---
license: apache-2.0
license_link: https://huggingface.co/Qwen/Qwen2.5-7B-Instruct/blob/main/LICENSE
base_model: Qwen/Qwen2.5-7B
---

# Qwen2.5-7B-Instruct

Qwen2.5 is the latest series of Qwen large language models. For Qwen2.5, we release a number of base language models
and instruction-tuned language models ranging from 0.5 to 72 billion parameters.

**This repo contains the instruction-tuned 7B Qwen2.5 model**, which has the following features:
- Type: Causal Language Models
- Training Stage: Pretraining & Post-training
- Architecture: transformers with RoPE, SwiGLU, RMSNorm, and Attention QKV bias
- Number of Parameters: 7.61B
- Number of Paramaters (Non-Embedding): 6.53B
- Number of Layers: 28
- Number of Attention Heads (GQA): 28 for Q and 4 for KV
- Context Length: Full 131,072 tokens and generation 8192 tokens

The current \`config.json\` is set for context length up to 32,768 tokens.
To handle extensive inputs exceeding 32,768 tokens, we utilize YaRN. For supported frameworks, you could add the
following to \`config.json\`:

\`\`\`json
{ "rope_scaling": { "factor": 4.0, "original_max_position_embeddings": 32768, "type": "yarn" } }
\`\`\`
`,
];

const GGUFS: readonly [string, Files, string] = [
  'GGUF in several types, with the card of the original',
  {
    'mistral-7b.Q4_K_M.gguf': gguf(
      {
        'general.architecture': 'llama',
        'general.name': 'Mistral 7B v0.1',
        'general.file_type': 15,
        'llama.context_length': 32768,
        'tokenizer.ggml.tokens': ['a', 'b', 'c'],
      },
      { 'token_embd.weight': [4096, 32000], 'blk.0.ffn_up.weight': [4096, 1_736_000] },
    ),
    'mistral-7b.Q8_0.gguf': gguf({ 'general.architecture': 'llama', 'general.file_type': 7 }),
    'config.json': { model_type: 'mistral' },
  },
  `---
license: apache-2.0
base_model: mistralai/Mistral-7B-v0.1
quantized_by: org
---

# Mistral 7B v0.1 - GGUF

This repo contains GGUF format model files for [Mistral 7B](https://huggingface.co/mistralai/Mistral-7B-v0.1).

## Explanation of quantisation methods

* GGML_TYPE_Q2_K - "type-1" 2-bit quantization in super-blocks containing 16 blocks.
* GGML_TYPE_Q4_K - "type-1" 4-bit quantization in super-blocks containing 8 blocks.

## Provided files

| Name | Quant method | Bits | Size | Max RAM required | Use case |
| ---- | ---- | ---- | ---- | ---- | ----- |
| [mistral-7b.Q4_K_M.gguf](https://huggingface.co/org/mistral-7b-GGUF/blob/main/mistral-7b.Q4_K_M.gguf) | Q4_K_M | 4 | 4.37 GB| 6.87 GB | medium |
| mistral-7b.Q8_0.gguf | Q8_0 | 8 | 7.70 GB| 10.20 GB | very large |

## How to download

\`\`\`shell
huggingface-cli download org/Mistral-7B-v0.1-GGUF mistral-7b.Q4_K_M.gguf --local-dir .
./main -ngl 35 -m mistral-7b.Q4_K_M.gguf --color -c 4096 --temp 0.7 --repeat_penalty 1.1 -n -1
./quantize mistral-7b.Q8_0.gguf mistral-7b.Q3_K_M.gguf Q3_K_M
./main -m mistral-7b.Q3_K_M.gguf
\`\`\`

\`\`\`python
llm = Llama.from_pretrained(repo_id="org/Mistral-7B-v0.1-GGUF", filename="*Q8_0.gguf")
llm = AutoModelForCausalLM.from_pretrained("org/Mistral-7B-v0.1-GGUF", model_file="mistral-7b.Q4_K_M.gguf")
\`\`\`

# Original model card: Mistral

- Parameters: 46B
- Context length: 1024
- dtype: float32
`,
];

const LORA: readonly [string, Files, string] = [
  'an adapter',
  {
    'adapter_config.json': {
      base_model_name_or_path: 'unsloth/llama-2-7b-bnb-4bit',
      r: 16,
      lora_alpha: 32,
      lora_dropout: 0.05,
    },
    'adapter_model.safetensors': safetensors({
      'base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight': ['F32', 16, 131072],
      'base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight': ['F32', 131072, 16],
    }),
    'tokenizer_config.json': { model_max_length: 1024 },
  },
  `---
base_model: meta-llama/Llama-2-7b-hf
library_name: peft
license: llama2
---

# Tiny LoRA 7B

A LoRA adapter for Llama 2, a model with 7 billion parameters and a context length of 4096, stored in float16.

- **LoRA rank:** 16
- **LoRA alpha:** 32
- **Rank of this adapter in the leaderboard:** 3
- Model size: 7B
- Trainable parameters: 4,194,304
- Precision: bf16

\`\`\`python
config = LoraConfig(r=16, lora_alpha=32, lora_dropout=0.05)
base = AutoModelForCausalLM.from_pretrained("meta-llama/Llama-2-7b-hf", load_in_4bit=True)
tokenizer = AutoTokenizer.from_pretrained("meta-llama/Llama-2-7b-hf")
model = PeftModel.from_pretrained(base, "org/tiny-lora-7b")
merged = model.merge_and_unload()
merged.save_pretrained("merged")
\`\`\`
`,
];

const GPTQ: readonly [string, Files, string] = [
  'GPTQ with other branches',
  {
    'config.json': {
      architectures: ['MistralForCausalLM'],
      model_type: 'mistral',
      max_position_embeddings: 32768,
      torch_dtype: 'float16',
    },
    'quantize_config.json': { bits: 4, group_size: 128, desc_act: true, damp_percent: 0.1 },
    'model.safetensors': safetensors({
      'model.embed_tokens.weight': ['F16', 32000, 4096],
      'model.layers.0.mlp.up_proj.qweight': ['I32', 512, 1_700_000],
      'model.layers.0.mlp.up_proj.qzeros': ['I32', 32, 1792],
      'model.layers.0.mlp.up_proj.g_idx': ['I32', 4096],
      'model.layers.0.mlp.up_proj.scales': ['F16', 32, 14336],
      'lm_head.weight': ['F16', 32000, 4096],
    }),
  },
  `---
base_model: HuggingFaceH4/zephyr-7b-beta
tags: [gptq]
---

# Zephyr 7B Beta - GPTQ

This repo contains GPTQ model files for [Zephyr](https://huggingface.co/HuggingFaceH4/zephyr-7b-beta), a model with
7B parameters. Multiple GPTQ parameter permutations are provided.

| Branch | Bits | GS | Act Order | Damp % | Seq Len | Size |
| ------ | ---- | -- | --------- | ------ | ------- | ---- |
| main | 4 | 128 | Yes | 0.1 | 4096 | 4.16 GB |
| gptq-8bit-128g-actorder_True | 8 | 128 | Yes | 0.1 | 4096 | 7.68 GB |

- Bits: The bit size of the quantised model.
- GS: GPTQ group size. Higher numbers use less VRAM, but have lower quantisation accuracy.
- Quantization: 4-bit GPTQ, group size 128
- dtype: float32

\`\`\`python
model = AutoModelForCausalLM.from_pretrained("org/zephyr-7B-beta-GPTQ", revision="gptq-8bit-128g", variant="x")
out = model.generate(inputs=ids, temperature=0.7, do_sample=True, top_p=0.95, top_k=40)
\`\`\`
`,
];

const AWQ: readonly [string, Files, string] = [
  'AWQ',
  {
    'config.json': {
      architectures: ['MistralForCausalLM'],
      model_type: 'mistral',
      max_position_embeddings: 32768,
      sliding_window: 4096,
      torch_dtype: 'float16',
      quantization_config: { quant_method: 'awq', bits: 4, group_size: 128, zero_point: true },
    },
    'model.safetensors': safetensors({
      'model.embed_tokens.weight': ['F16', 32000, 4096],
      'model.layers.0.mlp.up_proj.qweight': ['I32', 4096, 212_000],
      'model.layers.0.mlp.up_proj.qzeros': ['I32', 32, 1792],
      'model.layers.0.mlp.up_proj.scales': ['F16', 32, 14336],
    }),
  },
  `---
base_model: mistralai/Mistral-7B-Instruct-v0.2
pipeline_tag: text-generation
---

# Mistral 7B Instruct - AWQ

4-bit AWQ weights (w4a16, group size 128) of Mistral-7B-Instruct-v0.2, a 7.24B parameter model. The original weights are
in bfloat16. The 1.2B parameters that the Hub shows are packed.

- Quantization: AWQ, INT4, g128
- Context length: 32k, with a sliding window of 4096
`,
];

const MIXTURE: readonly [string, Files, string] = [
  'a mixture of experts',
  {
    'config.json': {
      architectures: ['MixtralForCausalLM'],
      model_type: 'mixtral',
      num_local_experts: 8,
      num_experts_per_tok: 2,
      max_position_embeddings: 32768,
      dtype: 'bfloat16',
    },
    'model-00001-of-00002.safetensors': safetensors({
      'model.layers.0.block_sparse_moe.experts.0.w1.weight': ['BF16', 23_350_000, 1000],
    }),
    'model-00002-of-00002.safetensors': safetensors({
      'model.layers.1.block_sparse_moe.experts.0.w1.weight': ['BF16', 23_350_000, 1000],
    }),
  },
  `---
license: apache-2.0
---

# Mixtral 8x7B

Mixtral-8x7B is a sparse mixture of experts with 46.7B total parameters, of which 12.9B parameters are used for each token.

- Total parameters: 47B
- Active parameters: 12.9B
- Parameters: 12.9B active, 46.7B in total
- Model size: 8x7B
- Experts: 8

It runs at the speed of a 13B model.
`,
];

const DIFFUSERS: readonly [string, Files, string] = [
  'a pipeline of diffusers',
  {
    'model_index.json': {
      _class_name: 'StableDiffusionXLPipeline',
      unet: ['diffusers', 'UNet2DConditionModel'],
    },
    'unet/config.json': { _class_name: 'UNet2DConditionModel' },
    'unet/diffusion_pytorch_model.fp16.safetensors': safetensors({
      'conv_in.weight': ['F16', 2_567_000, 1000],
    }),
    'vae/config.json': {},
    'vae/diffusion_pytorch_model.fp16.safetensors': safetensors({
      'conv_in.weight': ['F16', 83_600, 1000],
    }),
    'text_encoder/model.fp16.safetensors': safetensors({ 'embed.weight': ['F16', 123_000, 1000] }),
    'images/out.png': 'x',
    'pytorch_lora_weights.safetensors': safetensors({ 'unet.lora_A.weight': ['F16', 8, 640] }),
  },
  `---
license: openrail++
widget:
  - text: a cat
    output:
      url: images/out.png
  - text: a dog
    output:
      url: https://example.org/dog.png
---

# Tiny XL

The UNet has 2.6B parameters, and the text encoder 123M parameters.

<Gallery />

\`\`\`python
pipe = DiffusionPipeline.from_pretrained("org/tiny-xl", variant="fp16", torch_dtype=torch.float16)
vae = AutoencoderKL.from_pretrained("madebyollin/sdxl-vae-fp16-fix", subfolder="none")
unet = UNet2DConditionModel.from_pretrained("org/tiny-xl", subfolder="unet")
pipe.load_lora_weights("org/tiny-xl", weight_name="pytorch_lora_weights.safetensors")
pipe.load_lora_weights("latent-consistency/lcm-lora-sdxl", weight_name="other.safetensors")
pipe("a cat").images[0].save("cat.png")
\`\`\`
`,
];

const SENTENCES: readonly [string, Files, string] = [
  'a sentence transformer with ONNX',
  {
    'config.json': {
      architectures: ['BertModel'],
      model_type: 'bert',
      hidden_size: 384,
      max_position_embeddings: 512,
      num_hidden_layers: 6,
      _name_or_path: 'nreimers/MiniLM-L6-H384-uncased',
    },
    'sentence_bert_config.json': { max_seq_length: 256, do_lower_case: false },
    'tokenizer_config.json': { model_max_length: 512 },
    'modules.json': '[]',
    '1_Pooling/config.json': { word_embedding_dimension: 384 },
    'model.safetensors': safetensors({
      'embeddings.word_embeddings.weight': ['F32', 30522, 384],
      'embeddings.position_ids': ['I64', 1, 512],
      'encoder.layer.0.output.dense.weight': ['F32', 28_600, 384],
    }),
    'onnx/model.onnx': { head: new Uint8Array(), size: 90_000_000 },
    'onnx/model_qint8_avx512.onnx': { head: new Uint8Array(), size: 23_000_000 },
  },
  `---
library_name: sentence-transformers
base_model: nreimers/MiniLM-L6-H384-uncased
---

# all-MiniLM-L6-v2

This is a sentence-transformers model: It maps sentences to a 384 dimensional dense vector space.

- **Model Type:** Sentence Transformer
- **Maximum Sequence Length:** 256 tokens
- **Output Dimensionality:** 384 dimensions
- **Parameters:** 22.7M

By default, input text longer than 256 word pieces is truncated. We trained with a sequence length of 128 tokens.
The model was fine-tuned in fp16.

\`\`\`
SentenceTransformer(
  (0): Transformer({'max_seq_length': 256, 'do_lower_case': False, 'architecture': 'BertModel'})
)
\`\`\`

\`\`\`python
model = SentenceTransformer("org/all-MiniLM-L6-v2", backend="onnx", model_kwargs={"file_name": "onnx/model.onnx"})
embeddings = model.encode(sentences)
np.save("embeddings.npy", embeddings)
\`\`\`

The full script is [train_script.py](https://github.com/org/x/blob/main/train_script.py), see there.
`,
];

const MULTIMODAL: readonly [string, Files, string] = [
  'text and images, with a text part in the configuration',
  {
    'config.json': {
      architectures: ['LlavaForConditionalGeneration'],
      model_type: 'llava',
      text_config: {
        model_type: 'llama',
        max_position_embeddings: 4096,
        torch_dtype: 'float16',
        num_hidden_layers: 32,
      },
      vision_config: { model_type: 'clip_vision_model', num_hidden_layers: 24, hidden_size: 1024 },
    },
    'preprocessor_config.json': {},
    'model.safetensors': safetensors({
      'language_model.model.embed_tokens.weight': ['F16', 32064, 4096],
      'language_model.model.layers.0.mlp.up_proj.weight': ['F16', 1_610_000, 4096],
      'vision_tower.layers.0.weight': ['F16', 74_000, 4096],
      'language_model.lm_head.weight': ['F16', 32064, 4096],
    }),
  },
  `# LLaVA 1.5 7B

LLaVA is an auto-regressive language model, based on the transformer architecture, by fine-tuning Llama/Vicuna.

**Model type:** LLaVA is an open-source chatbot trained by fine-tuning LLaMA/Vicuna on multimodal data.

- Parameters: 7B
- Context length: 4096
- Vision encoder: CLIP ViT-L with 304M parameters
- Number of layers: 32

\`\`\`python
model = LlavaForConditionalGeneration.from_pretrained("org/llava-1.5-7b")
\`\`\`
`,
];

const SHORT: readonly [string, Files, string] = [
  'rope scaling in the configuration',
  {
    'config.json': {
      architectures: ['Phi3ForCausalLM'],
      model_type: 'phi3',
      max_position_embeddings: 131072,
      original_max_position_embeddings: 4096,
      rope_scaling: { type: 'longrope', short_factor: [1], long_factor: [1] },
      torch_dtype: 'bfloat16',
    },
    'model.safetensors': safetensors(decoder(3.82e9)),
    'CODE_OF_CONDUCT.md': 'x',
    LICENSE:
      'Microsoft.\nCopyright (c) Microsoft Corporation.\n\nMIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy',
  },
  `---
license: mit
license_link: https://huggingface.co/microsoft/Phi-3-mini-128k-instruct/resolve/main/LICENSE
---

# Phi-3-mini-128k

The Phi-3-Mini-128K-Instruct is a 3.8 billion-parameter, lightweight, state-of-the-art open model. The model belongs to
the Phi-3 family with the Mini version in two variants 4K and 128K which is the context length (in tokens) that it can
support.

* Architecture: Phi-3 Mini-128K-Instruct has 3.8B parameters and is a dense decoder-only Transformer model.
* Context length: 128K tokens
* GPUs: 512 H100-80G
* Training data: 4.9T tokens

See [the code of conduct](./CODE_OF_CONDUCT.md).
`,
];

describe('a card that says what its folder holds', () => {
  test.each([
    PLAIN,
    SHARDED,
    GGUFS,
    LORA,
    GPTQ,
    AWQ,
    MIXTURE,
    DIFFUSERS,
    SENTENCES,
    MULTIMODAL,
    SHORT,
  ])('%s', (_, files, card) => {
    expect(told(card, files)).toEqual([]);
  });
});
