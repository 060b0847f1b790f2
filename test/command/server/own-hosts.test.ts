import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { addressesElsewhere, isLoopback, ownHosts } from '../../../src/command/server/own-hosts.ts';

describe('a server is known', () => {
  test('on this machine by its loopback names, with its port', () => {
    expect([...ownHosts('127.0.0.1', 4917)]).toEqual(
      expect.arrayContaining(['127.0.0.1:4917', 'localhost:4917', '[::1]:4917']),
    );
    expect(ownHosts('127.0.0.1', 4917).has('localhost')).toBe(false);
    expect(ownHosts('127.0.0.1', 80).has('localhost')).toBe(true);
  });

  test('elsewhere by the host that it was given', () => {
    expect(ownHosts('MyBox.local', 1).has('mybox.local:1')).toBe(true);
    expect(ownHosts('fd00::1', 1).has('[fd00::1]:1')).toBe(true);
    expect(addressesElsewhere('mybox.local')).toEqual(['mybox.local']);
  });

  test.each(['0.0.0.0', '::'])('at %s by all addresses of the machine, and no name', (host) => {
    const own = ownHosts(host, 1);
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      expect(own.has(`${address}:1`)).toBe(true);
      expect(addressesElsewhere(host)).toContain(address);
    }
    expect(own.has('evil.example:1')).toBe(false);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.3.2.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.evil.example', false],
  ['192.168.1.2', false],
])('%s is only for this machine: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is);
});
