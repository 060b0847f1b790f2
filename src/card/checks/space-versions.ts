import type { Found } from '../finding.ts';
import type { YamlMap, YamlScalar } from '../yaml/yaml-node.ts';
import { asPlain, at, isNull, pairOf, putInQuotes, quote, replaceBy, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** A number as it was written: YAML drops zeros at its end. */
function scalarOf(root: YamlMap, key: string): YamlScalar | null {
  const value = pairOf(root, key)?.value;
  return value?.kind === 'scalar' && !isNull(value) && value.text.trim() !== '' ? value : null;
}

function* sdkVersionFaults(root: YamlMap): Generator<Found> {
  const version = scalarOf(root, 'sdk_version');
  if (version === null) {
    return;
  }
  const { text, type, value } = version;
  const isTwoParts = /^\d+\.\d+$/.test(text);
  const fix = replaceBy(version, isTwoParts ? `${text}.0` : null, asPlain);
  if (type === 'number' && isTwoParts && text !== String(value)) {
    const message = `Without quotes YAML reads ${quote(text)} as the number ${value}: another version. Write “${text}.0”.`;
    yield { ...at(version), message, fix };
  } else if (isTwoParts && textOf(root, 'sdk') === 'gradio') {
    const message = `${quote(text)} is no whole version, which Spaces were reported to refuse (“Gradio version does not exist”). “${text}.0” is the same one.`;
    yield { ...at(version), severity: 'hint', message, fix };
  } else if (!isTwoParts && !/^\d+\.\d+\.\d+[\w.+-]*$/.test(text)) {
    const message = `${quote(text)} is no version. Write one that was released, such as “5.0.1”.`;
    yield { ...at(version), message };
  }
}

function* pythonVersionFaults(root: YamlMap): Generator<Found> {
  const version = scalarOf(root, 'python_version');
  if (version === null) {
    return;
  }
  const { text, type, value } = version;
  if (type === 'number' && text !== String(value)) {
    const message = `Without quotes YAML reads ${quote(text)} as the number ${value}: another version of Python. Put it in quotes.`;
    yield { ...at(version), message, fix: putInQuotes(version) };
  } else if (text === '3.1') {
    const message = '“3.1” is a Python of 2009. Did you mean “3.10”, which has lost its zero?';
    yield { ...at(version), message };
  } else if (!/^3\.\d+(?:\.(?:\d+|x))?$/.test(text)) {
    const message = `${quote(text)} is no version of Python 3 for a Space: it takes such as “3.10” or “3.10.6”.`;
    yield { ...at(version), message };
  }
}

export const SPACE_VERSION_RULE: FrontMatterRule = {
  id: 'space-version',
  severity: 'warning',
  about:
    'A version without quotes is a number for YAML, which drops zeros at its end: 4.40 is 4.4. Nor is every text a version.',
  evidence: { kind: 'documented', source: 'hub-docs, spaces-config-reference.md' },
  *find({ root }) {
    yield* sdkVersionFaults(root);
    yield* pythonVersionFaults(root);
  },
};
