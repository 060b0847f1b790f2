import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { h } from '../../h.ts';
import type { EditorHost, TextEditor } from '../text-editor.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { extensionsOf, HELP_ID } from './extensions.ts';
import { minimalChanges } from './minimal-changes.ts';

/** What the reader did not do. */
const fromElsewhere = Annotation.define<true>();

const HELP =
  'Escape, then Tab leaves the editor. Control and Space offers what may be written; ' +
  'F8 goes to the next finding, Control and the period takes its fix, ' +
  'Control, Shift and M shows all of them.';

/** CodeMirror, in a shadow root: its styles are constructed there, which the policy allows. */
export function codeEditor(host: EditorHost): TextEditor {
  const element = h('div', { class: 'code-editor' });
  const root = element.attachShadow({ mode: 'open' });
  let line = 1;
  const cursorLine = (): number => view.state.doc.lineAt(view.state.selection.main.head).number;
  const follow = EditorView.updateListener.of(({ docChanged, selectionSet, transactions }) => {
    const isOwn = !transactions.some((one) => one.annotation(fromElsewhere));
    if (docChanged && isOwn) {
      host.changed();
    }
    if (docChanged || selectionSet) {
      const now = cursorLine();
      if (now !== line && isOwn) {
        host.moved();
      }
      line = now;
    }
  });
  const view = new EditorView({ root, parent: root });
  root.append(h('p', { id: HELP_ID, hidden: true }, HELP));
  const startOf = (wanted: number): number => {
    const { doc } = view.state;
    return doc.line(Math.min(Math.max(1, Math.floor(wanted)), doc.lines)).from;
  };
  return {
    element,
    scroller: view.scrollDOM,
    get text() {
      return view.state.doc.toString();
    },
    begin(text, name) {
      line = 1;
      const extensions = [extensionsOf(host, name), follow];
      view.setState(EditorState.create({ doc: text, extensions }));
    },
    take(text) {
      const changes = minimalChanges(view.state.doc.toString(), text);
      view.dispatch({ changes, annotations: fromElsewhere.of(true) });
    },
    focus: () => view.focus(),
    line: cursorLine,
    showLine(wanted) {
      const anchor = startOf(wanted);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
        annotations: fromElsewhere.of(true),
      });
    },
    topLine() {
      const y = view.scrollDOM.scrollTop - view.documentPadding.top;
      const block = view.lineBlockAtHeight(Math.max(0, y));
      const part = Math.min(1, Math.max(0, (y - block.top) / block.height));
      return view.state.doc.lineAt(block.from).number + part;
    },
    scrollTo(wanted) {
      const block = view.lineBlockAt(startOf(wanted));
      const part = wanted - Math.floor(wanted);
      const top = view.documentPadding.top + block.top + part * block.height;
      view.scrollDOM.scrollTop = wanted > 1 ? top : 0;
    },
    mark(findings) {
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, findings)));
    },
  };
}
