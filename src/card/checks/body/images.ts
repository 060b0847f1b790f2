import { quote } from '../fields.ts';
import { type BodyRule, inOne, onTargets } from './body-rule.ts';

/**
 * The file that the page at a `blob` address is about; any other address as it is.
 * https://github.com/huggingface/hub-docs/issues/2797
 */
export function fileOf(target: string): string {
  return /[?&]raw=/.test(target)
    ? target
    : target
        .replace(/^\/?blob\/[^/]+\//, '')
        .replace(/^(https?:\/\/(?:huggingface|hf)\.co\/.+?)\/blob\//, '$1/resolve/')
        .replace(/^(https?:\/\/github\.com\/.+?)\/blob\//, '$1/raw/');
}

export const IMAGE_RULES: readonly BodyRule[] = [
  {
    id: 'image-blob-url',
    severity: 'warning',
    about: 'The address is that of a page about the image, so that none is shown.',
    evidence: { kind: 'documented', source: 'hub-docs, issue 2797' },
    find: ({ images }) =>
      onTargets(images, (target) => {
        const file = fileOf(target);
        const message = `${quote(target)} is the page about the image, so none is shown. The file is ${quote(file)}.`;
        return file === target ? null : [message, file];
      }),
  },
  {
    id: 'image-without-alt',
    severity: 'hint',
    about: 'Readers who do not see the image are told nothing of it.',
    evidence: { kind: 'documented', source: 'WCAG 1.1.1' },
    find: ({ images }) =>
      inOne(
        images.filter(({ alt }) => alt === null),
        (_, count) =>
          `${count === 1 ? 'An image has' : `${count} images have`} no text for readers who do not see: write ![text](…) or alt="text".`,
      ),
  },
];
