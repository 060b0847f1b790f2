import { grouped } from '../../text/grouped.ts';
import { languageLabel } from '../facts/header-chips.ts';
import { sdkText, textsAt } from '../facts/kind-chips.ts';
import { exampleCount, subsetNames } from '../facts/subsets.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import {
  ANY,
  type Answer,
  type Answers,
  licenseAnswer,
  MAX_INTRODUCTION,
  sentence,
  taskName,
  waysOf,
} from './answers.ts';
import { WARNS } from './says-limits.ts';
import { LIMITS, MIXED_LIMITS, OUT_OF_SCOPE, RISKS } from './section-names.ts';
import type { ReadCard } from './sections.ts';

export function datasetAnswers(card: ReadCard): Answers {
  const { language } = normalizeMetadata(card.frontMatter.entries);
  const values = new Map(card.frontMatter.entries.map(({ key, value }) => [key, value]));
  const ways = waysOf(card);
  const { field, section } = ways;
  const count = exampleCount(values.get('dataset_info'));
  const examples = count === null ? [] : [`${grouped(count)} examples`];
  const subsets = subsetNames(values.get('configs'), values.get('dataset_info'));
  const languages = textsOf(language).map((code) => languageLabel(code) ?? code);
  return [
    [
      'task',
      field('task_categories', textsAt(values, 'task_categories').map(taskName)) ??
        section([/^(supported )?tasks?\b/i], ANY),
    ],
    [
      'size',
      field('dataset_info', examples) ??
        field('size_categories', textsAt(values, 'size_categories')),
    ],
    ['languages', field('language', languages) ?? section([/^languages?\b/i], ANY)],
    [
      'subsets',
      field(values.has('configs') ? 'configs' : 'dataset_info', subsets) ??
        section([/\b(splits|subsets|structure)\b/i], ANY),
    ],
    [
      'limits',
      section([...LIMITS, ...RISKS, ...OUT_OF_SCOPE], sentence([WARNS]), ANY) ??
        section(MIXED_LIMITS, sentence([WARNS])),
    ],
    ['license', licenseAnswer(card, ways)],
  ];
}

export function spaceAnswers(card: ReadCard): Answers {
  const values = new Map(card.frontMatter.entries.map(({ key, value }) => [key, value]));
  const ways = waysOf(card);
  const { anywhere, field } = ways;
  const of = (key: string): Answer | null => field(key, textsAt(values, key));
  const sdk = sdkText(values);
  const python = textsAt(values, 'python_version').map((version) => `Python ${version}`);
  return [
    ['purpose', of('short_description') ?? anywhere(MAX_INTRODUCTION, ANY)],
    ['runs', field('sdk', sdk === null ? [] : [sdk, ...python, ...textsAt(values, 'app_file')])],
    ['models', of('models')],
    ['data', of('datasets')],
    ['hardware', of('suggested_hardware')],
    ['license', licenseAnswer(card, ways)],
  ];
}
