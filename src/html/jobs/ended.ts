/**
 * Why work is broken off: what it was begun for has made room for something else. It is given to
 * `abort`, because without a reason a browser makes an error each time; where its tools watch the
 * page it reads the whole program again for the lines of each error's stack. This one has none.
 */
export const ENDED: Error = Object.create(Error.prototype, {
  name: { value: 'AbortError' },
  message: { value: 'Something else was asked for.' },
});
