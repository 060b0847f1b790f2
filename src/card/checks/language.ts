import { isLanguageCode, languageName } from '../../hub/languages.ts';
import { isLibraryCode, readLanguage } from '../../hub/read-language.ts';
import type { Fix, Found } from '../finding.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { at, quote, replaceBy, textsOf } from './fields.ts';
import { keepLanguageTags } from './keep-language-tags.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';
import { splitValue } from './split-value.ts';

const IS_TAG = 'It is no language: take it out of “language”, and write it in “tags”.';

const BIOLOGY =
  /^(?:[cm]?[dr]na|proteins?|peptides?|(?:amino|nucleic)[\s_-]?acids?|nucleotides?|genom(?:e|es|ic|ics)|molecules?|biology)$/i;

/** What cards write that is no language, and what to write instead. */
const NO_LANGUAGES: readonly (readonly [texts: RegExp, wayOut: string])[] = [
  [
    /^(?:false|true)$/i,
    'Python’s YAML makes false of a “no” without quotes: if Norwegian is meant, write "no" in quotes.',
  ],
  [
    /^(?:c\+\+|c#|cpp|css|go(?:lang)?|html|java|javascript|js|julia|kotlin|matlab|php|python|ruby|rust|scala|shell|sql|swift|typescript)$/i,
    'For programming languages the Hub has “code”; their names belong in “tags”.',
  ],
  [BIOLOGY, IS_TAG],
  [
    /^(?:smiles|selfies|chem(?:istry|ical)|images?|audio|music|speech|video|vision|math|mathematics|tabular)$/i,
    IS_TAG,
  ],
  [
    /^(?:none|null|nil|n\/?a|no[\s_-]?(?:language|info)|unknown|unspecified|undefined|other|tbd|todo|-+|\?+)$/i,
    'It names no language: take it away.',
  ],
  [
    /^(?:all|any|many|mixed|several|various)(?:[\s_-]languages?)?$/i,
    'For many languages the Hub has “multilingual”; better for searches is a list of their codes.',
  ],
];

/** What the card has in `language`, and in lower case in `language_bcp47`. */
interface Present {
  readonly codes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** What to write, and a fix where nothing else can be meant. */
function wayOut(view: FrontMatterView, value: YamlScalar, present: Present): Omit<Found, 'line'> {
  const { text } = value;
  const said = NO_LANGUAGES.find(([texts]) => texts.test(text.trim()))?.[1];
  const meant = said === undefined ? readLanguage(text) : null;
  if (meant === null) {
    return { message: said ?? 'Write a code of two or three letters, “code” or “multilingual”.' };
  }
  const { codes, isCertain, tags } = meant;
  const [code = '', ...more] = codes;
  const list = `[${codes.join(', ')}]`;
  if (!isCertain) {
    const name = languageName(code);
    const one = `Did you mean “${code}”${name === null ? '' : ` (${name})`}?`;
    return { message: more.length > 0 ? `If it is two languages, write a list: ${list}.` : one };
  }
  const missing = codes.filter((one) => !present.codes.has(one));
  const kept = tags.map((tag) => `“${tag}”`).join(', ');
  const rest = tags.length === 0 ? '' : `; ${kept} can stand in “language_bcp47”`;
  if (more.length > 0) {
    const fix = missing.length < 2 ? undefined : splitValue(view, 'language', value, missing);
    return {
      message: `Write a list of codes: ${list}${rest}.`,
      fix: keeping(tags, present, fix, view),
    };
  }
  return missing.length === 0
    ? { message: `“${code}” is, and it is in the list: this one can go${rest}.` }
    : {
        message: `“${code}” is${rest}.`,
        fix: keeping(tags, present, replaceBy(value, code), view),
      };
}

/** A fix that loses no script and no region; none where it would. */
function keeping(
  tags: readonly string[],
  present: Present,
  fix: Fix | undefined,
  view: FrontMatterView,
): Fix | undefined {
  const kept = keepLanguageTags(view, tags, present.tags);
  return fix && kept
    ? { ...fix, edits: [...fix.edits, ...kept].sort((a, b) => a.start - b.start) }
    : undefined;
}

export const LANGUAGE_RULE: FrontMatterRule = {
  id: 'language-code',
  severity: 'error',
  about:
    'A language is written as its code of ISO 639 (“en”, “yue”), or as “code” or “multilingual”. The Hub refuses names, regions and several codes in one text; with a code of two or three letters that is none, searches for the language may not find the model.',
  evidence: {
    kind: 'seen',
    source: 'answer to a push, as reported (espnet_model_zoo#102): “zh-CN”, “es-ES”, “noinfo”',
  },
  *find(view) {
    const values = textsOf(view.root, 'language');
    const present = {
      codes: new Set(values.map(({ text }) => text)),
      tags: new Set(textsOf(view.root, 'language_bcp47').map(({ text }) => text.toLowerCase())),
    };
    // `dna` is the code of a language; beside `rna`, or such a tag, it is none.
    const isBiology =
      values.some(({ text }) => text !== 'dna' && BIOLOGY.test(text)) ||
      textsOf(view.root, 'tags').some(({ text }) => BIOLOGY.test(text));
    for (const value of values) {
      const { text } = value;
      const isMolecule = isBiology && text === 'dna';
      if (isLanguageCode(text) && !isMolecule) {
        continue;
      }
      const { message, fix } = wayOut(view, value, present);
      if (isMolecule) {
        const chance = '“dna” is the code of a language of New Guinea.';
        yield { ...at(value), severity: 'hint', message: `${chance} ${message}` };
      } else if (/^[a-z]{2,3}$/.test(text)) {
        // Nobody saw the Hub refuse these, and cards with `jw` and `sh` live there.
        const is = isLibraryCode(text) ? 'a code of ISO 639-2 for libraries' : 'no code of ISO 639';
        const unknown = `${quote(text)} is ${is}: searches for a language may not find the model by it.`;
        yield { ...at(value), severity: 'hint', message: `${unknown} ${message}`, fix };
      } else {
        const refused = `${quote(text)} is no language code for the Hub (ISO 639-1, -2 or -3): it refuses the metadata.`;
        yield { ...at(value), message: `${refused} ${message}`, fix };
      }
    }
  },
};
