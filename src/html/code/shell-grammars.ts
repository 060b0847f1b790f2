import { words } from './grammar-patterns.ts';
import type { Grammar } from './tokenize.ts';

const COMMANDS =
  'accelerate alias apt apt-get awk bash brew cat cd chmod cmake conda cp curl deepspeed docker echo eval exec exit export find git grep ' +
  'head hf huggingface-cli kill ln ls make mkdir mv node npm npx ollama pip pip3 printf python python3 read rm rsync scp sed set sh ' +
  'sleep source ssh sudo tail tar tee test torchrun touch unset unzip uv vllm wget xargs';

const VARIABLE = /\$(?:\w+|[#?@*!$]|\{[^{}\n]*\})/;

/** Commands as cards show them to be copied. */
export const bashGrammar: Grammar = {
  quoted: {
    // A here-document is bounded, as its end is looked for from each that is opened.
    pattern:
      /(?<!\S)#.*|(?<=<<-? ?)(["']?)(\w+)\1[\s\S]{1,2000}?^[ \t]*\2$|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'/m,
    inside: {
      meta: /^#!.*/,
      comment: /^#.*/,
      string: [/^'[\s\S]+/, { pattern: /[\s\S]+/, inside: { variable: VARIABLE } }],
    },
  },
  keyword: words('if then elif else fi for while until in do done case esac function select'),
  builtin: {
    pattern: new RegExp(
      `((?:^|[|;&({\`]|\\bsudo) *(?:\\w+=[^\\s"']{0,99} +)*)(?:${COMMANDS.replaceAll(' ', '|')})(?![\\w.:/-])`,
      'm',
    ),
    lookbehind: true,
  },
  variable: [VARIABLE, { pattern: /(^|\s)[a-z_]\w*(?==)/i, lookbehind: true }],
  boolean: words('true false'),
  function: /\b\w+(?=\(\))/,
};

/** A session in a terminal: commands after their prompts, and what they print. */
export const consoleGrammar: Grammar = {
  command: {
    pattern: /^[ \t]{0,3}(?:[/~\w[\]()@:.-]{0,60}[>$#]|%)(?: .*(?:\\\n.*)*|$)/m,
    inside: { prompt: /^[ \t]*(?:[/~\w[\]()@:.-]*[>$#]|%)(?= |$)/, ...bashGrammar },
  },
};

export const dockerGrammar: Grammar = {
  instruction: [
    /^[ \t]*(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/im,
    { pattern: /(^ *\S+ )AS\b/i, lookbehind: true },
  ],
  ...bashGrammar,
};
