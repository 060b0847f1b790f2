import type { Emitter } from 'highlight.js';

/** A stretch of code. `scope` is the class of its span (`hljs-keyword`); null without one. */
export interface CodeToken {
  readonly scope: string | null;
  readonly text: string;
}

/** What reads best in the colour of plain code. */
const PLAIN_SCOPES: ReadonlySet<string> = new Set([
  'class',
  'function',
  'operator',
  'params',
  'punctuation',
  'subst',
  'tag',
]);

/** Takes what highlight.js finds as a flat list, where the innermost scope wins, instead of as HTML. */
export class TokenEmitter implements Emitter {
  readonly tokens: CodeToken[] = [];
  readonly #scopes: (string | null)[] = [null];

  addText(text: string): void {
    this.#add(this.#scopes.at(-1) ?? null, text);
  }

  startScope(name: string): void {
    // The rest of a name (`title.function`) says more than the theme asks for.
    const [kind = ''] = name.split('.');
    this.#scopes.push(PLAIN_SCOPES.has(kind) ? null : `hljs-${kind}`);
  }

  endScope(): void {
    this.#scopes.pop();
  }

  /** Another name for `startScope`; highlight.js calls both. */
  openNode(name: string): void {
    this.startScope(name);
  }

  /** Another name for `endScope`. */
  closeNode(): void {
    this.endScope();
  }

  /** Adds code in another language, highlighted by itself. */
  __addSublanguage(inner: TokenEmitter): void {
    for (const { scope, text } of inner.tokens) {
      this.#add(scope ?? this.#scopes.at(-1) ?? null, text);
    }
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }

  #add(scope: string | null, text: string): void {
    const last = this.tokens.at(-1);
    if (last?.scope === scope) {
      this.tokens.splice(-1, 1, { scope, text: last.text + text });
    } else if (text !== '') {
      this.tokens.push({ scope, text });
    }
  }
}
