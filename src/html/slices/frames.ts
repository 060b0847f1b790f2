import { attributeOf, type HtmlTag } from './html-tag.ts';

/** The address of the page that a frame shows, as written in HTML; null without one. */
export function frameAddress(tag: HtmlTag): string | null {
  if (tag.name !== 'gradio-app' && tag.name !== 'iframe') {
    return null;
  }
  const [src = '', space = ''] = ['src', 'space'].map((name) =>
    (attributeOf(tag, name)?.value ?? '').trim(),
  );
  if (tag.name === 'gradio-app' && /^[\w.-]+\/[\w.-]+$/.test(space)) {
    return `https://huggingface.co/spaces/${space}`;
  }
  return /^https:\/\/[^/]/i.test(src) ? src : /^\/\/[^/]/.test(src) ? `https:${src}` : null;
}
