/** JSON for a script element of HTML: nothing in it ends that, and all of it is ASCII. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(
    /<|[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
