import type { LanguageFn, Mode } from 'highlight.js';
import definition from 'highlight.js/lib/languages/bash';

const KEYWORDS =
  'case|coproc|do|done|elif|else|esac|false|fi|for|function|if|in|select|then|time|true|until|while';

/** As `(env) me@host:~/dir`, before its `$`. */
const PROMPT = String.raw`(?:\([\w.-]+\) ?)?[/~\w[\]()@:.-]{0,60}`;

/** Before a command: a line's begin, unless it continues one; an operator; a word that takes it. */
const COMMAND_STARTS = [
  String.raw`(?<!\\\n)^(?:${PROMPT}\$ |[!%])?`,
  String.raw`[|;{\x60]|&&|&[ \t]|(?<!=)\(`,
  String.raw`\b(?:do|elif|else|exec|if|nohup|sudo|then|time|until|while)[ \t]`,
].join('|');

/** Any word where a command stands is one; settings (`A=b`) may come before it. */
const COMMAND: Mode = {
  scope: 'built_in',
  match: new RegExp(
    [
      String.raw`(?=[A-Za-z_.~])(?<=(?:${COMMAND_STARTS})[ \t]*(?:\w+=\S{0,99}[ \t]+){0,9})`,
      String.raw`(?!(?:${KEYWORDS})\b)(?:[.~]{1,2}/)?[A-Za-z_][\w.+/-]*(?=[\s;|&)]|$)(?! =)`,
    ].join(''),
  ),
};

const SETTING: Mode = { scope: 'variable', match: /(?<=^|[\s;(])[A-Za-z_]\w*(?=\+?=(?!=))/ };

/** Commands as cards show them to be copied. */
export const bash: LanguageFn = (hljs) => {
  const language = definition(hljs);
  const prompt: Mode = { scope: 'meta.prompt', match: new RegExp(String.raw`^${PROMPT}\$ `) };
  const heredoc = hljs.END_SAME_AS_BEGIN({
    scope: 'string',
    begin: /(?<!<)<<-?[ \t]*["']?(\w+)["']?/,
    end: /^[ \t]*(\w+)$/,
  });
  return {
    ...language,
    // The library takes a command's name for one wherever it stands: `pip install test`.
    keywords: Object.assign({}, language.keywords, { built_in: [] }),
    contains: [prompt, heredoc, SETTING, ...language.contains, COMMAND],
  };
};

/** A session in a terminal: commands after their prompts, and what they print. */
export const console: LanguageFn = () => ({
  contains: [
    {
      scope: 'meta.prompt',
      begin: new RegExp(String.raw`^[ \t]{0,3}(?:${PROMPT}[>$#]|%)(?: |$)`),
      starts: { end: /(?<!\\)$/, subLanguage: 'bash' },
    },
  ],
});
