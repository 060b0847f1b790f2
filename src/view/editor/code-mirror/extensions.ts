import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { EditorHost } from '../text-editor.ts';
import { completionSource } from './completion-source.ts';
import { lineAttributes } from './line-attributes.ts';
import { colours, theme } from './theme.ts';

/** Of the words that say how the editor is used. */
export const HELP_ID = 'Help';

/** What the editor can do, for one card. */
export function extensionsOf(host: EditorHost, name: string): Extension {
  return [
    yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
    syntaxHighlighting(colours),
    theme,
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    indentOnInput(),
    bracketMatching(),
    search({ top: true }),
    lintGutter(),
    autocompletion({ override: [completionSource(host)], icons: false }),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    lineAttributes,
    EditorView.contentAttributes.of({
      'aria-label': `Source of ${name}`,
      'aria-describedby': HELP_ID,
      spellcheck: 'true',
    }),
    // Tabs are no indentation in YAML.
    EditorState.tabSize.of(4),
    keymap.of([
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.domEventHandlers({
      // A file that is dropped is opened by the page, as everywhere.
      drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
    }),
  ];
}
