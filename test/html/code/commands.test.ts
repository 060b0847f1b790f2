import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../../src/html/code/commands.ts';

interface Case {
  readonly of: string;
  readonly language: string;
  readonly code: string;
  readonly text: string;
  readonly count: number;
  readonly left?: 'nothing' | 'comments' | 'output';
}

const SESSIONS: readonly Case[] = [
  {
    of: 'one command',
    language: 'bash',
    code: '$ pip install -U transformers\n',
    text: 'pip install -U transformers',
    count: 1,
  },
  {
    of: 'commands and what they answer',
    language: 'console',
    code: '$ cd model\n\n$ ls -l\ntotal 8\nconfig.json\n$ cat a | wc -l\n12\n',
    text: 'cd model\nls -l\ncat a | wc -l',
    count: 3,
    left: 'output',
  },
  {
    of: 'comments between commands',
    language: 'sh',
    code: '# Install\n$ pip install x  # quick\n# Run\n$ x --help\n',
    text: 'pip install x  # quick\nx --help',
    count: 2,
    left: 'comments',
  },
  {
    of: 'a variable behind the prompt',
    language: 'bash',
    code: '$ $HOME/bin/run\n$ echo $HOME\n/root\n',
    text: '$HOME/bin/run\necho $HOME',
    count: 2,
    left: 'output',
  },
  {
    of: 'lines that go on',
    language: 'shell',
    code: '$ python run.py \\\n    --model x \\\n    --batch 8\nloss 0.1\n',
    text: 'python run.py \\\n    --model x \\\n    --batch 8',
    count: 1,
    left: 'output',
  },
  {
    of: 'lines that go on behind a prompt of their own',
    language: 'console',
    code: '$ docker run \\\n>   --gpus all \\\n>   image\nDone\n',
    text: 'docker run \\\n  --gpus all \\\n  image',
    count: 1,
    left: 'output',
  },
  {
    of: 'a here-document',
    language: 'console',
    code: "$ cat > a.yml <<'EOF'\n# $ no prompt\nkey: value\n> quoted\nEOF\n$ ls\na.yml\n",
    text: "cat > a.yml <<'EOF'\n# $ no prompt\nkey: value\n> quoted\nEOF\nls",
    count: 2,
    left: 'output',
  },
  {
    of: 'a here-document that shows prompts itself',
    language: 'console',
    code: '$ cat > a.md <<EOF\n$ pip install x\nme@host:~$ ls\nEOF\n$ ls\na.md\n',
    text: 'cat > a.md <<EOF\n$ pip install x\nme@host:~$ ls\nEOF\nls',
    count: 2,
    left: 'output',
  },
  {
    of: 'a here-document with prompts that shows others',
    language: 'console',
    code: '$ cat <<EOF\n> $ y\n> EOF\n$ y\n',
    text: 'cat <<EOF\n$ y\nEOF\ny',
    count: 2,
  },
  {
    of: 'a here-document with prompts',
    language: 'console',
    code: '$ python - <<EOF\n> import torch\n> print(1)\n> EOF\n1\n',
    text: 'python - <<EOF\nimport torch\nprint(1)\nEOF',
    count: 1,
    left: 'output',
  },
  {
    of: 'arithmetic that looks like a here-document',
    language: 'bash',
    code: '$ echo $((1 << 4)) $((1<<2))\n16 4\n$ cat <<< "a"\na\n',
    text: 'echo $((1 << 4)) $((1<<2))\ncat <<< "a"',
    count: 2,
    left: 'output',
  },
  {
    of: 'a string of several lines',
    language: 'bash',
    code: '$ python -c "import torch\nprint(torch.__version__)"\n2.4.1\n',
    text: 'python -c "import torch\nprint(torch.__version__)"',
    count: 1,
    left: 'output',
  },
  {
    of: 'a loop of the shell',
    language: 'bash',
    code: '$ for f in *.bin; do\n>   if [ -s $f ]; then\n>     echo "$f"\n>   fi\n> done\na.bin\n',
    text: 'for f in *.bin; do\n  if [ -s $f ]; then\n    echo "$f"\n  fi\ndone',
    count: 1,
    left: 'output',
  },
  {
    of: 'what npm answers, which begins with >',
    language: 'console',
    code: '$ npm test\n\n> model@1.0.0 test\n> vitest\n\nok\n',
    text: 'npm test',
    count: 1,
    left: 'output',
  },
  {
    of: 'prompts with a name, a place and an environment',
    language: 'console',
    code: '(venv) me@host:~/model$ pip list\ntorch 2.4\n(venv) me@host:~/model$ exit\n',
    text: 'pip list\nexit',
    count: 2,
    left: 'output',
  },
  {
    of: 'prompts in brackets',
    language: '',
    code: '[me@node01 ~]$ sbatch job.sh\nSubmitted batch job 1\n',
    text: 'sbatch job.sh',
    count: 1,
    left: 'output',
  },
  {
    of: 'a root prompt in a console',
    language: 'console',
    code: '# apt-get install git-lfs\nReading package lists...\n# git lfs install\n',
    text: 'apt-get install git-lfs\ngit lfs install',
    count: 2,
    left: 'output',
  },
  {
    of: 'a root prompt with a name',
    language: 'bash',
    code: 'root@a1b2:/# nvidia-smi\nroot@a1b2:/workspace# ls\n',
    text: 'nvidia-smi\nls',
    count: 2,
  },
  {
    of: 'a comment in a console before a prompt',
    language: 'console',
    code: '# pip install first\n$ pip install x\n',
    text: 'pip install x',
    count: 1,
    left: 'comments',
  },
  {
    of: 'the prompt of zsh',
    language: 'console',
    code: 'me@mac model % pip3 install mlx\nme@mac model % mlx run\nhello\n',
    text: 'pip3 install mlx\nmlx run',
    count: 2,
    left: 'output',
  },
  {
    of: 'PowerShell',
    language: 'powershell',
    code: 'PS C:\\Users\\me> pip install x\nSuccess\nPS C:\\Users\\me> x `\n>>   --help\n',
    text: 'pip install x\nx `\n  --help',
    count: 2,
    left: 'output',
  },
  {
    of: 'PowerShell without a path',
    language: 'ps1',
    code: 'PS> Get-Item a\nPS> dir\n',
    text: 'Get-Item a\ndir',
    count: 2,
  },
  {
    of: 'cmd',
    language: '',
    code: 'C:\\model>dir\n a.bin\nC:\\model> run ^\nMore?   --fast\n',
    text: 'dir\nrun ^\n  --fast',
    count: 2,
    left: 'output',
  },
  {
    of: 'the bare prompt of cmd',
    language: 'cmd',
    code: '> pip install x\n> python -m x\n',
    text: 'pip install x\npython -m x',
    count: 2,
  },
  {
    of: 'Python',
    language: 'python',
    code: ">>> from transformers import pipeline\n>>> unmasker = pipeline('fill-mask')\n>>> unmasker(\"I'm a [MASK] model.\")\n\n[{'sequence': 'a',\n  'score': 0.1}]\n",
    text: "from transformers import pipeline\nunmasker = pipeline('fill-mask')\nunmasker(\"I'm a [MASK] model.\")",
    count: 3,
    left: 'output',
  },
  {
    of: 'a block of Python',
    language: 'pycon',
    code: '>>> for x in [1, 2]:\n...     print(x)\n... \n1\n2\n>>> x\n2\n',
    text: 'for x in [1, 2]:\n    print(x)\n\nx',
    count: 2,
    left: 'output',
  },
  {
    of: 'an ellipsis that is output, and one that is typed',
    language: 'pycon',
    code: '>>> f(...)\n[1,\n...\n9]\n>>> ...\nEllipsis\n',
    text: 'f(...)\n...',
    count: 2,
    left: 'output',
  },
  {
    of: 'a call over several lines without prompts',
    language: 'py',
    code: '>>> model = load(\n    "a(b",  # the (base\n    dtype="auto",\n)\n>>> model\nModel()\n',
    text: 'model = load(\n    "a(b",  # the (base\n    dtype="auto",\n)\nmodel',
    count: 2,
    left: 'output',
  },
  {
    of: 'a block without prompts',
    language: 'python',
    code: '>>> for x in y:\n        print(x)\n        stop()\n1\n',
    text: 'for x in y:\n        print(x)\n        stop()',
    count: 1,
    left: 'output',
  },
  {
    of: 'the prompt before each line of a call',
    language: 'python',
    code: '>>> f(\n>>>     1,\n>>> )\n>>> for x in y:\n>>>     g(x)\n',
    text: 'f(\n    1,\n)\nfor x in y:\n    g(x)',
    count: 2,
  },
  {
    of: 'a text in three quotation marks',
    language: 'python',
    code: '>>> text = """It\'s\n... >>> no prompt\n... """\n>>> text\n',
    text: 'text = """It\'s\n>>> no prompt\n"""\ntext',
    count: 2,
  },
  {
    of: 'IPython',
    language: 'ipython',
    code: 'In [1]: x = 1\n\nIn [2]: for i in x:\n   ...:     print(i)\n   ...:\nOut[2]: 1\n',
    text: 'x = 1\nfor i in x:\n    print(i)',
    count: 2,
    left: 'output',
  },
  {
    of: 'Python without a language, indented',
    language: '',
    code: '    >>> import torch\n    >>> 1 + 1\n    2\n',
    text: 'import torch\n1 + 1',
    count: 2,
    left: 'output',
  },
];

describe('commandsIn(code, language)', () => {
  it.each(SESSIONS)('leaves prompts and output out of $of ($language)', (session) => {
    const { language, code, text, count, left = 'nothing' } = session;
    expect(commandsIn(code, language)).toMatchObject({ text, count, left });
  });

  it('says where the last command ends, not its output', () => {
    const code = '$ ls\na.bin\n$ run \\\n  --fast\nloss 0.1\n$ \n';
    expect(commandsIn(code, 'console')?.lastLine).toBe(4);
  });

  it.each([
    ['a script', 'bash', 'pip install x\npython run.py\n'],
    ['a script with comments', 'bash', '# Install\npip install x\n# Run\n./run\n'],
    ['comments and commands in a console', 'console', '# Install the package\npip install x\n'],
    [
      'comments that begin as commands, before commands',
      'console',
      '# install it\npip install x\n',
    ],
    ['a root prompt in a script', 'bash', '# apt-get update\n# apt-get install git\n'],
    ['a script that begins with a variable', 'bash', '$HOME/bin/run --model x\n$PYTHON a.py\n'],
    ['Python with an ellipsis', 'python', 'def f():\n    ...\n\nx[..., 0]\n'],
    ['Python', 'python', '# >>> before\nimport torch\nprint(">>> ")\n'],
    ['a prompt after code', 'python', 'import torch\n>>> torch.ones(2)\n'],
    [
      'a session in which a prompt was forgotten',
      'python',
      '>>> import torch\nfrom x import y\n>>> y\n',
    ],
    ['a session with a command without prompt', 'bash', '$ cd model\npip install x\n'],
    ['a session of two programs', 'console', '$ python\n>>> import torch\n>>> exit()\n'],
    ['a session that breaks off', 'python', '>>> load(\n...     1,\n'],
    ['a string that does not end', 'bash', "$ echo don't\ndont\n"],
    ['a here-document that may have ended', 'console', '$ cat <<EOF\n$ y\n$ EOF\n$ ls\n'],
    ['a diff', 'diff', '$ git diff\n> a\n< b\n'],
    ['a diff without a language', '', '> a\n> b\n< c\n'],
    ['a quotation in Markdown', 'markdown', '> quoted\n>> more\n>>> deep\n'],
    ['a quotation in a letter', '', '>>> The first wrote\n>> The second wrote\n> The third\n'],
    ['a quotation in a console', 'console', '> Training\n> Done\n'],
    ['amounts', 'text', '$ 5 million\n$ 20\n$ 3.5M\n'],
    ['a formula', '', '$ x^2 + y $\n$ z $\n'],
    ['a heading', 'text', '# Model\n# apt notes\n'],
    ['a conflict of git', '', '<<<<<<< HEAD\na\n=======\n>>>>>>> branch\n'],
    ['a magic of Jupyter', 'python', '%pip install x\n!pip install y\n'],
    ['LaTeX', 'latex', '$ pip install x\n'],
    ['jinja', 'text', '{% for x in y %}\n{{ x }}\n% a\n'],
    ['prompts and nothing behind', 'console', '$ \n$ \n'],
    ['nothing', '', ''],
  ])('takes %s as it stands', (_, language, code) => {
    expect(commandsIn(code, language)).toBeNull();
  });

  it.each([
    ['slashes', '/'.repeat(300_000)],
    ['blanks', `$ a${' '.repeat(300_000)}do`],
    ['brackets', `>>> ${'('.repeat(300_000)}`],
    ['prompts', '>>> a\n... '.repeat(40_000)],
    ['names', `${'a.'.repeat(150_000)}@`],
    ['here-documents', `$ a${' <<A'.repeat(150_000)}`],
  ])('reads 300,000 %s', (_, code) => {
    commandsIn(code, '');
    commandsIn(code, 'console');
  });
});
