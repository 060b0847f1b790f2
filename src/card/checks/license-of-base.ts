import { at, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Licenses that go on to what is made from their models, and the ids of those. */
const HANDED_ON: readonly (readonly [license: string, models: RegExp])[] = [
  ['llama2', /^meta-llama\/(?:Llama-2|LlamaGuard-7b)/i],
  ['llama3', /^meta-llama\/Meta-Llama-(?:3-|Guard-2)/i],
  ['llama3.1', /^meta-llama\/(?:Meta-)?Llama-3\.1/i],
  ['llama3.2', /^meta-llama\/Llama-3\.2/i],
  ['llama3.3', /^meta-llama\/Llama-3\.3/i],
  ['llama4', /^meta-llama\/Llama-4/i],
  ['gemma', /^google\/(?:gemma-(?:[23]n?-|\d+b)|codegemma|paligemma|recurrentgemma)/i],
];

export const LICENSE_OF_BASE_RULE: FrontMatterRule = {
  id: 'license-of-base',
  severity: 'hint',
  about:
    'The licenses of Llama and Gemma go on to the models that are made from theirs: under another license than the base model’s, readers are told what may not hold.',
  evidence: {
    kind: 'documented',
    source: 'Llama Community License Agreements, 1.b; Gemma Terms of Use, 3.1',
  },
  *find({ root }) {
    const licenses = textsOf(root, 'license');
    const [license] = licenses;
    for (const { text } of textsOf(root, 'base_model')) {
      const own = HANDED_ON.find(([, models]) => models.test(text))?.[0];
      if (
        own !== undefined &&
        license !== undefined &&
        !licenses.some((one) => one.text === own || one.text === 'other')
      ) {
        const message = `The license of ${quote(text)} (“${own}”) goes on to what is made from it, and may not allow “${license.text}”. See which holds.`;
        yield { ...at(license), message };
        return;
      }
    }
  },
};
