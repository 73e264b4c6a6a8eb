import { Webhook } from 'standardwebhooks';

export interface Signed {
  messageId: string;
  body: string;
}

/**
 * The headers of an attempt, as Standard Webhooks defines them: the id stays the same for all attempts, the time is
 * that of this one, and every secret signs.
 *
 * @param secrets `whsec_…`
 */
export function headersOf({ messageId, body }: Signed, secrets: string[]): Record<string, string> {
  // The system's clock, even if ours was set: subscribers compare it with their own and refuse old messages.
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
