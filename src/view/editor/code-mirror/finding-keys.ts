import {
  type Diagnostic,
  forEachDiagnostic,
  nextDiagnostic,
  previousDiagnostic,
} from '@codemirror/lint';
import { type Command, EditorView, type KeyBinding } from '@codemirror/view';
import type { EditorHost } from '../text-editor.ts';

/** From finding to finding, and what is done about one; CodeMirror's own list is no list for all. */
export function findingKeys({ showChecks }: EditorHost): readonly KeyBinding[] {
  return [
    { key: 'F8', run: told(nextDiagnostic), shift: told(previousDiagnostic) },
    { key: 'Mod-.', run: takeFix },
    {
      key: 'Mod-Shift-m',
      run: () => {
        showChecks();
        return true;
      },
    },
  ];
}

/** A screen reader hears what was gone to. */
function told(go: Command): Command {
  return (view) => {
    const hasGone = go(view);
    if (hasGone) {
      const said = findingsHere(view).map(({ message, actions = [] }) =>
        [message, ...actions.map(({ name }) => name)].join(' '),
      );
      view.dispatch({ effects: EditorView.announce.of(said.join(' ')) });
    }
    return hasGone;
  };
}

const takeFix: Command = (view) => {
  const [fix] = findingsHere(view).flatMap(({ actions = [] }) => actions);
  const { from, to } = view.state.selection.main;
  fix?.apply(view, from, to);
  return fix !== undefined;
};

/** On the line of the cursor. */
function findingsHere({ state }: EditorView): readonly Diagnostic[] {
  const { number } = state.doc.lineAt(state.selection.main.head);
  const found: Diagnostic[] = [];
  forEachDiagnostic(state, (diagnostic, from) => {
    if (state.doc.lineAt(from).number === number) {
      found.push(diagnostic);
    }
  });
  return found;
}
