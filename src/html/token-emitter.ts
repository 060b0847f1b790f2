import type { Emitter } from 'highlight.js';

/** A stretch of code. `scope` is the whole class of its span (`hljs-title function_`); null without one. */
export interface CodeToken {
  readonly scope: string | null;
  readonly text: string;
}

/**
 * Collects what highlight.js finds as a flat list, in place of its tree and its HTML. The innermost scope wins.
 * A class because highlight.js makes one for each text, and one more for each embedded language.
 */
export class TokenEmitter implements Emitter {
  readonly #tokens: { scope: string | null; text: string }[] = [];
  readonly #scopes: string[] = [];

  get tokens(): readonly CodeToken[] {
    return this.#tokens;
  }

  addText(text: string): void {
    this.#add(text, this.#scopes.at(-1) ?? null);
  }

  startScope(scope: string): void {
    this.#scopes.push(className(scope));
  }

  endScope(): void {
    this.#scopes.pop();
  }

  /** highlight.js uses both pairs of names for the same. */
  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  __addSublanguage(embedded: Emitter): void {
    if (embedded instanceof TokenEmitter) {
      for (const { scope, text } of embedded.tokens) {
        this.#add(text, scope ?? this.#scopes.at(-1) ?? null);
      }
    }
  }

  finalize(): void {
    this.#scopes.length = 0;
  }

  toHTML(): string {
    return '';
  }

  #add(text: string, scope: string | null): void {
    const last = this.#tokens.at(-1);
    if (last?.scope === scope) {
      last.text += text;
    } else if (text !== '') {
      this.#tokens.push({ scope, text });
    }
  }
}

/** highlight.js's own naming: `title.function` is `hljs-title function_`. */
function className(scope: string): string {
  const [first = '', ...rest] = scope.split('.');
  return [`hljs-${first}`, ...rest.map((part, index) => `${part}${'_'.repeat(index + 1)}`)].join(
    ' ',
  );
}
