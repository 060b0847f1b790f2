/** Are the lines coloured? As the flag says, else as the environment does (https://no-color.org). */
export function isColored(flag: boolean | undefined): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force, TERM: term } = process.env;
  if (flag !== undefined || no !== '') {
    return flag ?? false;
  }
  if (force !== undefined) {
    return force !== '0' && force !== 'false';
  }
  return process.stdout.isTTY && term !== 'dumb';
}
