/** The name of a folder's own card. */
export const README = /^readme\.(?:md|markdown)$/i;
/** Names and paths of Markdown files. */
export const MARKDOWN = /\.(?:md|markdown|mdx)$/i;
