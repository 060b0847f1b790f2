import { strToU8, zipSync } from 'fflate';
import type {
  CardResults,
  ResultsFormat,
  ResultsRequest,
  ToldResult,
} from '../../card/results/card-results.ts';
import type { Question } from '../../card/results/result.ts';
import type { Answer } from '../../html/jobs/jobs.ts';
import type { EvalFile } from '../../source/card-source.ts';
import style from '../../styles/write-results.css?inline';
import { copyText } from '../code-block.ts';
import { downloadFile } from '../download.ts';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import { notice } from '../notice.ts';
import { openDialog } from '../source-dialog.ts';
import { ignoreAbort, unanswered } from '../unanswered.ts';

interface WriteResultsOptions {
  readonly names: readonly string[];
  readonly evalFiles: readonly EvalFile[];
  readonly find: (request: ResultsRequest) => Promise<Answer<CardResults>>;
  /** Puts them into the metadata of the card. */
  readonly add: (edits: CardResults['edits']) => void;
}

const FORMATS: readonly (readonly [format: ResultsFormat, label: string])[] = [
  ['model-index', 'model-index, in the front matter'],
  ['eval-results', '.eval_results, a file for each benchmark'],
];

/** Opens the dialog with the results in a table: asks what only a person knows, and writes them. */
export function openWriteResults(
  dialog: HTMLDialogElement,
  { names, evalFiles, find, add }: WriteResultsOptions,
): void {
  applyLateStyle(style);
  const closing = new AbortController();
  const answers: Record<string, string> = {};
  const questions = h('div', { class: 'results-questions' });
  const found = h('div', { class: 'results-found', 'aria-live': 'polite' });
  const format = h('select', {}, ...FORMATS.map(([value, label]) => h('option', { value }, label)));
  const asked = new Set<string>();

  async function show(): Promise<void> {
    const chosen = FORMATS.find(([one]) => one === format.value)?.[0] ?? 'model-index';
    const known = { table: null, model: null, names, evalFiles };
    const answer = await find({ ...known, format: chosen, answers: { ...answers } });
    if (closing.signal.aborted) {
      return;
    }
    if (!answer.ok) {
      found.replaceChildren(notice('alert', unanswered('Reading the results', answer.reason)));
      return;
    }
    const { value } = answer;
    for (const question of value.questions.filter(({ key }) => !asked.has(key))) {
      asked.add(question.key);
      questions.append(
        questionRow(question, (text) => {
          answers[question.key] = text;
          again();
        }),
      );
    }
    const finish = (): void => {
      dialog.close();
      add(value.edits);
    };
    found.replaceChildren(...foundParts(value, chosen, finish));
  }

  const again = (): void => void show().catch(ignoreAbort);
  format.addEventListener('change', () => {
    asked.clear();
    questions.replaceChildren();
    again();
  });
  const content = h(
    'div',
    { class: 'write-results' },
    h('label', { class: 'panel-row' }, 'Write them as', format),
    questions,
    found,
  );
  openDialog(dialog, 'Results of this model', content, [], closing);
  format.focus();
  again();
}

/** A choice, or a text where nothing can be chosen from. */
function questionRow(
  { question, choices, line }: Question,
  answer: (text: string) => void,
): HTMLElement {
  const options = ['', ...choices].map((value) => h('option', { value }, value || '– leave out –'));
  const field =
    choices.length > 0
      ? h('select', {}, ...options)
      : h('input', { type: 'text', spellcheck: 'false', autocomplete: 'off' });
  field.addEventListener('change', () => answer(field.value.trim()));
  return h('label', {}, h('span', { dir: 'auto' }, `Line ${line}: ${question}`), field);
}

function foundParts(
  { results, files, edits }: CardResults,
  format: ResultsFormat,
  add: () => void,
): readonly HTMLElement[] {
  const list = h('ul', { class: 'results-list' }, ...results.map(resultItem));
  if (files.length === 0) {
    const isKnown = results.length > 0 && results.every(({ state }) => state === 'same');
    const said = isKnown
      ? 'All of them are in the metadata already.'
      : 'Nothing can be written yet.';
    return [h('p', {}, said), list];
  }
  const isIndex = format === 'model-index';
  const addButton = button({ class: 'control primary' }, 'Add to the card', add);
  const hasEdits = edits.added.length + edits.changed.length > 0;
  return [
    list,
    ...(files.length > 1 ? [h('p', {}, zipButton(files))] : []),
    ...files.map(({ path, text }) => fileBlock(isIndex ? 'model-index' : path, text, isIndex)),
    ...(isIndex && hasEdits ? [h('p', {}, addButton)] : []),
  ];
}

function zipButton(files: CardResults['files']): HTMLElement {
  const label = `Download all ${files.length} as one zip`;
  return button({ class: 'control primary' }, label, () => {
    const zip = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])));
    // A buffer of its own, not one that may be shared.
    downloadFile(new Blob([zip.slice()], { type: 'application/zip' }), 'eval_results.zip');
  });
}

function resultItem({ name, metric, value, state, known }: ToldResult): HTMLElement {
  const by = known === null ? 0 : Number(Math.abs(known.by).toFixed(4));
  const more = (known?.by ?? 0) > 0 ? 'more' : 'less';
  const said = {
    new: 'new',
    same: `the same in ${known?.from}`,
    differing: `${by} ${more} than ${known?.value} in ${known?.from}`,
  };
  return h(
    'li',
    { 'data-state': state, dir: 'auto' },
    `${name}, ${metric}: ${value} (${said[state]})`,
  );
}

function fileBlock(path: string, text: string, isIndex: boolean): HTMLElement {
  const copy = button({ class: 'control', 'aria-label': `Copy ${path}` }, 'Copy', () => {
    void copyText(text, copy);
  });
  const save = button({ class: 'control', 'aria-label': `Download ${path}` }, 'Download', () =>
    downloadFile(new Blob([text], { type: 'text/yaml' }), path.split('/').at(-1) ?? path),
  );
  const code = h('pre', { tabindex: 0, role: 'group', 'aria-label': path }, text);
  const bar = h('div', { class: 'panel-row' }, h('strong', {}, path), copy, !isIndex && save);
  return h('section', {}, bar, code);
}
