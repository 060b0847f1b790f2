/** Pictures of a card’s head, which the command alone makes. */
export const PICTURE_FORMATS = ['picture-svg', 'picture-png'] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export function isPictureFormat(name: string): name is PictureFormat {
  return PICTURE_FORMATS.some((format) => format === name);
}
