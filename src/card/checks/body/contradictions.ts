import { languageCodeOf, languageName } from '../../../hub/languages.ts';
import type { BodyText } from '../../body-parts.ts';
import { quote } from '../fields.ts';
import { metricNamed } from '../metrics.ts';
import type { BodyRule, BodyView } from './body-rule.ts';
import { isOfOwnCard } from './named-in-text.ts';

/** What a text calls a license, and how the Hub's ids for it begin. */
const LICENSES: readonly (readonly [family: string, name: RegExp])[] = [
  ['apache', /\bapache\b/i],
  ['mit', /\bMIT\b(?! (?:Press|CSAIL|Lab))/],
  ['agpl', /\bAGPL|affero general public/i],
  ['lgpl', /\bLGPL|lesser general public/i],
  ['gpl', /\bGPL|(?<!affero |lesser )general public licen[cs]e/i],
  ['cc-by-nc-nd', /\bCC[- ]BY[- ]NC[- ]ND/i],
  ['cc-by-nc-sa', /\bCC[- ]BY[- ]NC[- ]SA/i],
  ['cc-by-nc', /\bCC[- ]BY[- ]NC(?![- ](?:SA|ND))/i],
  ['cc-by-nd', /\bCC[- ]BY[- ]ND/i],
  ['cc-by-sa', /\bCC[- ]BY[- ]SA/i],
  ['cc-by', /\bCC[- ]BY(?![- ](?:NC|SA|ND))/i],
  ['cc0', /\bCC0\b|\bCC-0\b/i],
  ['bsd', /\bBSD\b/],
  ['openrail', /\b(?:open)?RAIL\b/i],
  ['llama', /\bllama[ -]?[234]?[\d.]* (?:community )?licen[cs]e/i],
  ['gemma', /\bgemma (?:terms|licen[cs]e)/i],
];

const KEY = /^\P{L}*(?:model )?licen[cs]e(?: of the model)?\P{L}*$/iu;
/** Says of the model itself under which license it is. */
const LICENSED =
  /\b(?:this|the|our) (?:models?|weights|checkpoints?|repository)\b.{0,80}\b(?:licen[cs]ed|released|distributed|available|published)\b.{0,40}\bunder\b/i;
/** Speaks of something else too, whose license may be another. */
const OTHER_THINGS =
  /\b(?:code|data|datasets?|base|original|parent|library|tokenizer|fonts?|except)\b/i;

/** `FlagEmbedding is licensed under …` says it of that, and not of the model. */
const SUBJECT = /^\W*(\S+(?: \S+){0,2}?) (?:is|are) (?:licen[cs]ed|released|distributed)\b/i;

function isOfAnother(text: string, { headings }: BodyView): boolean {
  const [, subject = ''] = SUBJECT.exec(text) ?? [];
  const title = headings[0]?.text ?? '';
  return (
    subject !== '' &&
    !/\b(?:it|this|these|the|our|all|models?|weights|checkpoints?|repo(?:sitory)?)\b/i.test(
      subject,
    ) &&
    !title.toLowerCase().includes(subject.toLowerCase())
  );
}

function familiesIn(text: string): readonly string[] {
  return LICENSES.filter(([, name]) => name.test(text)).map(([family]) => family);
}

/** `cc-by-nc-4.0` is of `cc-by-nc`, not of `cc-by`; null for ids of which no text is read. */
function familyOf(id: string): string | null {
  const [, named] = /(rail|^llama|^gemma)/.exec(id) ?? [];
  if (named !== undefined) {
    return named === 'rail' ? 'openrail' : named;
  }
  const [longest = null] = LICENSES.map(([family]) => family)
    .filter((family) => id === family || id.startsWith(`${family}-`))
    .sort((a, b) => b.length - a.length);
  return longest;
}

/** What is said under a key or a heading “License”, or of the license of this model. */
function* saidOfLicense(view: BodyView): Generator<BodyText> {
  const { headings, texts } = view;
  let next = 0;
  let isSection = false;
  for (const said of texts.filter(isOfOwnCard(view))) {
    for (; (headings[next]?.start ?? Number.POSITIVE_INFINITY) <= said.start; next += 1) {
      isSection = KEY.test(headings[next]?.text ?? '');
    }
    const { kind, key, text } = said;
    if (kind !== 'code' && (key === null ? isSection || LICENSED.test(text) : KEY.test(key))) {
      yield said;
    }
  }
}

function fieldOf({ entries }: BodyView, name: string): unknown {
  return entries.find(({ key }) => key === name)?.value;
}

/** The ISO codes of the languages that a text lists, and nothing else; null for any other text. */
function codesIn(text: string): readonly string[] | null {
  const names = text
    .replace(/\([^()]*\)/g, '')
    .split(/\s*(?:,|;|\/|&|\band\b)\s*/)
    .filter(Boolean);
  const codes = names.flatMap((name) => {
    const word = name.trim().replace(/\.$/, '');
    return languageCodeOf(word) ?? (languageName(word.toLowerCase()) ? word.toLowerCase() : []);
  });
  return codes.length > 0 && codes.length === names.length ? codes : null;
}

/** The field’s metrics, by their ids; null where one is none that is known by its names. */
function statedMetrics(view: BodyView): readonly string[] | null {
  const field = fieldOf(view, 'metrics');
  const texts = Array.isArray(field) ? field : [field];
  const ids = texts.map((text) => (typeof text === 'string' ? metricNamed(text) : null));
  return ids.length > 0 && ids.every((id) => id !== null) ? ids : null;
}

/** The metric that a cell names and nothing else: `F1 ↑`, `AUC (test)`. */
function metricOf(cell: string): string | null {
  const name = cell.replace(/\([^()]*\)|[↑↓%*:]/g, '').trim();
  return /^auc$/i.test(name) ? 'roc_auc' : metricNamed(name);
}

export const CONTRADICTION_RULES: readonly BodyRule[] = [
  {
    id: 'license-differs',
    severity: 'warning',
    about: 'The text names another license than the metadata: nobody knows which of them holds.',
    evidence: { kind: 'assumed', source: 'a card says one thing' },
    find(view) {
      const license = fieldOf(view, 'license');
      const id = typeof license === 'string' ? license : '';
      const family = familyOf(id.toLowerCase());
      const said = [...saidOfLicense(view)];
      // Who names it anywhere has thought of it.
      const isNamed = said.some(({ text }) => familiesIn(text).includes(family ?? ''));
      if (family === null || isNamed) {
        return [];
      }
      const other = said.find(
        ({ text }) =>
          familiesIn(text).length === 1 && !OTHER_THINGS.test(text) && !isOfAnother(text, view),
      );
      return other === undefined
        ? []
        : [
            {
              line: other.line,
              message: `The text says ${quote(other.text)}, the metadata say “license: ${id}”. Correct the wrong one: nobody knows which holds.`,
            },
          ];
    },
  },
  {
    id: 'metrics-differ',
    severity: 'hint',
    about:
      'The card’s tables give other metrics than the metadata name: it is found by the wrong ones.',
    evidence: { kind: 'assumed', source: 'a card says one thing' },
    find(view) {
      const stated = statedMetrics(view);
      if (stated === null) {
        return [];
      }
      const bare = view.body.toLowerCase().replace(/[\s_-]+/g, '');
      if (stated.some((id) => bare.includes(id.replace(/_/g, '').slice(0, 8)))) {
        return [];
      }
      for (const { header, rows, line } of view.tables) {
        const names = [...header, ...rows.map(([first = '']) => first)];
        const metric = names.find((name) => metricOf(name) !== null);
        if (metric !== undefined) {
          const message = `This table gives ${quote(metric)}, and the metadata say “metrics: ${stated.join(', ')}”, which the text never names. Correct the wrong one.`;
          return [{ line, message }];
        }
      }
      return [];
    },
  },
  {
    id: 'language-differs',
    severity: 'hint',
    about: 'The text lists languages that the metadata lack: the model is not found by them.',
    evidence: { kind: 'assumed', source: 'a card says one thing' },
    find(view) {
      const field = fieldOf(view, 'language');
      const known = (Array.isArray(field) ? field : [field]).filter(
        (code) => typeof code === 'string',
      );
      if (known.length === 0 || known.includes('multilingual')) {
        return [];
      }
      for (const { key, text, line } of view.texts.filter(isOfOwnCard(view))) {
        const codes = /^(?:supported )?languages?(?:\(s\))?(?: \(nlp\))?$/i.test(key ?? '')
          ? codesIn(text)
          : null;
        const lacking = codes?.filter((code) => !known.includes(code)) ?? [];
        if (lacking.length > 0) {
          const message = `The text says ${quote(text)}, the metadata say “language: ${known.slice(0, 5).join(', ')}”: the model is not found by ${lacking
            .slice(0, 5)
            .map((code) => languageName(code) ?? code)
            .join(', ')}.`;
          return [{ line, message }];
        }
      }
      return [];
    },
  },
];
