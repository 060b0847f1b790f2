import { escapeHtml } from '../slices/html-tag.ts';

/** What an info string says: a language, or text that belongs to the code. */
interface Info {
  /** In lower case. */
  readonly language: string | null;
  /** The whole info string where it is code, as in ```` ```@misc{… ````. */
  readonly code: string | null;
}

const LANGUAGE = /^[\w+#.-]{1,40}$/;
/** Pandoc's and knitr's `{.python .numberLines}` and `{r, echo=FALSE}`. */
const BRACED = /^\{\s*\.?([\w+#-]{1,40})[^{}]*\}$/;

export function parseInfo(info: string): Info {
  // rustdoc's `rust,no_run`.
  const first = /^[^\s,]*/.exec(info)?.[0] ?? '';
  const language = LANGUAGE.test(first) ? first : BRACED.exec(info)?.[1];
  if (language !== undefined) {
    return { language: language.toLowerCase(), code: null };
  }
  return { language: null, code: info === '' ? null : info };
}

/** A fenced or indented block of code. */
export function codeBlock(text: string, { language, code }: Info, attribute = ''): string {
  const lines = `${code === null ? '' : `${code}\n`}${text}`;
  const className = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  return `<pre${attribute}><code${className}>${escapeHtml(lines === '' ? '' : lines.replace(/\n?$/, '\n'))}</code></pre>\n`;
}
