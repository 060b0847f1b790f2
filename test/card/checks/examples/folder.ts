import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card } from './card.ts';

/** What a card says, and the files beside it do not. */
export const FOLDER_EXAMPLES: RuleExamples = {
  'linked-file-missing': {
    beside: { 'assets/Plot.png': '' },
    wrong: `${card('license: mit')}\n![Loss by step](assets/plot.png)\n`,
    right: `${card('license: mit')}\n![Loss by step](assets/Plot.png)\n`,
  },
  'named-file-missing': {
    beside: { 'tiny.Q4_K_M.gguf': '' },
    wrong: `${card('license: mit')}\n\`\`\`bash\nllama-cli -m tiny.Q8_0.gguf\n\`\`\`\n`,
    right: `${card('license: mit')}\n\`\`\`bash\nllama-cli -m tiny.Q4_K_M.gguf\n\`\`\`\n`,
  },
  'license-text-differs': {
    beside: { LICENSE: 'Apache License\nVersion 2.0, January 2004\n' },
    wrong: card('license: mit'),
    right: card('license: apache-2.0'),
  },
  'parameters-differ': {
    beside: { 'model.safetensors': { 'model.layers.0.weight': ['BF16', 1_100_000, 1000] } },
    wrong: `${card('license: mit')}\n- **Parameters:** 7B\n`,
    right: `${card('license: mit')}\n- **Parameters:** 1.1B\n`,
  },
  'dtype-differs': {
    beside: { 'model.safetensors': { 'model.layers.0.weight': ['BF16', 1_100_000, 1000] } },
    wrong: `${card('license: mit')}\nThe weights are stored in float16.\n`,
    right: `${card('license: mit')}\nThe weights are stored in bfloat16.\n`,
  },
  'context-length-differs': {
    beside: { 'config.json': { max_position_embeddings: 8192 } },
    wrong: `${card('license: mit')}\n- **Context length:** 32K\n`,
    right: `${card('license: mit')}\n- **Context length:** 8K\n`,
  },
  'architecture-differs': {
    beside: { 'config.json': { architectures: ['LlamaForCausalLM'], model_type: 'llama' } },
    wrong: `${card('license: mit')}\n- **Architecture:** MistralForCausalLM\n`,
    right: `${card('license: mit')}\n- **Architecture:** LlamaForCausalLM\n`,
  },
  'base-model-file-differs': {
    beside: { 'adapter_config.json': { base_model_name_or_path: 'org/base-7b', r: 16 } },
    wrong: card('license: mit', 'library_name: peft', 'base_model: org/base-13b'),
    right: card('license: mit', 'library_name: peft', 'base_model: org/base-7b'),
  },
  'lora-rank-differs': {
    beside: { 'adapter_config.json': { base_model_name_or_path: 'org/base-7b', r: 16 } },
    wrong: `${card('license: mit')}\n- **LoRA rank:** 64\n`,
    right: `${card('license: mit')}\n- **LoRA rank:** 16\n`,
  },
  'quantization-differs': {
    beside: { 'config.json': { quantization_config: { quant_method: 'awq', bits: 4 } } },
    wrong: `${card('license: mit')}\n- **Quantization:** GPTQ, 4-bit\n`,
    right: `${card('license: mit')}\n- **Quantization:** AWQ, 4-bit\n`,
  },
  'sampling-differs': {
    beside: { 'generation_config.json': { temperature: 0.6, top_p: 0.95 } },
    wrong: `${card('license: mit')}\nWe recommend a temperature of 0.8.\n`,
    right: `${card('license: mit')}\nWe recommend a temperature of 0.6.\n`,
  },
};
