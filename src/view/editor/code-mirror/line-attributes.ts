import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** What is written for machines: it has no spelling, and runs from left to right. */
const CODE = /^(?:Frontmatter|FencedCode|CodeBlock|HTMLBlock|CommentBlock|Table)$/;

const code = Decoration.line({ attributes: { spellcheck: 'false', dir: 'ltr' } });
const prose = Decoration.line({ attributes: { dir: 'auto' } });

class LineAttributes {
  lines: DecorationSet;

  constructor(view: EditorView) {
    this.lines = linesIn(view);
  }

  update({ view, docChanged, viewportChanged, startState, state }: ViewUpdate): void {
    if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state)) {
      this.lines = linesIn(view);
    }
  }
}

/** Each line of prose has the direction of its own words. */
export const lineAttributes = ViewPlugin.fromClass(LineAttributes, {
  decorations: ({ lines }) => lines,
});

function linesIn(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    const codeLines = new Set<number>();
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (CODE.test(node.name)) {
          const first = doc.lineAt(Math.max(from, node.from)).number;
          const last = doc.lineAt(Math.min(to, node.to)).number;
          for (let line = first; line <= last; line += 1) {
            codeLines.add(line);
          }
          return false;
        }
        return true;
      },
    });
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      builder.add(line.from, line.from, codeLines.has(line.number) ? code : prose);
      at = line.to + 1;
    }
  }
  return builder.finish();
}
