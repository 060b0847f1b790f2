import { describe, expect, test } from 'vitest';
import { listenerIn } from '../../src/view/embedded.ts';

describe('the origin that is told the height of a card in a frame', () => {
  test.each(['https://host.example', 'http://localhost:8888', 'https://xn--fsq.example'])(
    'is %s',
    (origin) => {
      expect(listenerIn(`?embed&height=${origin}`)).toBe(origin);
      expect(listenerIn(`?height=${encodeURIComponent(origin)}&embed=&card=a/b`)).toBe(origin);
      expect(listenerIn(`?height=${origin}`)).toBeNull();
    },
  );

  test.each([
    '',
    '*',
    '/',
    'null',
    'host.example',
    '//host.example',
    'https://',
    'https://host.example/',
    'https://host.example/page',
    'https://me@host.example',
    'https://HOST.example',
    'https://host.example:443',
    'https://host.example https://other.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'file://',
    'blob:https://host.example',
  ])('is none: %j', (value) => {
    expect(listenerIn(`?embed&height=${encodeURIComponent(value)}`)).toBeNull();
  });
});
