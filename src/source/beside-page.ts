/** The file beside the page with the program of the code editor; the build writes it. */
export const EDITOR_FILE = 'editor.js';
