import { readLicense } from '../../hub/license-names.ts';
import { at, pairOf, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

export const LICENSE_OTHER_RULES: readonly FrontMatterRule[] = [
  {
    id: 'license-other-unnamed',
    severity: 'warning',
    about:
      '“other” alone tells nobody what is allowed. The Hub shows the name in “license_name” and links to “license_link”.',
    evidence: {
      kind: 'documented',
      source: 'hub-docs, model-cards.md and repositories-licenses.md',
    },
    *find({ root }) {
      const other = textsOf(root, 'license').find(({ text }) => /^other$/i.test(text.trim()));
      const missing = ['license_name', 'license_link'].filter((key) => !pairOf(root, key));
      if (other !== undefined && missing.length > 0) {
        const are = missing.length === 1 ? 'is' : 'are';
        const message = `“other” tells nobody what is allowed. The Hub shows the name in “license_name” and links to “license_link” (an address, or a file of the repository such as LICENSE): ${missing.join(' and ')} ${are} missing.`;
        yield { ...at(other), message };
      }
    },
  },
  {
    id: 'license-other-known',
    severity: 'hint',
    about:
      '“other” is for licenses that are not on the Hub’s list. With the id of one that is, searches for that license find the model.',
    evidence: { kind: 'documented', source: 'hub-docs, modelcard.md (license_name)' },
    *find({ root }) {
      const isOther = textsOf(root, 'license').some(({ text }) => text === 'other');
      const [name] = isOther ? textsOf(root, 'license_name') : [];
      const [id = 'other', ...more] = (name && readLicense(name.text)?.ids) ?? [];
      if (name !== undefined && more.length === 0 && !/^(?:other|unknown)$/.test(id)) {
        const message = `The Hub has an id for ${quote(name.text)}: if that license holds without changes, “license: ${id}” lets searches for it find the model.`;
        yield { ...at(name), message };
      }
    },
  },
];
