import type { CompilerExt } from 'highlight.js';
import core from 'highlight.js/lib/core';
import { type CodeLanguage, GRAMMARS, languageNamed } from './grammars.ts';
import { endFaultyStrings } from './one-line-strings.ts';
import { type CodeToken, TokenEmitter } from './token-emitter.ts';

/** Knows a language when the first code in it comes: to know them all takes longer than a card. */
const hljs = core.newInstance();
hljs.configure({ __emitter: TokenEmitter });

/** The tokens of code; null where highlight.js gives up. */
export function tokenize(code: string, language: CodeLanguage): readonly CodeToken[] | null {
  learn(language);
  const { _emitter: emitter } = hljs.highlight(code, { language, ignoreIllegals: true });
  const tokens = emitter instanceof TokenEmitter ? emitter.tokens : [];
  // Giving up, even deep in a nested language, it leaves text out.
  return tokens.map(({ text }) => text).join('') === code ? tokens : null;
}

function learn(language: CodeLanguage): void {
  if (hljs.getLanguage(language) === undefined) {
    hljs.registerLanguage(language, (api) => {
      const [grammar] = GRAMMARS[language];
      const { compilerExtensions = [], ...rules } = grammar(api);
      const extensions = [...compilerExtensions, endFaultyStrings, learnInner];
      return { ...rules, compilerExtensions: extensions };
    });
  }
}

/** Called for each rule when its language is used for the first time. */
const learnInner: CompilerExt = (mode) => {
  // Of several that may be inside, as in a `<script>`, the first is the likeliest.
  const [name = ''] = [mode.subLanguage ?? []].flat();
  const inner = languageNamed(name);
  if (inner !== null) {
    learn(inner);
    mode.subLanguage = inner;
  }
};
