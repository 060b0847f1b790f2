import { EDITOR_FILE } from '../../source/beside-page.ts';
import { h } from '../h.ts';
import { type CreateEditor, SCRIPT_NAME } from './text-editor.ts';

type CodeEditorScript = typeof import('./code-mirror/code-editor.ts');

/** Where the page finds the program of the code editor. Another build's has another address. */
export function editorUrl({ dataset }: HTMLElement): string {
  const { href } = new URL(`${EDITOR_FILE}?${dataset['integrity']}`, document.baseURI);
  return href;
}

/**
 * Runs the file beside the page, once it is asked for. Null where there is none: on `file://` no
 * browser but Firefox checks the hash of another file, and a page may have been saved alone.
 */
export async function loadCodeEditor(pane: HTMLElement): Promise<CreateEditor | null> {
  if (import.meta.env.DEV) {
    return (await import('./code-mirror/code-editor.ts')).codeEditor;
  }
  if (location.protocol === 'file:') {
    return null;
  }
  const { integrity } = pane.dataset;
  // The policy names its hash, and asks for it here: no other file of that name is run.
  const script = h('script', { integrity });
  const loading = new Promise((resolve) => {
    script.onload = resolve;
    script.onerror = resolve;
  });
  script.src = editorUrl(pane);
  document.head.append(script);
  await loading;
  script.remove();
  const { [SCRIPT_NAME]: loaded } = globalThis as { [SCRIPT_NAME]?: CodeEditorScript };
  return loaded?.codeEditor ?? null;
}
