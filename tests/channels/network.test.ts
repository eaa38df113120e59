import type { IncomingMessage } from 'node:http';
import { createNetworkOf } from '../../bot/channels/network';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the network of a request', () => {
  const direct = createNetworkOf('key', 0);

  it('is the same for the same address, and another for another', () => {
    expect(direct(request('203.0.113.7'))).toBe(direct(request('203.0.113.7')));
    expect(direct(request('203.0.113.7'))).not.toBe(direct(request('203.0.113.8')));
  });

  it('does not show the address, nor can it be computed without the key', () => {
    expect(direct(request('203.0.113.7'))).not.toContain('203');
    expect(createNetworkOf('another', 0)(request('203.0.113.7'))).not.toBe(direct(request('203.0.113.7')));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::5', true],
    ['::ffff:203.0.113.7', '203.0.113.7', true],
    ['::1', '::2', true],
    ['fe80::1%eth0', 'fe80::2%eth0', true],
  ])('of %s and %s is the same: %s', (left, right, same) => {
    expect(direct(request(left)) === direct(request(right))).toBe(same);
  });

  it('ignores what a client claims where no proxy is expected', () => {
    expect(direct(request('203.0.113.7', '198.51.100.1'))).toBe(direct(request('203.0.113.7')));
  });

  it('believes exactly as many proxies as there are', () => {
    const behindOne = createNetworkOf('key', 1);
    expect(behindOne(request('10.0.0.1', '198.51.100.1'))).toBe(direct(request('198.51.100.1')));
    expect(behindOne(request('10.0.0.1', '6.6.6.6, 198.51.100.1'))).toBe(direct(request('198.51.100.1')));
    expect(behindOne(request('10.0.0.1'))).toBe(direct(request('10.0.0.1')));
    const behindTwo = createNetworkOf('key', 2);
    expect(behindTwo(request('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2'))).toBe(
      direct(request('198.51.100.1')),
    );
  });
});
