import { readLicense } from '../../../hub/license-names.ts';
import { findLicense } from '../../../hub/licenses.ts';
import type { Found } from '../../finding.ts';
import { recognizeLicense } from '../../folder/license-texts.ts';
import { textOf, textsOf } from '../fields.ts';
import type { FolderRule, FolderView } from './folder-rule.ts';

const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:[-_.]model)?(?:\.(?:md|txt|rst))?$/i;
/** The longest beginnings of licenses that still say which they are. */
const HEAD = 4000;

export const LICENSE_TEXT_RULE: FolderRule = {
  id: 'license-text-differs',
  severity: 'warning',
  about: 'The file with the license’s text holds another license than the metadata name.',
  evidence: { kind: 'assumed', source: 'a card says what its files hold' },
  find(view): readonly Found[] {
    const { root } = view;
    const licenses = root === null ? [] : textsOf(root, 'license');
    const [first] = licenses;
    const ids = licenses.map(({ text }) => idOf(text, view)).filter((id) => id !== null);
    if (root === null || first === undefined || ids.length < licenses.length) {
      return [];
    }
    for (const [file, text] of textsOfLicenses(view, textOf(root, 'license_link'))) {
      const license = recognizeLicense(text);
      if (license !== null && !ids.some((id) => license.ids.test(id))) {
        const said = licenses.map((one) => one.text).join(', ');
        const message = `The metadata say “license: ${said}”; ${file} is the text of ${license.name}. Correct the wrong one: nobody knows which holds.`;
        return [{ line: first.line, message }];
      }
      if (license !== null) {
        return [];
      }
    }
    return [];
  },
};

/** Null for what says nothing of its text. */
function idOf(text: string, { root }: FolderView): string | null {
  const name = text === 'other' && root !== null ? textOf(root, 'license_name') : text;
  const id = findLicense(name)?.id ?? readLicense(name)?.ids[0] ?? null;
  return id === 'other' || id === 'unknown' ? null : id;
}

/** The one that the metadata link first, as it says the most. */
function* textsOfLicenses(
  { model, folder }: FolderView,
  link: string,
): Generator<readonly [string, string]> {
  const linked = link.replace(/^\.\//, '');
  const files = [...folder.files.keys()].filter((path) => LICENSE_FILE.test(path));
  for (const file of new Set([...(folder.files.has(linked) ? [linked] : []), ...files])) {
    const bytes = model.heads.read(file, 0, HEAD);
    if (bytes !== null) {
      yield [file, new TextDecoder().decode(bytes)];
    }
  }
}
