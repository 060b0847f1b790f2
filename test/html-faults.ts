import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';

/** What the HTML standard forbids of a document, each with its line; `rules` are no fault here. */
export function htmlFaults(html: string, rules: RuleConfig = {}): readonly string[] {
  const config = { root: true, extends: ['html-validate:standard'], rules };
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`);
}
