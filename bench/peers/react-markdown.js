import 'github-markdown-css/github-markdown.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { stripFrontMatter } from './front-matter.js';

const response = await fetch('card.md');
const body = stripFrontMatter(await response.text());
createRoot(document.getElementById('Card')).render(
  createElement(
    Markdown,
    { remarkPlugins: [remarkGfm], rehypePlugins: [rehypeRaw, rehypeSanitize] },
    body,
  ),
);
