import { JSON_LD } from './json-ld';
import { at, entry } from '../../test-support';

/** The value after serialization. */
const sent = (value: object) => JSON.parse(JSON.stringify(value));
const url = 'https://www.example.org/fr/events/forum';
const base = { '@context': 'https://schema.org', '@id': url, name: 'Forum', url, inLanguage: 'fr' };

describe('structured data', () => {
  it('of an event that was moved, in a place and online', () => {
    const event = entry({
      summary: 'Une journée',
      from: at('2022-03-27T08:00:00Z'),
      until: at('2022-03-27T16:00:00Z'),
      previousFrom: at('2022-03-20T08:00:00Z'),
      status: 'rescheduled',
      attendanceMode: 'hybrid',
      place: 'Lyon',
      online: 'https://meet.example.org/',
    });
    expect(sent(JSON_LD.Event(event))).toEqual({
      ...base,
      '@type': 'Event',
      description: 'Une journée',
      startDate: '2022-03-27T10:00:00+02:00',
      endDate: '2022-03-27T18:00:00+02:00',
      previousStartDate: '2022-03-20T09:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Lyon', address: 'Lyon' },
        { '@type': 'VirtualLocation', url: 'https://meet.example.org/' },
      ],
    });
  });

  it.each([
    ['scheduled', 'EventScheduled'],
    ['postponed', 'EventPostponed'],
    ['moved-online', 'EventMovedOnline'],
    ['full', 'EventScheduled'],
    ['cancelled', 'EventCancelled'],
  ] as const)('of an event that is %s', (status, term) => {
    expect(sent(JSON_LD.Event(entry({ status }))).eventStatus).toBe(`https://schema.org/${term}`);
  });

  it('of an event with little information leaves out the rest', () => {
    expect(sent(JSON_LD.Event(entry({ from: 0 })))).toEqual({
      ...base,
      '@type': 'Event',
      startDate: '1970-01-01T01:00:00+01:00',
    });
  });

  it.each([
    ['a whole day', '2026-12-02T23:00:00Z', null, ['2026-12-03', undefined]],
    ['a whole day with an end', '2026-12-02T23:00:00Z', '2026-12-03T23:00:00Z', ['2026-12-03', '2026-12-03']],
    ['days across summer time', '2022-03-25T23:00:00Z', '2022-03-27T22:00:00Z', ['2022-03-26', '2022-03-27']],
    [
      'the first minutes of a day',
      '2026-12-02T23:00:00Z',
      '2026-12-02T23:30:00Z',
      ['2026-12-03T00:00:00+01:00', '2026-12-03T00:30:00+01:00'],
    ],
  ])('of an event of %s has the dates of its zone', (_name, from, until, dates) => {
    const { startDate, endDate } = sent(
      JSON_LD.Event(entry({ from: at(from), until: until === null ? null : at(until) }))
    );
    expect([startDate, endDate]).toEqual(dates);
  });

  it('of a press release', () => {
    expect(sent(JSON_LD.NewsArticle(entry()))).toEqual({
      ...base,
      '@type': 'NewsArticle',
      headline: 'Forum',
      datePublished: '2022-01-10T09:00:00+01:00',
      dateModified: '2022-01-11T09:00:00+01:00',
      mainEntityOfPage: url,
    });
  });

  it('of a call says from when to when it is offered', () => {
    const call = entry({ from: at('2022-01-23T23:00:00Z'), until: at('2022-03-18T23:00:00Z') });
    expect(sent(JSON_LD.GovernmentService(call))).toEqual({
      ...base,
      '@type': 'GovernmentService',
      offers: {
        '@type': 'Offer',
        url,
        availabilityStarts: '2022-01-24T00:00:00+01:00',
        availabilityEnds: '2022-03-19T00:00:00+01:00',
      },
    });
  });
});
