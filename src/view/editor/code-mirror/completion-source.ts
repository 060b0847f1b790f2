import type { CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorHost } from '../text-editor.ts';

/** In the front matter, what the page knows; it has chosen by what is written. */
export function completionSource({ complete }: EditorHost): CompletionSource {
  return async ({ state, pos, explicit }) => {
    const frontMatter = syntaxTree(state).topNode.getChild('Frontmatter');
    const line = state.doc.lineAt(pos);
    if (frontMatter === null || pos > frontMatter.to || line.number === 1) {
      return null;
    }
    const found = await complete(state.sliceDoc(0, frontMatter.to), pos);
    if (found === null || (!explicit && found.from === pos && !/[:\-[,] $/.test(line.text))) {
      return null;
    }
    return {
      from: found.from,
      filter: false,
      options: found.options.map(({ text, apply = text, detail, info }) => ({
        label: text,
        apply,
        ...(detail === undefined ? {} : { detail }),
        ...(info === undefined ? {} : { info }),
      })),
    };
  };
}
