import { BlockList, isIP } from 'node:net';

/** Blocks of IPv4 that are not public: IANA's registry of special-purpose addresses (RFC 6890), and multicast. */
const IPV4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The one block of IPv6 that is public (RFC 4291, section 2.4), and the parts of it that are not. */
const IPV6_PUBLIC: [string, number] = ['2000::', 3];
const IPV6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [address, prefix] of IPV4) notPublic.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of IPV6) notPublic.addSubnet(address, prefix, 'ipv6');
const ipv6Public = new BlockList();
ipv6Public.addSubnet(...IPV6_PUBLIC, 'ipv6');

/** Whether the host of a URL is an address that is not public, or a name for one. */
export function isPrivate(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const version = isIP(host);
  if (version === 4) return notPublic.check(host, 'ipv4');
  return version === 6 && (!ipv6Public.check(host, 'ipv6') || notPublic.check(host, 'ipv6'));
}
