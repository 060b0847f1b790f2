import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { type Serving, startServing } from './serving.ts';

let folder = '';
const started: Serving[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'served-')));
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((serving) => serving.stop('SIGKILL')));
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

async function serve(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const serving = await startServing(folder, args, env);
  started.push(serving);
  return serving;
}

const textAt = async (url: string): Promise<string> => await (await fetch(url)).text();

describe('model-card-viewer', () => {
  test('serves the page with the README.md of the folder that it is started in', async () => {
    write('README.md', '# Here');
    const { url, said } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(said()).toContain(join(folder, 'README.md'));
    expect(await textAt(url)).toContain('data-served="README.md"');
    expect(await textAt(`${url}README.md`)).toBe('# Here');
  });

  test.each([
    ['a folder', 'model', 'README.md'],
    ['a file, with its folder', 'model/card 1.md', 'card%201.md'],
    ['a file without a name of its own', 'model/.draft.md', '.draft.md'],
    ['a folder whose card is written otherwise', 'other', 'Readme.md'],
  ])('serves %s', async (_, name, path) => {
    mkdirSync(join(folder, 'model'));
    mkdirSync(join(folder, 'other'));
    for (const file of [
      'model/README.md',
      'model/card 1.md',
      'model/.draft.md',
      'other/Readme.md',
    ]) {
      write(file, `# ${file}`);
    }
    write('secret.md', 'not served');
    const { url } = await serve([name]);
    expect(await textAt(url)).toContain(`data-served="${path}"`);
    expect(await textAt(url + path)).toContain(`# ${name}`);
    expect(await textAt(`${url}%2e%2e%2fsecret.md`)).not.toContain('not served');
  });

  test('leads to a model of the Hub, which the page itself asks for, and serves no file', async () => {
    write('README.md', '# Here');
    const { url } = await serve(['allenai/OLMo-2-1124-7B']);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?card=allenai\/OLMo-2-1124-7B$/);
    expect(await textAt(url)).not.toContain('data-served');
    expect((await fetch(new URL('README.md', url))).status).toBe(404);
  });

  test.each([
    ['no card in the folder', ['.'], 'There is no README.md in'],
    ['no such file', ['none.md'], 'There is no none.md.'],
    ['no such path', ['./owner/name'], 'There is no ./owner/name.'],
    ['what is no file', ['/dev/null'], '/dev/null is neither a file nor a folder.'],
    ['a link out of the folder', ['out/README.md'], 'leads out of'],
    ['a port that is none', ['--port', '70000'], 'It is a number up to 65535.'],
    ['a port that is no number', ['--port', 'x1'], 'It is a number up to 65535.'],
    [
      'a host without a letter',
      ['in', '--host', ''],
      'It is a name or an address of this machine.',
    ],
    ['a host that is elsewhere', ['in', '--host', '192.0.2.1'], 'is no address of this machine'],
    ['a host without a name', ['in', '--host', 'no.such.invalid'], 'is no address of this machine'],
    ['two cards', ['in', 'in'], 'Too many arguments'],
    ['an unknown flag', ['--prot', '3'], 'Did you mean --port?'],
    ['a flag of a command', ['check', '--open', 'in'], "Unknown option '--open'"],
  ])('says that there is %s, and ends with 2', (_, args, sentence) => {
    mkdirSync(join(folder, 'in'));
    mkdirSync(join(folder, 'out'));
    write('in/README.md', '# In');
    symlinkSync('../in/README.md', join(folder, 'out/README.md'));
    const { status, stderr, stdout } = run(args, { cwd: folder });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('takes the port that it is given, and ends with 2 where that is in use', async () => {
    write('README.md', '# Here');
    const { url } = await serve(['--port', '0']);
    const { port } = new URL(url);
    const { status, stderr } = run(['--port', port], { cwd: folder });
    expect(stderr).toBe(
      `Port ${port} is in use. Give another one with --port, or none for a free one.\n`,
    );
    expect(status).toBe(2);
    const [one, other] = [await serve(), await serve()];
    expect(one.url).not.toBe(other.url);
  });

  test('warns where others can reach it, and answers them by its addresses only', async () => {
    write('README.md', '# Here');
    const near = await serve(['--port', '0']);
    expect(near.errors()).toBe('');
    const far = await serve(['--host', '0.0.0.0', '--port', '0']);
    await expect.poll(far.errors).toMatch(/^(Warning: whoever reaches http:\S+ |$)/);
    expect(far.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await fetch(far.url)).status).toBe(200);
  });

  test('opens a browser without a shell when asked to, and goes on where there is none', async () => {
    write('README.md', '# Here');
    const opener = join(folder, 'xdg-open');
    write('xdg-open', `#!/bin/sh\necho "$@" > '${folder}/opened'\n`);
    chmodSync(opener, 0o755);
    const { url } = await serve(['--open'], { PATH: `${folder}:/usr/bin:/bin` });
    await expect.poll(() => existsSync(join(folder, 'opened'))).toBe(true);
    await expect.poll(() => readFileSync(join(folder, 'opened'), 'utf8')).toBe(`${url}\n`);
    const without = await serve(['--open'], { PATH: join(folder, 'none') });
    await expect.poll(without.errors).toContain('open the address yourself');
    expect((await fetch(without.url)).status).toBe(200);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s at once, whoever listens',
    async (signal) => {
      write('README.md', '# Here');
      const { url, stop } = await serve();
      const silent = connect(Number(new URL(url).port), '127.0.0.1');
      silent.on('error', () => {});
      const events = await fetch(`${url}.events`, {
        headers: { accept: 'text/event-stream' },
      });
      expect(events.headers.get('content-type')).toBe('text/event-stream');
      expect(await stop(signal)).toBe(0);
      await expect(events.text()).rejects.toThrow();
    },
  );

  test('names its flags when asked for help', () => {
    const { stdout, status } = run(['--help'], { cwd: folder });
    for (const flag of ['--open', '--port <port>', '--host <host>', '[card]', 'check']) {
      expect(stdout).toContain(flag);
    }
    expect(status).toBe(0);
  });
});
