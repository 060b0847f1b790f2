import { isIP, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
/** To listen there is to listen at all addresses of the machine. */
const ANYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** True where no other machine reaches the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * What `Host` may say to a server that listens at `host`. A name of a stranger's that leads to this
 * machine (DNS rebinding) would make the stranger's page one of the same origin.
 */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  const others = ANYWHERE.has(host) ? addressesOfMachine() : [host];
  const names = [...LOOPBACK, ...others.map(hostInUrl)].map((name) => name.toLowerCase());
  return new Set(names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
}

/** Addresses at which readers elsewhere reach the server; empty where none do. */
export function addressesElsewhere(host: string): readonly string[] {
  return isLoopback(host)
    ? []
    : (ANYWHERE.has(host) ? addressesOfMachine() : [host]).map(hostInUrl);
}

export function hostInUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}

function addressesOfMachine(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  // Those of a link alone need the link's name, which no browser takes.
  return all
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
    .map(({ address }) => address);
}
