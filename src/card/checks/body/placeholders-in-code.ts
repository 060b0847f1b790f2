import { quote } from '../fields.ts';
import type { BodyRule } from './body-rule.ts';

/** What loads a model, and the names of what says which. */
const LOADER =
  /(?:\b(?:from_pretrained|SentenceTransformer|CrossEncoder|SparseEncoder|SetFitModel|load_model|load_dataset|load_lora_weights|snapshot_download|hf_hub_download|LLM|pipeline)\(\s*|\b(?:snapshot_download|hf_hub_download)\([^()\n]{0,200}?repo_id\s*=\s*|\b(?:model(?:_?(?:id|name|path|name_or_path))?|adapter(?:_id|_name|_path)?|checkpoint|ckpt|pretrained_model_name_or_path|peft_model_id)\s*=\s*)(["'])([^"'\n]{1,100})\1/g;

/** A name that stands for another; no path, which readers may have to put there. */
const PLACEHOLDER =
  /^(?:\{?model_?(?:name|id)\}?|\{MODEL_NAME\}|model_name_or_path|(?:hf|hub|repo)_(?:id|model_id|name)|sentence_transformers_model_id|setfit_model_id|path_to_this_repo|none|<[^<>]+>|\[[^[\]]+\]|(?:your[-_ ]?|my[-_ ])(?:hf[-_ ])?(?:user(?:[-_ ]?name)?|org(?:anization)?|name|account|hub[-_ ]?(?:id|name)|repo(?:[-_ ]?(?:name|id))?|(?:model|dataset)(?:[-_ ]?(?:name|id))?)(?:\/.*)?|(?:user(?:[-_]?name)?|owner|org|organization|namespace|repo[-_]?owner|xxx+)\/[\w.-]+|[\w.-]+\/(?:your[-_].*|model[-_]?(?:name|id)|repo[-_]?(?:name|id)?))$/i;

export const CODE_PLACEHOLDER_RULE: BodyRule = {
  id: 'code-placeholder',
  severity: 'hint',
  about: 'Code that loads a placeholder fails for everybody who copies it.',
  evidence: { kind: 'assumed', source: 'names such as “your-username/…” are no ids of the Hub' },
  find: ({ fences }) =>
    fences.flatMap(({ code, line }) => {
      for (const { 2: name = '', index } of code.matchAll(LOADER)) {
        if (PLACEHOLDER.test(name)) {
          const message = `This loads ${quote(name)}, which stands for another name: who copies the code gets an error. Write the id on the Hub.`;
          return { line: line + code.slice(0, index).split('\n').length, message };
        }
      }
      return [];
    }),
};
