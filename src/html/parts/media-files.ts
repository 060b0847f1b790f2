import { names } from '../../text/names.ts';
import { attributeOf, type HtmlAttribute, type HtmlTag } from '../slices/html-tag.ts';

const MEDIA = names('source video audio track');

/** What an element shows besides the `src` of an image. */
export function mediaOf(tag: HtmlTag): readonly HtmlAttribute[] {
  const attributes =
    tag.name === 'img' ? ['srcset'] : MEDIA.has(tag.name) ? ['src', 'poster', 'srcset'] : [];
  return attributes.flatMap((name) => {
    const attribute = attributeOf(tag, name);
    return attribute === undefined ? [] : name === 'srcset' ? candidatesOf(attribute) : attribute;
  });
}

/** `small.png 1x, large.png 2x` */
function candidatesOf(attribute: HtmlAttribute): readonly HtmlAttribute[] {
  return [...attribute.value.matchAll(/([^\s,][^\s]*[^\s,])[^,]*/g)].map(
    ({ 1: value = '', index }) => ({
      ...attribute,
      value,
      valueStart: attribute.valueStart + index,
    }),
  );
}
