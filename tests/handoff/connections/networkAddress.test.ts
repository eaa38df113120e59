import { isAllowedAddress } from '../../../handoff/connections/networkAddress';

describe('an address that somebody typed', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])(
    '%s is public, and may be posted to',
    (address) => {
      expect(isAllowedAddress(address, false)).toBe(true);
      expect(isAllowedAddress(address, true)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fd00:ec2::254',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:192.168.1.1',
  ])('%s is private: only where the setting allows it', (address) => {
    expect(isAllowedAddress(address, false)).toBe(false);
    expect(isAllowedAddress(address, true)).toBe(true);
  });

  it.each([
    '169.254.169.254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    'fe80::1',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    'ff02::1',
    '192.0.2.1',
    '2001:db8::1',
    '64:ff9b::a9fe:a9fe',
    '2002:a9fe:a9fe::',
    '2001:0:a9fe:a9fe::',
    'example.com',
    '',
    '0x7f000001',
  ])('%s is nobody’s receiver, whatever the setting', (address) => {
    expect(isAllowedAddress(address, false)).toBe(false);
    expect(isAllowedAddress(address, true)).toBe(false);
  });

  it.each(['172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '11.0.0.0', '128.0.0.1'])(
    '%s stands just beside a private network and is public',
    (address) => expect(isAllowedAddress(address, false)).toBe(true),
  );
});
