import { JSON_LD } from '../../../../src/plugins/feeds/server/src/compose/json-ld';
import { at, entry } from '../support';

/** As it is sent. */
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
      startDate: '2022-03-27T08:00:00.000Z',
      endDate: '2022-03-27T16:00:00.000Z',
      previousStartDate: '2022-03-20T08:00:00.000Z',
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

  it('of an event of which little is known leaves out the rest', () => {
    expect(sent(JSON_LD.Event(entry({ from: 0 })))).toEqual({
      ...base,
      '@type': 'Event',
      startDate: '1970-01-01T00:00:00.000Z',
    });
  });

  it('of a press release', () => {
    expect(sent(JSON_LD.NewsArticle(entry()))).toEqual({
      ...base,
      '@type': 'NewsArticle',
      headline: 'Forum',
      datePublished: '2022-01-10T08:00:00.000Z',
      dateModified: '2022-01-11T08:00:00.000Z',
      mainEntityOfPage: url,
    });
  });

  it('of a call says from when until when it is offered', () => {
    const call = entry({ from: at('2022-01-23T23:00:00Z'), until: at('2022-03-18T23:00:00Z') });
    expect(sent(JSON_LD.GovernmentService(call))).toEqual({
      ...base,
      '@type': 'GovernmentService',
      offers: {
        '@type': 'Offer',
        url,
        availabilityStarts: '2022-01-23T23:00:00.000Z',
        availabilityEnds: '2022-03-18T23:00:00.000Z',
      },
    });
  });
});
