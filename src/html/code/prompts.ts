import { names } from '../../text/names.ts';
import { type ReadLine, readPythonLine, readShellLine, readWindowsLine } from './unfinished.ts';

/** How a program asks for a command. */
export interface Prompt {
  /** Languages of blocks in which it is one. */
  readonly fences: ReadonlySet<string>;
  readonly first: RegExp;
  /** Before the further lines of a command. */
  readonly more: RegExp;
  readonly read: ReadLine;
  /** A line without prompt that is a command all the same: the author has left it out. */
  readonly forgotten: RegExp;
}

const PLAIN = 'text txt plaintext plain none';
const CONSOLE = 'console shell-session shellsession sh-session bash-session terminal';
const SHELL = `${CONSOLE} sh bash zsh shell commandline ${PLAIN}`;
const WINDOWS = 'cmd bat batch dos powershell pwsh ps1 ps';
const PYTHON = `python py python3 py3 pycon python-repl python-console ipython doctest ${CONSOLE} ${PLAIN}`;

const PYTHON_COMMAND =
  /^(?:import \w|from [\w.]+ import |def \w+\(|(?:class|for|if|with|while) .*:$|@\w|print\(|[\w.]+ = \w[\w.]*\()/;
const SHELL_COMMAND =
  /^(?:sudo|pip3? (?:un)?install|python3? -?\w+[./]|python3? -|(?:conda|docker|npm|apt|apt-get|uv|brew) [a-z]+ |git (?:clone|lfs|pull|checkout|submodule)|cd |export \w+=|source |wget |curl |hf |huggingface-cli |mkdir |cmake |torchrun |accelerate |[A-Z_]+=\S+ \w)/;

export const PROMPTS: readonly Prompt[] = [
  {
    fences: names(PYTHON),
    first: /^>>>(?: |$)/,
    more: /^\.\.\.(?: |$)/,
    read: readPythonLine,
    forgotten: PYTHON_COMMAND,
  },
  {
    fences: names(PYTHON),
    first: /^In ?\[\d+\]: ?/,
    more: /^ *\.{3,}: ?/,
    read: readPythonLine,
    forgotten: PYTHON_COMMAND,
  },
  {
    // `(venv) me@host:~/model$ `. An amount or a formula is no command.
    fences: names(SHELL),
    first:
      /^(?:\([\w.-]+\) ?)?(?:\[[\w.@~/: -]+\]|[\w.-]+@[\w.-]+(?:[: ][\w.~/-]*)?|[\w.-]*(?:[~/][\w.-]*)+)? ?[$❯➜](?: +(?!\d[\d.,]*(?:[kKmMbB]|\s|$))(?!.*\$$)|$)/,
    more: /^> ?/,
    read: readShellLine,
    forgotten: SHELL_COMMAND,
  },
  {
    fences: names(CONSOLE),
    first: /^(?:[\w.-]+@[\w.-]+ [\w.~/-]+ )?% +/,
    more: /^> ?/,
    read: readShellLine,
    forgotten: SHELL_COMMAND,
  },
  {
    fences: names(SHELL),
    first: /^(?:\[?root@[\w.-]+(?:[: ][\w.~/-]*)?\]?) ?# +/,
    more: /^> ?/,
    read: readShellLine,
    forgotten: SHELL_COMMAND,
  },
  {
    fences: names(`${WINDOWS} ${SHELL}`),
    first: /^(?:\([\w.-]+\) ?)?PS(?: (?:[A-Za-z]:\\|[~/])[^<>|"?*]*)?> ?/,
    more: /^>> ?/,
    read: readWindowsLine,
    forgotten: SHELL_COMMAND,
  },
  {
    fences: names(`${WINDOWS} ${SHELL}`),
    first: /^(?:\([\w.-]+\) ?)?[A-Za-z]:\\[^<>|"?*]*> ?/,
    more: /^(?:More\? ?|> ?)/,
    read: readWindowsLine,
    forgotten: SHELL_COMMAND,
  },
  {
    fences: names(WINDOWS),
    first: /^> ?(?=\w)/,
    more: /^>> ?/,
    read: readWindowsLine,
    forgotten: SHELL_COMMAND,
  },
  {
    // In a console alone, and before a command: elsewhere it is a comment.
    fences: names(CONSOLE),
    first:
      /^# +(?=(?:apt|apt-get|yum|dnf|apk|pip3?|python3?|docker|systemctl|nvidia-smi|git|cd|ls|cat|echo|export|curl|wget|mkdir|make|conda|modprobe|mount|chmod|chown|useradd|service)(?:\s|$)|\.?\/)/,
    more: /^> ?/,
    read: readShellLine,
    forgotten: SHELL_COMMAND,
  },
];
