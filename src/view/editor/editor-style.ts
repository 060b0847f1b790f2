import style from '../../styles/editor.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Gives the page the styles of writing, once: reading does without them. */
export function applyEditorStyle(): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer components{${style}}`);
    document.adoptedStyleSheets.push(sheet);
  }
}
