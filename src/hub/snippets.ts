import { findLibrary } from './libraries.ts';
import { MODEL_ID } from './model-id.ts';
import { SNIPPET_RECIPES } from './snippet-recipes.ts';
import { findTask } from './tasks.ts';

export interface Snippet {
  readonly library: string;
  readonly language: 'python' | 'bash' | 'js';
  /** With `MODEL_ID` where the model's id belongs. */
  readonly code: string;
  /** What a reader must know before running it; null if nothing. */
  readonly note: string | null;
}

const NOTES: readonly (readonly [words: string, note: string])[] = [
  [
    'trust_remote_code',
    'trust_remote_code=True runs Python code of the model’s repository on your computer: read it first.',
  ],
  ['joblib', 'A joblib file can run code: load only what you trust.'],
  ['BASE-MODEL', 'Put the base model’s id for BASE-MODEL.'],
  ['FILE', 'Put the file’s name for FILE.'],
];

/** The recipe for a library, by its key; null where the viewer has none. `baseModel` is an id. */
export function useSnippet(
  library: string,
  task: string | null,
  tags: readonly string[],
  baseModel: string | null = null,
): Snippet | null {
  const chat = tags.includes('conversational') ? [`${task}+chat`] : [];
  let code = findRecipe(library, [...chat, `${task}`, '']);
  // The task is the card's word, and may be anything.
  if (code === undefined || (code.includes('TASK') && findTask(`${task}`) === null)) {
    return null;
  }
  code = code.replace(/^([\w.]+):(\w+)/, 'from $1 import $2\nmodel = $2.from_pretrained("ID")');
  // Only recipes for a task call a pipeline.
  if (library === 'transformers' && !code.startsWith('from')) {
    code = `from transformers import pipeline\npipe = pipeline("TASK", model="ID")\n${code}`;
  }
  if (library === 'diffusers' && tags.includes('lora')) {
    code = code.replace(/ID(".*)/, `${baseModel ?? 'BASE-MODEL'}$1\npipe.load_lora_weights("ID")`);
  }
  if (/^(sentence-)?transformers$/.test(library) && tags.includes('custom_code')) {
    code = code.replaceAll('"ID"', '"ID", trust_remote_code=True');
  }
  const notes = NOTES.filter(([words]) => code.includes(words)).map(([, note]) => note);
  return {
    library: findLibrary(library)?.label ?? library,
    language: library === 'transformers.js' ? 'js' : code.includes('import ') ? 'python' : 'bash',
    code: code
      .replace(/^((from|import) .*\n)+/, '$&\n')
      .replaceAll('TASK', `${task}`)
      .replaceAll(/\bID\b/g, MODEL_ID),
    note: notes.join(' ') || null,
  };
}

/** The code for the first kind that the library has; the empty one stands for all others. */
function findRecipe(library: string, kinds: readonly string[]): string | undefined {
  const recipes = SNIPPET_RECIPES.trim()
    .split('\n\n')
    .map((recipe) => recipe.split('\n'))
    .map(([head = '', ...lines]) => ({ names: head.split(' '), code: lines.join('\n') }))
    .filter(({ names: [name] }) => name === library);
  return kinds
    .map((kind) =>
      recipes.find(({ names }) => (names[1] ?? '') === kind || names.includes(kind, 1)),
    )
    .find((recipe) => recipe !== undefined)?.code;
}
