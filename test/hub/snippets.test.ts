import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findLibrary, inferLibrary } from '../../src/hub/libraries.ts';
import { MODEL_ID } from '../../src/hub/model-id.ts';
import { SNIPPET_RECIPES } from '../../src/hub/snippet-recipes.ts';
import { type Snippet, useSnippet } from '../../src/hub/snippets.ts';
import { currentTask, findTask, TASK_IDS } from '../../src/hub/tasks.ts';

/** Library and kinds of each recipe. */
const heads = SNIPPET_RECIPES.trim()
  .split('\n\n')
  .map((recipe) => recipe.slice(0, recipe.indexOf('\n')).split(' '));
const libraries = [...new Set(heads.map(([library = '']) => library))];
const tagLists = [[], ['conversational', 'custom_code', 'lora']];

/** What every library gives for every task, without tags and with those that matter. */
const all: readonly (readonly [name: string, snippet: Snippet])[] = libraries.flatMap((library) =>
  [null, 'text2text-generation', ...TASK_IDS].flatMap((task) =>
    tagLists.flatMap((tags) => {
      const snippet = useSnippet(library, task, tags);
      return snippet === null ? [] : [[`${library} ${task} ${tags.join()}`, snippet] as const];
    }),
  ),
);

const hasPython = spawnSync('python3', ['--version']).status === 0;

function codeOf(library: string, task: string | null, tags: readonly string[] = []): string {
  return useSnippet(library, task, tags)?.code ?? '';
}

describe('the code under “Use this model”', () => {
  test.each([
    'transformers',
    'diffusers',
    'sentence-transformers',
    'timm',
    'open_clip',

    'peft',
    'gliner',
    'ultralytics',

    'gguf',
    'vllm',
    'spacy',
    'keras',
  ])('is there for a library that many cards name: %s', (library) => {
    expect(useSnippet(library, null, [])).not.toBe(null);
  });

  test('is for libraries and tasks of the Hub, spelled as there', () => {
    // Cards name these as well; the Hub has them as apps, formats or not at all.
    const others = ['gguf', 'vllm'];
    expect(libraries.filter((key) => findLibrary(key) === null && !others.includes(key))).toEqual(
      [],
    );
    const kinds = heads.flatMap(([, ...names]) => names.map((name) => name.replace('+chat', '')));
    expect(
      kinds.filter((kind) => kind !== 'null' && findTask(kind) === null && !currentTask(kind)),
    ).toEqual([]);
  });

  test('names the model, and leaves nothing to be filled in by the viewer', () => {
    for (const [name, { code }] of all) {
      expect(code, name).toContain(MODEL_ID);
      expect(code, name).not.toMatch(/\bID\b|\bTASK\b|undefined|\bnull\b|\+chat|^[\w.]+:\w/);
    }
  });

  test('is called what the Hub calls the library', () => {
    expect(useSnippet('open_clip', null, [])?.library).toBe('OpenCLIP');
    expect(useSnippet('vllm', null, [])?.library).toBe('vllm');
  });

  test('says its language', () => {
    const languageOf = (library: string): string | undefined =>
      useSnippet(library, 'text-generation', [])?.language;
    expect(languageOf('gguf')).toBe('bash');
    expect(languageOf('vllm')).toBe('bash');
    expect(languageOf('transformers.js')).toBe('js');
    expect(languageOf('transformers')).toBe('python');
  });

  test('is valid Python', ({ skip }) => {
    skip(!hasPython, 'python3 is not there');
    const sources = all
      .filter(([, { language }]) => language === 'python')
      .map(([, { code }]) => code.replaceAll(MODEL_ID, 'owner/name'));
    expect(sources.length).toBeGreaterThan(100);
    const { status, stderr } = spawnSync(
      'python3',
      ['-c', 'import ast, json, sys\nfor source in json.load(sys.stdin): ast.parse(source)'],
      { input: JSON.stringify([...new Set(sources)]), encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('has its imports apart from the rest', () => {
    expect(codeOf('peft', null)).toBe(
      `from peft import AutoPeftModelForCausalLM\n\nmodel = AutoPeftModelForCausalLM.from_pretrained("${MODEL_ID}")`,
    );
  });

  test('follows the task', () => {
    expect(codeOf('transformers', 'automatic-speech-recognition')).toBe(
      `from transformers import pipeline\n\npipe = pipeline("automatic-speech-recognition", model="${MODEL_ID}")\nprint(pipe("speech.wav"))`,
    );
    expect(codeOf('transformers', 'fill-mask')).toContain('mask_token');
    expect(codeOf('transformers', 'zero-shot-classification')).toContain('candidate_labels');
    expect(codeOf('transformers', 'image-text-to-text')).toContain('"type": "image"');
    expect(codeOf('transformers', 'graph-ml')).toContain('AutoModel.from_pretrained');
    expect(codeOf('transformers', null)).toContain('AutoModel.from_pretrained');
    expect(codeOf('sentence-transformers', 'text-ranking')).toContain('CrossEncoder');
    expect(codeOf('peft', 'text-classification')).toContain('ForSequenceClassification');
  });

  // https://github.com/huggingface/transformers/issues/44509 and /pull/44787
  test.each([
    'summarization',
    'translation',
    'text2text-generation',
    'question-answering',
    'image-to-text',
    'visual-question-answering',
  ])('calls no pipeline that transformers 5 no longer has: %s', (task) => {
    expect(codeOf('transformers', task)).toMatch(/AutoModelFor\w+\.from_pretrained/);
    expect(codeOf('transformers', task)).not.toContain('pipeline');
  });

  test('talks to a model for conversations', () => {
    expect(codeOf('transformers', 'text-generation', ['conversational'])).toContain('"role"');
    expect(codeOf('transformers', 'text-generation')).not.toContain('"role"');
    expect(codeOf('transformers', 'fill-mask', ['conversational'])).toContain('mask_token');
  });

  test('loads a LoRA into its base model, which the reader has to name', () => {
    const snippet = useSnippet('diffusers', 'text-to-image', ['lora']);
    expect(snippet?.code).toContain(
      `from_pretrained("BASE-MODEL", torch_dtype=torch.bfloat16).to("cuda")\npipe.load_lora_weights("${MODEL_ID}")\n`,
    );
    expect(snippet?.note).toContain('BASE-MODEL');
    expect(useSnippet('diffusers', 'text-to-image', [])?.note).toBe(null);
  });

  test('runs code of the repository only where the card says so, with a warning', () => {
    for (const [library, task] of [
      ['transformers', 'text-generation'],
      ['transformers', 'translation'],
      ['transformers', null],
      ['sentence-transformers', null],
    ] as const) {
      const custom = useSnippet(library, task, ['custom_code']);
      expect(custom?.code).toContain(`"${MODEL_ID}", trust_remote_code=True)`);
      expect(custom?.note).toContain('read it first');
      expect(codeOf(library, task)).not.toContain('trust_remote_code');
    }
    expect(codeOf('timm', null, ['custom_code'])).not.toContain('trust_remote_code');
  });

  test('says what to know before a file is loaded', () => {
    expect(useSnippet('sklearn', null, [])?.note).toMatch(/can run code.*FILE/);
    expect(useSnippet('ultralytics', null, [])?.note).toMatch(/FILE/);
  });

  test.each(["x', evil(), '", 'x"); evil()#', '$&', 'ID', 'my-task', 'null'])(
    'holds nothing that the card wrote as its task: %s',
    (task) => {
      expect(useSnippet('transformers.js', task, [])).toBe(null);
      expect(codeOf('transformers', task, ['conversational'])).toBe(codeOf('transformers', null));
    },
  );

  test.each([
    'my-own',
    '',
    'constructor',
    '__proto__',
    'transformers text-generation',
    'transformers\n',
    'Transformers',
  ])('is not made up for another library: %j', (library) => {
    expect(useSnippet(library, null, [])).toBe(null);
  });

  test.each([
    ['mlx', 'automatic-speech-recognition'],
    ['peft', 'text-to-image'],
  ])('is not made up for a task that another class would load: %s %s', (library, task) => {
    expect(useSnippet(library, task, [])).toBe(null);
  });
});

describe('the library', () => {
  test('is library_name, else the first tag that names one', () => {
    expect(inferLibrary('timm', ['diffusers'])).toBe('timm');
    expect(inferLibrary('my-own', ['diffusers'])).toBe('my-own');
    expect(inferLibrary(null, ['a', 'peft', 'diffusers'])).toBe('peft');
    expect(inferLibrary(null, ['a'])).toBe(null);
  });
});
