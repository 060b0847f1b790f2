import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { COMMAND } from './run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FAULTY = '---\nlicense: MIT\n---\n# Tiny\n';
const CLEAN = '---\nlicense: mit\nlanguage: en\n---\n# Tiny\n\nA text.\n';

/** They fetch nothing: the package that they are asked for is the installed one. */
const PROGRAMS = {
  npx: `[ "$1" = --yes ] || exit 98
case "$2" in model-card-viewer | model-card-viewer@${version}) ;; *) exit 99 ;; esac
shift 2
exec "${process.execPath}" "${COMMAND}" "$@"`,
  npm: `echo "$PWD $*" > "$RUNNER_TEMP/npm"
ln -sfn "${join(inject('installed'), 'node_modules')}" node_modules`,
};

let repository = '';
/** Where the user's programs are, and a job's files. */
let machine = '';

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'repository-'));
  machine = mkdtempSync(join(tmpdir(), 'machine-'));
  mkdirSync(join(machine, 'job'));
  writeFileSync(join(repository, 'README.md'), FAULTY);
  for (const [name, lines] of Object.entries(PROGRAMS)) {
    writeFileSync(join(machine, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }
});

afterEach(() => {
  rmSync(repository, { recursive: true });
  rmSync(machine, { recursive: true });
});

function yaml(path: string) {
  return load(readFileSync(join(ROOT, path), 'utf8')) as never;
}

/** Runs a script in the repository as GitHub and GitLab do. */
function bash(script: string, env: Readonly<Record<string, string>> = {}) {
  const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const PATH = `${machine}:${process.env['PATH']}`;
  return spawnSync('bash', options, {
    cwd: repository,
    env: { ...process.env, PATH, ...env },
    encoding: 'utf8',
  });
}

interface Step {
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
const { inputs, runs }: Action = yaml('action.yml');
const [step, comment, upload] = runs.steps;

describe('the action', () => {
  function act(given: Readonly<Record<string, string>> = {}) {
    const env = Object.entries(step?.env ?? {}).map(([name, expression]) => {
      const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
      return [name, given[input] ?? inputs[input]?.default ?? 'no such input'] as const;
    });
    return bash(step?.run ?? '', {
      ...Object.fromEntries(env),
      RUNNER_TEMP: join(machine, 'job'),
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_OUTPUT: join(machine, 'job', 'output'),
    });
  }

  test('marks findings at their lines, and fails for an error', () => {
    const { status, stdout, stderr } = act();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^::error file=README\.md,line=2,.*license-unknown/m);
    expect(status).toBe(1);
  });

  test('passes where nothing is wrong, and fails with more warnings than are allowed', () => {
    writeFileSync(join(repository, 'README.md'), CLEAN.replace('mit', 'other'));
    expect(act().status).toBe(0);
    expect(act({ 'max-warnings': '0', quiet: 'true' })).toMatchObject({
      status: 1,
      stdout: expect.not.stringContaining('::notice'),
    });
  });

  test('runs the version of its own, from a folder that is not the repository’s', () => {
    act();
    const asked = readFileSync(join(machine, 'job', 'npm'), 'utf8');
    expect(asked).toMatch(new RegExp(` model-card-viewer@${version.replaceAll('.', '\\.')}\n$`));
    expect(asked.startsWith(join(machine, 'job', 'model-card-viewer'))).toBe(true);
  });

  test('checks the files that it is given, one a line, and obeys nothing in them', () => {
    writeFileSync(join(repository, 'a card.md'), FAULTY);
    writeFileSync(join(repository, '--fix'), FAULTY);
    mkdirSync(join(repository, 'models', 'a'), { recursive: true });
    writeFileSync(join(repository, 'models', 'a', 'README.md'), FAULTY);
    const files =
      'a card.md\n\n--fix\nmodels/**/README.md\n$(touch pwned)\n`touch pwned`; touch pwned';
    const { status, stdout } = act({ files, config: '', require: '' });
    expect(stdout).toContain('file=a card.md,line=2');
    expect(stdout).toContain('file=--fix,line=2');
    expect(stdout).toContain('file=models/a/README.md,line=2');
    expect(readFileSync(join(repository, 'a card.md'), 'utf8')).toBe(FAULTY);
    expect(existsSync(join(repository, 'pwned'))).toBe(false);
    expect(status).toBe(2);
  });

  test('says what is wrong with its configuration', () => {
    const { status, stderr } = act({ config: 'none.json' });
    expect(stderr).toContain('none.json');
    expect(status).toBe(2);
  });

  test('writes SARIF for code scanning where that is asked for', () => {
    expect(act({ sarif: 'true' }).status).toBe(1);
    const file = join(machine, 'job', 'model-cards.sarif');
    expect(readFileSync(join(machine, 'job', 'output'), 'utf8')).toBe(`sarif=${file}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/);
  });

  test('takes each of its inputs by the environment, and none into a script', () => {
    const used = runs.steps.flatMap(({ if: when = '', env = {} }) =>
      [when, ...Object.values(env)].flatMap((one) => /inputs\.([\w-]+)/.exec(one)?.[1] ?? []),
    );
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(inputs).toSorted());
    for (const { run = '' } of runs.steps) {
      expect(run).not.toContain('${{');
    }
  });
});

describe('the comment on a pull request', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      ...{ cwd: repository, encoding: 'utf8' },
    }).trim();
  const LIMITED = `${CLEAN}\n## Limitations\n\nDo not use it for medical advice.\n`;

  /** Commits what is there, and then what `change` makes of it; answers what was told to GitHub. */
  function commentOn(
    change: () => void,
    { known = '', ...given }: Readonly<Record<string, string>> = {},
  ) {
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=before');
    const BASE_SHA = git('rev-parse', 'HEAD');
    change();
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message=after');
    const job = join(machine, 'job');
    mkdirSync(join(job, 'model-card-viewer'));
    symlinkSync(
      join(inject('installed'), 'node_modules'),
      join(job, 'model-card-viewer', 'node_modules'),
    );
    const { status, stdout } = bash(comment?.run ?? '', {
      ...{ FILES: '.', FAIL_ON: '', BASE_SHA, NUMBER: '7', KNOWN: known, ...given },
      ...{ RUNNER_TEMP: job, GITHUB_REPOSITORY: 'a/b' },
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_STEP_SUMMARY: join(job, 'summary'),
    });
    const told = (name: string): string =>
      existsSync(join(job, name)) ? readFileSync(join(job, name), 'utf8') : '';
    return { status, stdout, asked: told('gh'), body: told('model-cards.md') };
  }

  beforeEach(() => {
    // Answers which comment is known, and keeps what it is asked to write.
    const gh =
      'case "$*" in *--paginate*) printf "%s" "$KNOWN" ;; *) echo "$*" > "$RUNNER_TEMP/gh" ;; esac';
    writeFileSync(join(machine, 'gh'), `#!/bin/sh\n${gh}\n`, { mode: 0o755 });
    writeFileSync(join(repository, 'README.md'), LIMITED);
  });

  test('says what has changed in the cards, and only in those that were asked for', () => {
    mkdirSync(join(repository, 'models', 'a'), { recursive: true });
    writeFileSync(join(repository, 'models', 'a', 'README.md'), LIMITED);
    writeFileSync(join(repository, 'notes.md'), 'One.\n');
    const change = (): void => {
      writeFileSync(join(repository, 'README.md'), CLEAN);
      writeFileSync(join(repository, 'models', 'a', 'README.md'), CLEAN);
      writeFileSync(join(repository, 'notes.md'), 'Another.\n');
    };
    const { status, asked, body } = commentOn(change, { FILES: 'models' });
    expect(body).toMatch(/^<!-- model-card-viewer: changes -->\n/);
    expect(body).toContain('**limitation-removed**');
    expect(body).toContain(':models/a/README.md ` → ` models/a/README.md `');
    expect(body.match(/^### /gm)).toHaveLength(1);
    expect(asked).toMatch(/--method POST repos\/a\/b\/issues\/7\/comments /);
    expect(status).toBe(0);
  });

  test('follows a card that was moved, obeys nothing in its name, and fails for a kind', () => {
    const name = "$(touch pwned)'\n::error::a.md";
    const change = (): void => {
      git('mv', 'README.md', name);
      writeFileSync(join(repository, name), LIMITED.replace('Do not use it', 'Better not use it'));
    };
    const { status, stdout, body } = commentOn(change, {
      ...{ FILES: '.\n*.md', FAIL_ON: 'limitation-weakened' },
    });
    expect(body).toContain('**limitation-weakened**');
    expect(stdout).not.toMatch(/^::error/m);
    expect(existsSync(join(repository, 'pwned'))).toBe(false);
    expect(status).toBe(1);
  });

  test('is written anew by a later run, and says so once nothing is changed any more', () => {
    const { asked, body } = commentOn(() => {}, { known: '12\n13' });
    expect(asked).toContain('--method PATCH repos/a/b/issues/comments/12 ');
    expect(body).toContain('changes no model card any more');
  });

  const addOne = (): void => writeFileSync(join(repository, 'new.md'), CLEAN);

  test('is not written where no card is another than before', () => {
    expect(commentOn(addOne, { FILES: '*.md' })).toMatchObject({ status: 0, asked: '' });
  });

  test('is not written where the commit before is not to be had, which is said', () => {
    const BASE_SHA = '0123456789012345678901234567890123456789';
    const { status, stdout, asked } = commentOn(addOne, { BASE_SHA });
    expect([status, asked]).toEqual([0, '']);
    expect(stdout).toContain('::warning title=Model cards not compared::');
  });
});

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
  }
  const hooks: readonly Hook[] = yaml('.pre-commit-hooks.yaml');
  const [check, fix] = hooks;

  test('look at cards and at files of .eval_results', () => {
    const ours = [
      'README.md',
      'models/a/README.md',
      '.eval_results/a.yaml',
      'a/.eval_results/b.yml',
    ];
    const others = ['MYREADME.md', 'README.md.j2', 'docs/a.md', 'eval_results/a.yaml', 'a.yaml'];
    for (const { files } of hooks) {
      expect([...ours, ...others].filter((path) => new RegExp(files).test(path))).toEqual(ours);
    }
  });

  test('run the package of their own version', () => {
    for (const { entry } of hooks) {
      expect(entry).toContain(` model-card-viewer@${version} check`);
    }
  });

  test('say what is wrong, or write what is certain', () => {
    const checked = bash(`${check?.entry} README.md`);
    expect(checked.stdout).toContain('README.md:2:');
    expect(checked.status).toBe(1);
    const fixed = bash(`${fix?.entry} README.md`);
    expect(fixed.status).toBe(0);
    expect(readFileSync(join(repository, 'README.md'), 'utf8')).toContain('license: mit');
  });
});

describe('the job for GitLab', () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly junit: string } };
  }
  const { 'model-cards': job }: { 'model-cards': Job } = yaml('integrations/gitlab-ci.yml');
  const report = (): string => readFileSync(join(repository, job.artifacts.reports.junit), 'utf8');

  test('leaves a report, prints what is wrong, and fails', () => {
    const { status, stdout } = bash(job.script.join('\n'));
    expect(stdout).toContain('README.md:2:');
    expect(report()).toMatch(/^<\?xml.*<failure.*<\/testsuites>\s*$/s);
    expect(status).toBe(1);
  });

  test('leaves a report without failures of a card that is fine', () => {
    writeFileSync(join(repository, 'README.md'), CLEAN);
    const { status, stdout } = bash(job.script.join('\n'));
    expect([status, stdout]).toEqual([0, '']);
    expect(report()).not.toContain('<failure');
  });
});

describe('hf card', () => {
  const script = join(ROOT, 'integrations/hf-card/hf-card');

  test('is the command under another name, with its arguments and its code', () => {
    writeFileSync(join(repository, 'a card.md'), FAULTY);
    const { status, stdout } = bash(`'${script}' check 'a card.md'`);
    expect(stdout).toContain('a card.md:2:');
    expect(status).toBe(1);
    expect(bash(`'${script}' --version`).stdout).toBe(`${version}\n`);
  });

  test('says what it needs where there is no Node', () => {
    const { status, stderr } = bash(`PATH=${join(machine, 'job')} "$BASH" '${script}' check`);
    expect(stderr).toContain('hf card needs Node');
    expect(status).toBe(2);
  });
});

test('the schemas are found by the names that the package gives them', () => {
  for (const name of ['schema.json', 'eval-results.schema.json', 'config.schema.json']) {
    const code = `process.stdout.write(require('model-card-viewer/${name}').$schema)`;
    const cwd = inject('installed');
    const dialect = execFileSync(process.execPath, ['-e', code], { cwd, encoding: 'utf8' });
    expect(dialect).toMatch(/^https?:\/\/json-schema\.org\//);
  }
});
