import { describe, expect, test } from 'vitest';
import { decoder, type Files, gguf, safetensors, told } from './folders.ts';

const MODEL: Files = {
  'config.json': {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    max_position_embeddings: 8192,
    num_hidden_layers: 32,
    hidden_size: 4096,
    num_attention_heads: 32,
    vocab_size: 128256,
    torch_dtype: 'bfloat16',
  },
  'generation_config.json': { temperature: 0.6, top_p: 0.9, top_k: 50, repetition_penalty: 1.1 },
  'tokenizer_config.json': { model_max_length: 8192 },
  'model.safetensors': safetensors(decoder(8.03e9)),
  LICENSE:
    'MIT License\n\nCopyright (c) 2026 A\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software',
  'assets/Plot.png': 'x',
  'usage.md': 'x',
};

const ADAPTER: Files = {
  'adapter_config.json': {
    base_model_name_or_path: 'meta-llama/Llama-2-7b-hf',
    r: 16,
    lora_alpha: 32,
    lora_dropout: 0.05,
    peft_type: 'LORA',
  },
  'adapter_model.safetensors': safetensors({
    'base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight': ['F32', 16, 4096],
    'base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight': ['F32', 4096, 16],
  }),
};

const AWQ: Files = {
  'config.json': {
    architectures: ['MistralForCausalLM'],
    model_type: 'mistral',
    max_position_embeddings: 32768,
    torch_dtype: 'float16',
    quantization_config: { quant_method: 'awq', bits: 4, group_size: 128, version: 'gemm' },
  },
  'model.safetensors': safetensors({
    'model.embed_tokens.weight': ['F16', 32000, 4096],
    'model.layers.0.mlp.up_proj.qweight': ['I32', 4096, 1792],
    'model.layers.0.mlp.up_proj.qzeros': ['I32', 32, 1792],
    'model.layers.0.mlp.up_proj.scales': ['F16', 32, 14336],
  }),
};

const GGUF: Files = {
  'tiny.Q4_K_M.gguf': gguf(
    {
      'general.architecture': 'qwen2',
      'general.name': 'Tiny',
      'general.file_type': 15,
      'general.base_model.0.repo_url': 'https://huggingface.co/Qwen/Qwen2.5-7B',
      'qwen2.context_length': 32768,
      'qwen2.block_count': 28,
    },
    { 'token_embd.weight': [3584, 152064], 'blk.0.ffn_up.weight': [3584, 1_970_000] },
  ),
};

/** Cards whose last line but one disagrees with the files. */
const CASES: readonly (readonly [what: string, files: Files, card: string, rule: string])[] = [
  ['parameters', MODEL, '- **Parameters:** 13B', 'parameters-differ'],
  ['parameters without bold', MODEL, '- Parameters: 13 billion', 'parameters-differ'],
  ['parameters in a sentence', MODEL, 'This model has 13 billion parameters.', 'parameters-differ'],
  ['parameters of a title', MODEL, '# Tiny-13B', 'parameters-differ'],
  ['parameters in a table', MODEL, '| Parameters | 6.7B |\n|---|---|', 'parameters-differ'],
  ['the number of parameters', MODEL, 'Number of parameters: 6,738,415,616', 'parameters-differ'],
  ['a model of a size', MODEL, 'Tiny is a 3B language model for chats.', 'parameters-differ'],
  ['a hyphenated size', MODEL, 'A 70B-parameter decoder-only transformer.', 'parameters-differ'],
  ['dtype', MODEL, '- **Tensor type:** float16', 'dtype-differs'],
  ['dtype in a sentence', MODEL, 'The weights are stored in float32.', 'dtype-differs'],
  ['dtype in code marks', MODEL, '- Precision: `torch.float16`', 'dtype-differs'],
  ['context', MODEL, '- **Context length:** 32,768', 'context-length-differs'],
  ['context by K', MODEL, '- Context window: 128K tokens', 'context-length-differs'],
  [
    'context in a sentence',
    MODEL,
    'It supports a context length of 4096 tokens.',
    'context-length-differs',
  ],
  [
    'context before its name',
    MODEL,
    'The model has a 32k context window.',
    'context-length-differs',
  ],
  [
    'architecture by class',
    MODEL,
    '- **Architecture:** `MistralForCausalLM`',
    'architecture-differs',
  ],
  ['architecture by family', MODEL, '- **Model type:** Qwen2 decoder', 'architecture-differs'],
  [
    'architecture in a sentence',
    MODEL,
    'Tiny uses the Mistral architecture.',
    'architecture-differs',
  ],
  ['layers', MODEL, '- Number of layers: 40', 'architecture-differs'],
  ['temperature', MODEL, 'We recommend a temperature of 0.8.', 'sampling-differs'],
  ['top p', MODEL, '- `top_p`: 0.95', 'sampling-differs'],
  ['top k', MODEL, 'Use top_k=20 for best results.', 'sampling-differs'],
  ['repetition penalty', MODEL, '| repetition_penalty | 1.3 |\n|---|---|', 'sampling-differs'],
  ['an image', MODEL, '![plot](assets/missing.png)', 'linked-file-missing'],
  ['an image in another case', MODEL, '![plot](assets/plot.png)', 'linked-file-missing'],
  ['a link', MODEL, 'See [the usage](./docs/usage.md#run).', 'linked-file-missing'],
  ['an image in HTML', MODEL, '<img src="assets/logo.svg" alt="logo">', 'linked-file-missing'],
  ['rank', ADAPTER, '- **LoRA rank:** 64', 'lora-rank-differs'],
  ['r', ADAPTER, '- `r`: 8', 'lora-rank-differs'],
  ['alpha', ADAPTER, 'LoRA with r=16 and alpha=64.', 'lora-rank-differs'],
  [
    'rank in code',
    ADAPTER,
    '```python\nconfig = LoraConfig(r=32, lora_alpha=32)\n```',
    'lora-rank-differs',
  ],
  [
    'base of an adapter',
    ADAPTER,
    'This adapter was fine-tuned from [Mistral](https://huggingface.co/mistralai/Mistral-7B-v0.1).',
    'base-model-file-differs',
  ],
  ['quantisation', AWQ, '- **Quantization:** GPTQ', 'quantization-differs'],
  ['bits', AWQ, '- Bits: 8', 'quantization-differs'],
  ['group size', AWQ, '- Group size: 64', 'quantization-differs'],
  [
    'quantisation in a sentence',
    AWQ,
    'This repo contains 8-bit AWQ quantized weights.',
    'quantization-differs',
  ],
  ['type of GGUF', GGUF, '- **Quantization:** Q5_K_M', 'quantization-differs'],
  ['context of GGUF', GGUF, '- Context length: 8192', 'context-length-differs'],
  ['parameters of GGUF', GGUF, '- Parameters: 14B', 'parameters-differ'],
  ['file of GGUF', GGUF, '```bash\nllama-cli -m tiny.Q8_0.gguf -p hi\n```', 'named-file-missing'],
];

describe('what the card says and the files do not', () => {
  test.each(CASES)('%s', (_, files, said, rule) => {
    const card = `---\nlicense: mit\n---\n\n${said.startsWith('# ') ? '' : '# Tiny\n\n'}${said}\n`;
    const line = said.startsWith('# ') ? 5 : said.startsWith('```') ? 8 : 7;
    expect(told(card, files)).toEqual([`${line} ${rule}`]);
  });
});
