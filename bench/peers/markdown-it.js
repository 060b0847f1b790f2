import 'github-markdown-css/github-markdown.css';
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import { stripFrontMatter } from './front-matter.js';

const response = await fetch('card.md');
const body = stripFrontMatter(await response.text());
const markdown = new MarkdownIt({ html: true, linkify: true });
document.getElementById('Card').innerHTML = DOMPurify.sanitize(markdown.render(body));
