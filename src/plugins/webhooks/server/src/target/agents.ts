import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

import { isListed } from './judge-url';

/** The agent that connects to a subscriber. */
export type ChooseAgent = (url: URL, allowedHosts: string[]) => http.Agent;

/**
 * Refuses connections to an address that is not public, unless the host is listed. The check is made after the name was
 * resolved, on the very address that is connected to, so a name may point anywhere. None of the agents uses proxies, or
 * keeps a connection that the subscriber may have closed meanwhile.
 */
export function createAgents(): ChooseAgent {
  const anywhere = { 'http:': new http.Agent(), 'https:': new https.Agent() };
  const publicOnly = { 'http:': new RequestFilteringHttpAgent(), 'https:': new RequestFilteringHttpsAgent() };
  return (url, allowedHosts) =>
    (isListed(url, allowedHosts) ? anywhere : publicOnly)[url.protocol as 'http:' | 'https:'];
}
