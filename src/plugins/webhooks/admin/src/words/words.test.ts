import { logAddress, readLogQuery } from '../addresses';
import en from '../translations/en.json';
import fr from '../translations/fr.json';
import { answerOf } from './answer';
import { durationText } from './duration';
import { healthOf } from './health';
import { refusalsIn } from './field-errors';
import { GONE } from '../../../server/src/domain/delivery-outcome';

describe('the texts about webhooks', () => {
  it('exist in French and English, in order', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual([...Object.keys(en)].sort());
  });

  it.each<[string, number | null, string | null]>([
    ['taken', 204, null],
    ['redirect', 302, 'answered 302: redirects are not followed'],
    ['forbidden', 401, 'answered 401'],
    ['not-found', 404, 'answered 404'],
    ['gone', 410, 'answered 410'],
    ['refused', 422, 'answered 422'],
    ['busy', 429, 'answered 429'],
    ['broken', 503, 'answered 503'],
    ['timeout', null, 'no complete answer within 10000 ms'],
    ['unknown-host', null, 'getaddrinfo ENOTFOUND no.example.org'],
    ['connection-refused', null, 'connect ECONNREFUSED 192.0.2.1:443'],
    ['interrupted', null, 'socket hang up'],
    ['unreachable', null, 'connect EHOSTUNREACH 192.0.2.1:443'],
    ['certificate', null, 'self-signed certificate'],
    ['secret', null, 'the secrets cannot be read: secrets.encryptionKey in config/admin is not the one'],
    ['private', null, 'DNS lookup 10.0.0.1 is not allowed. Because, It is private IP address.'],
    ['private', null, 'url is "https://10.0.0.1": that is not a public address: list it'],
    ['unencrypted', null, 'url is "http://example.org": use https, or set allowHttp of the plugin webhooks'],
    ['other', null, 'something new'],
  ])('describe an attempt that was: %s', (name, status, error) => {
    const { key } = answerOf({ status, error });
    expect([key, key in fr]).toEqual([`answer.${name}`, true]);
  });

  it.each([
    [4, 'en', '0.004 sec'],
    [1234, 'en', '1.2 sec'],
    [120, 'fr', '0,12\u202fs'],
  ])('write %i ms in %s as %s', (ms, locale, text) => {
    expect(durationText(ms, locale)).toBe(text);
  });

  it('give one refusal for each attribute, and none for other errors', () => {
    const problem = (name: string, reason: string) => ({
      path: [name],
      message: `${name} ${reason}`,
      reason,
    });
    const errors = [problem('url', 'private'), problem('url', 'unencrypted'), problem('name', 'too_small')];
    expect(refusalsIn({ name: 'ValidationError', details: { errors } })).toEqual([
      { name: 'url', key: 'refusal.url.private', message: 'url private' },
      { name: 'name', key: 'refusal.name.too_small', message: 'name too_small' },
    ]);
    expect(refusalsIn(new Error('Failed to fetch'))).toEqual([]);
  });
});

describe('the health of a subscription', () => {
  const [earlier, later] = ['2022-03-18T12:00:00.000Z', '2022-03-18T13:00:00.000Z'];
  const untried = { pending: 0, failing: 0, failingSince: null, lastDeliveredAt: null, lastGivenUpAt: null };
  const on = { enabled: true, disabledReason: null, disabledAt: null };
  const off = { enabled: false, disabledReason: null, disabledAt: earlier };
  const failing = { pending: 2, failing: 2, failingSince: earlier };

  it.each<[string, object, object, string | null, number]>([
    ['untried', on, {}, null, 0],
    ['delivered', on, { lastDeliveredAt: later }, later, 0],
    ['failing', on, { ...failing, lastDeliveredAt: later }, earlier, 2],
    ['given-up', on, { lastGivenUpAt: later, lastDeliveredAt: earlier }, later, 0],
    ['given-up', on, { lastGivenUpAt: earlier }, earlier, 0],
    ['delivered', on, { lastGivenUpAt: earlier, lastDeliveredAt: later }, later, 0],
    ['off', off, { lastDeliveredAt: later }, earlier, 0],
    ['gone', { ...off, disabledReason: GONE }, failing, earlier, 0],
  ])('is: %s', (key, state, health, since, count) => {
    const told = healthOf({ ...on, ...state, health: { ...untried, ...health } });
    expect(told).toEqual({ key, since, count, variant: expect.any(String) });
    expect([`health.${key}` in fr, since === null || `health.${key}.since` in fr]).toEqual([true, true]);
  });
});

it('the address of the log holds its filters', () => {
  const address = logAddress({ status: 'failing' });
  expect(address).toBe('/settings/webhook-deliveries?page=1&pageSize=20&status=failing');
  const query = new URLSearchParams('page=2&subscription=site');
  expect(readLogQuery(query)).toEqual({ page: '2', pageSize: '20', subscription: 'site' });
});
