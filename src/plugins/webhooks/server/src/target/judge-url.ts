import { isPrivate } from './private-addresses';

/** What the configuration says about subscribers' addresses, see config.ts. */
export interface Policy {
  allowHttp: boolean;
  allowedHosts: string[];
}

/** What is wrong with an address: the rule that it breaks, and the remedy. */
export interface UrlProblem {
  reason: 'unreadable' | 'credentials' | 'unencrypted' | 'private';
  remedy: string;
}

const DEFAULT_PORTS: Record<string, string> = { 'https:': '443', 'http:': '80' };

/**
 * What is wrong with a subscriber's address, as far as its text shows. Where a name points is checked at each attempt.
 * URLs are read the way fetch reads them (WHATWG), which turns 2130706433 and 0177.0.0.1 into 127.0.0.1.
 *
 * @returns `null` if nothing is wrong
 */
export function refusalOf(text: string, policy: Policy): UrlProblem | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !(url.protocol in DEFAULT_PORTS)) {
    return { reason: 'unreadable', remedy: 'write an address that begins with https://' };
  }
  if (url.username || url.password) {
    return {
      reason: 'credentials',
      remedy: 'leave user and password out: a subscriber knows us by the signature',
    };
  }
  if (url.protocol === 'http:' && !policy.allowHttp) {
    const remedy = 'use https, or set allowHttp of the plugin webhooks where nobody listens on the way';
    return { reason: 'unencrypted', remedy };
  }
  if (isPrivate(hostOf(url)) && !isListed(url, policy.allowedHosts)) {
    const remedy = `that is not a public address: list ${url.host} in allowedHosts of the plugin webhooks if it is meant to be reached`;
    return { reason: 'private', remedy };
  }
  return null;
}

/** Whether the configuration lists the host, with or without the port. */
export function isListed(url: URL, allowedHosts: string[]): boolean {
  const host = url.hostname.replace(/\.$/, '');
  const port = url.port || DEFAULT_PORTS[url.protocol];
  return allowedHosts.some((listed) => [host, `${host}:${port}`].includes(listed.toLowerCase()));
}

/** Without the brackets of IPv6 and the final dot of a name. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
