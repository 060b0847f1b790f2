import highlightLight from '@highlightjs/cdn-assets/styles/github.min.css?url';
import highlightDark from '@highlightjs/cdn-assets/styles/github-dark.min.css?url';
import markdownStyle from 'github-markdown-css/github-markdown.css?url';
import { Marked } from 'marked';
import markedAlert from 'marked-alert';
import { baseUrl } from 'marked-base-url';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { markedHighlight } from 'marked-highlight';
import ZeroMd, { STYLES } from 'zero-md';
import { stripFrontMatter } from './front-matter.js';

/**
 * zero-md as its documentation sets it up, with its own default parts from this server instead of a
 * CDN. KaTeX (its default style sheet too) and Mermaid are left out, to its advantage: the card has
 * neither formulas nor diagrams.
 */
class LocalZeroMd extends ZeroMd {
  async load() {
    await super.load({
      marked: async () => new Marked({ async: true }),
      markedAlert: async () => markedAlert,
      markedBaseUrl: async () => baseUrl,
      markedGfmHeadingId: async () => gfmHeadingId,
      markedHighlight: async () => markedHighlight,
      hljs: async () => (await import('@highlightjs/cdn-assets/es/highlight.min.js')).default,
    });
    this.template = `${STYLES.HOST}
      <link rel="stylesheet" href="${markdownStyle}">
      <link rel="stylesheet" href="${highlightLight}">
      <link rel="stylesheet" href="${highlightDark}" media="(prefers-color-scheme: dark)">`;
  }

  parse(content) {
    return super.parse({ ...content, text: stripFrontMatter(content.text) });
  }
}

customElements.define('zero-md', LocalZeroMd);
const card = document.createElement('zero-md');
card.setAttribute('src', 'card.md');
document.getElementById('Card').replaceWith(card);
