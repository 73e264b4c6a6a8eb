import { Webhook } from 'standardwebhooks';

export interface Signed {
  messageId: string;
  body: string;
}

/**
 * The headers of a try, as Standard Webhooks has them: the id stays the same across tries, the time is that of this
 * one, and every secret signs.
 *
 * @param secrets `whsec_…`
 */
export function headersOf({ messageId, body }: Signed, secrets: string[]): Record<string, string> {
  // The system's clock, also where ours was set: subscribers hold it against their own and refuse what is old.
  const at = new Date();
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Guichet',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, at, body)).join(' '),
  };
}
