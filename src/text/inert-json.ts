/** JSON that no terminal obeys: what has no look is escaped. */
export function inertJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) =>
      Array.from({ length: character.length }, (_, index) => {
        const hex = character.charCodeAt(index).toString(16).padStart(4, '0');
        return `\\u${hex}`;
      }).join(''),
  );
}
