/** Which addresses the server may be sent to by what somebody typed. */
import { BlockList, isIP } from 'node:net';

type Range = [network: string, prefix: number];

const listOf = (ipv4: readonly Range[], ipv6: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of ipv4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of ipv6) list.addSubnet(network, prefix, 'ipv6');
  return list;
};

/** This machine and networks of one's own. */
const PRIVATE = listOf(
  [
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ],
  [
    ['::1', 128],
    ['fc00::', 7],
  ],
);

/** Nobody's receiver: link-local (a cloud's metadata service), multicast, documentation, reserved. */
const NEVER = listOf(
  [
    ['0.0.0.0', 8],
    ['169.254.0.0', 16],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  // Within what is global: documentation, and tunnels whose other end is an IPv4 address of any kind.
  [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
);

/** What is handed out on the internet; outside of it only the private ones above mean anything. */
const GLOBAL_IPV6 = listOf([], [['2000::', 3]]);

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * @param allowPrivate - also this machine and private networks; never what is no receiver's at all
 *
 * @example
 * isAllowedAddress('169.254.169.254', true); // false: a cloud's metadata service
 */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  const plain = MAPPED_IPV4.exec(address)?.[1] ?? address;
  const version = isIP(plain);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (PRIVATE.check(plain, family)) return allowPrivate;
  if (NEVER.check(plain, family)) return false;
  return version === 4 || GLOBAL_IPV6.check(plain, family);
}
