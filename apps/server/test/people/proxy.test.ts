import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import type { HttpRoom } from '../../src/http/room.ts';
import type { Deed } from '../../src/people/trail.ts';
import { readSettings } from '../../src/settings.ts';
import { StartError } from '../../src/start-error.ts';

/** The address that is written down when somebody behind `hops` fails to sign in through `proxy`. */
async function addressSeen(trustedProxies: readonly string[], proxy: string, hops: string): Promise<string> {
  const deeds: Deed[] = [];
  const trail = { record: async (deed: Deed) => void deeds.push(deed) };
  const accounts = { byLogin: async () => null };
  const people = { accounts, transact: (work: (inside: unknown) => unknown) => work({ accounts, trail }) };
  const options = { version: '0', log: pino({ enabled: false }), allowedHosts: [], webFolder: '/nowhere' };
  const app = await buildApp({ people } as unknown as HttpRoom, { ...options, trustedProxies });
  await app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: proxy,
    headers: { 'x-forwarded-for': hops },
    payload: { login: 'nobody', password: 'x' },
  });
  await app.close();
  return deeds[0]?.address ?? '';
}

describe('the address of a client', () => {
  test.each([
    ['what a client says of itself is not believed', [], '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['nor what a proxy says that nobody named', ['10.1.2.3'], '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['the word of a named proxy is taken', ['203.0.113.9'], '203.0.113.9', '198.51.100.7', '198.51.100.7'],
    ['of a network as well', ['203.0.113.0/24'], '203.0.113.9', '198.51.100.7', '198.51.100.7'],
    [
      'but only its own: what the client put before it is not',
      ['203.0.113.9'],
      '203.0.113.9',
      '1.1.1.1, 8.8.8.8',
      '8.8.8.8',
    ],
  ])('%s', async (_, trusted, proxy, hops, seen) => {
    expect(await addressSeen(trusted, proxy, hops)).toBe(seen);
  });
});

function proxies(text: string): readonly string[] {
  return readSettings({ SHIJI_TRUSTED_PROXIES: text, SHIJI_DATA: tmpdir() }).trustedProxies;
}

describe('SHIJI_TRUSTED_PROXIES', () => {
  test.each(['nginx', '10.1.2.3/33', '10.1.2.3/8/8', '10.1.2.3/', '*', 'true'])('“%s” is refused', (text) => {
    expect(() => proxies(text)).toThrow(StartError);
  });

  test('takes addresses and networks, separated by commas', () => {
    expect(proxies(' 127.0.0.1, 10.1.0.0/16,::1 ')).toEqual(['127.0.0.1', '10.1.0.0/16', '::1']);
    expect(proxies('')).toEqual([]);
  });
});
