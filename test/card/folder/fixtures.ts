import { decoder, type Files, gguf, safetensors } from './folders.ts';

/** Folders of models, of several kinds. */
export const PLAIN: Files = {
  'config.json': {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    max_position_embeddings: 8192,
    num_hidden_layers: 32,
    hidden_size: 4096,
    torch_dtype: 'bfloat16',
    num_attention_heads: 32,
    num_key_value_heads: 8,
    vocab_size: 128256,
  },
  'generation_config.json': {
    temperature: 0.6,
    top_p: 0.9,
    top_k: 50,
    repetition_penalty: 1.1,
    do_sample: true,
  },
  'tokenizer_config.json': { model_max_length: 8192, tokenizer_class: 'LlamaTokenizer' },
  'tokenizer.json': '{}',
  'model.safetensors': safetensors(decoder(1.1e9)),
  LICENSE: 'Apache License\nVersion 2.0, January 2004',
  'images/Chart.png': 'x',
  'docs/guide.md': 'x',
  'train.py': 'x',
  'my file.png': 'x',
  'Ünï.png': 'x',
};
export const ADAPTER: Files = {
  'adapter_config.json': {
    base_model_name_or_path: 'mistralai/Mistral-7B-v0.1',
    r: 16,
    lora_alpha: 32,
    lora_dropout: 0.05,
    target_modules: ['q_proj', 'v_proj'],
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
  },
  'adapter_model.safetensors': safetensors({
    'base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight': ['F32', 16, 4096],
    'base_model.model.model.layers.0.self_attn.q_proj.lora_B.weight': ['F32', 4096, 16],
  }),
};
export const IMAGE_ADAPTER: Files = {
  'pytorch_lora_weights.safetensors': safetensors({
    'unet.down.lora_A.weight': ['F16', 32, 640],
    'unet.down.lora_B.weight': ['F16', 640, 32],
  }),
  'image_0.png': 'x',
};
export const GPTQ: Files = {
  'config.json': {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    max_position_embeddings: 4096,
    torch_dtype: 'float16',
    quantization_config: { quant_method: 'gptq', bits: 4, group_size: 128, desc_act: false },
  },
  'model.safetensors': safetensors({
    'model.embed_tokens.weight': ['F16', 32000, 4096],
    'model.layers.0.q.qweight': ['I32', 512, 1600000],
    'model.layers.0.q.scales': ['F16', 32, 4096],
    'lm_head.weight': ['F16', 32000, 4096],
  }),
};
export const GGUF: Files = {
  'tiny-q4_k_m.gguf': gguf(
    {
      'general.architecture': 'llama',
      'general.name': 'Tiny Llama',
      'general.file_type': 15,
      'llama.context_length': 2048,
      'llama.block_count': 22,
      'general.size_label': '1.1B',
    },
    { 'token_embd.weight': [2048, 32000], 'blk.0.ffn_up.weight': [2048, 505000] },
  ),
};
export const MIXTURE: Files = {
  'config.json': {
    architectures: ['MixtralForCausalLM'],
    model_type: 'mixtral',
    num_local_experts: 8,
    num_experts_per_tok: 2,
    max_position_embeddings: 32768,
    torch_dtype: 'bfloat16',
  },
  'model.safetensors': safetensors({
    'model.layers.0.block_sparse_moe.experts.0.w1.weight': ['BF16', 46700, 1000000],
  }),
};
export const SENTENCES: Files = {
  'config.json': {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: 384,
    max_position_embeddings: 512,
    num_hidden_layers: 6,
    torch_dtype: 'float32',
  },
  'sentence_bert_config.json': { max_seq_length: 256 },
  'modules.json': '[]',
  '1_Pooling/config.json': { word_embedding_dimension: 384 },
  'model.safetensors': safetensors({
    'embeddings.word_embeddings.weight': ['F32', 30522, 384],
    'encoder.w': ['F32', 28600, 384],
  }),
  'onnx/model.onnx': 'x',
};
export const PIPELINE: Files = {
  'model_index.json': { _class_name: 'StableDiffusionPipeline' },
  'unet/config.json': {},
  'unet/diffusion_pytorch_model.safetensors': safetensors({ a: ['F16', 860, 1000000] }),
  'vae/diffusion_pytorch_model.safetensors': safetensors({ a: ['F16', 84, 1000000] }),
};
export const BYTES: Files = {
  'config.json': {
    architectures: ['BertForMaskedLM'],
    model_type: 'bert',
    torch_dtype: 'float32',
    max_position_embeddings: 512,
    num_hidden_layers: 12,
  },
  'pytorch_model.bin': { head: new Uint8Array(), size: 440_000_000 },
  'vocab.txt': 'x',
};
