/** Which network a request came from, as a keyed hash: enough to count by, nothing to look anyone up by. */
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * @param proxies how many proxies of our own stand before the server; each appends to X-Forwarded-For,
 *   so the address that many places from the right is the client's, and what is left of it may be forged
 */
export function createNetworkOf(key: string, proxies: number): (request: IncomingMessage) => string {
  return (request) => {
    const address = clientAddress(request, proxies);
    return createHmac('sha256', key).update(networkPart(address)).digest('base64url').slice(0, 22);
  };
}

function clientAddress(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (proxies === 0) return peer;
  const header = request.headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxies) ?? peer;
}

/** An IPv6 customer has a whole /64; an IPv4 one a single address. */
function networkPart(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
