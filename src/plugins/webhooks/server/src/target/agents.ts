import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

import { isListed } from './judge-url';

/** The agent that connects to a subscriber. */
export type ChooseAgent = (url: URL, allowedHosts: string[]) => http.Agent;

/**
 * Connections to hosts that are not listed are refused where they lead to an address which is not public: that is seen
 * when the name has been resolved, for the very address that is connected to, so that a name may lead wherever it
 * likes. None of the agents knows of proxies, nor keeps a connection that the subscriber may have closed meanwhile.
 */
export function createAgents(): ChooseAgent {
  const anywhere = { 'http:': new http.Agent(), 'https:': new https.Agent() };
  const publicOnly = { 'http:': new RequestFilteringHttpAgent(), 'https:': new RequestFilteringHttpsAgent() };
  return (url, allowedHosts) =>
    (isListed(url, allowedHosts) ? anywhere : publicOnly)[url.protocol as 'http:' | 'https:'];
}
