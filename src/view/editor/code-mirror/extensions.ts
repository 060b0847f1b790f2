import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import type { EditorHost } from '../text-editor.ts';
import { completionSource } from './completion-source.ts';
import { findingKeys } from './finding-keys.ts';
import { lineAttributes } from './line-attributes.ts';
import { colours, theme } from './theme.ts';

/** Of the words that say how the editor is used. */
export const HELP_ID = 'Help';

/** How long after Escape the next Tab leaves, in ms. */
const TAB_LEAVES = 10_000;

/** Whatever else Escape does: what takes Tab must be left by a key (WCAG 2.1.2). */
function letTabLeave(view: EditorView): boolean {
  view.setTabFocusMode(TAB_LEAVES);
  return false;
}

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
    // The page's header would lie over them.
    tooltips({ tooltipSpace: ({ dom }) => dom.getBoundingClientRect() }),
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
    Prec.highest(keymap.of([{ key: 'Escape', run: letTabLeave }])),
    keymap.of([
      ...completionKeymap,
      ...searchKeymap,
      ...findingKeys(host),
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
