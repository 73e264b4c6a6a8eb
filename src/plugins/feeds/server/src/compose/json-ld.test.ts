import { hasProperty } from '../domain/schema-org';
import { jsonLdOf, KINDS } from './json-ld';
import { at, entry } from '../../test-support';

/** The value after serialization. */
const sent = (value: object) => JSON.parse(JSON.stringify(value));
const url = 'https://www.example.org/fr/events/forum';
const thing = { '@context': 'https://schema.org', '@id': url, name: 'Forum', url };
const base = { ...thing, inLanguage: 'fr' };
const of = (type: string, ...given: Parameters<typeof entry>) =>
  sent(jsonLdOf({ type, properties: {} }, entry(...given)));

describe('structured data', () => {
  it('of an event that was moved, in a place and online', () => {
    const event = of('Event', {
      summary: 'Une journée',
      from: at('2022-03-27T08:00:00Z'),
      until: at('2022-03-27T16:00:00Z'),
      previousFrom: at('2022-03-20T08:00:00Z'),
      status: 'rescheduled',
      attendanceMode: 'hybrid',
      place: 'Lyon',
      online: 'https://meet.example.org/',
    });
    expect(event).toEqual({
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
    expect(of('Event', { status }).eventStatus).toBe(`https://schema.org/${term}`);
  });

  it('of an event with little information leaves out the rest', () => {
    expect(of('Event', { from: 0 })).toEqual({
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
    const { startDate, endDate } = of('Event', {
      from: at(from),
      until: until === null ? null : at(until),
    });
    expect([startDate, endDate]).toEqual(dates);
  });

  it('of what has a picture', () => {
    const image = { url: 'https://cms.example.org/a.png', mime: 'image/png', width: 10, height: 10 };
    const imageOf = (text: string | null, credit: string | null) =>
      of('Event', { image: { ...image, text, credit } }).image;
    expect([imageOf('Un phare', 'C. Exemple'), imageOf(null, null)]).toEqual([
      { '@type': 'ImageObject', url: image.url, caption: 'Un phare', creditText: 'C. Exemple' },
      { '@type': 'ImageObject', url: image.url },
    ]);
    expect(['url', 'caption', 'creditText'].filter((name) => !hasProperty('ImageObject', name))).toEqual([]);
  });

  it('of a press release', () => {
    expect(of('NewsArticle')).toEqual({
      ...base,
      '@type': 'NewsArticle',
      headline: 'Forum',
      datePublished: '2022-01-10T09:00:00+01:00',
      dateModified: '2022-01-11T09:00:00+01:00',
      mainEntityOfPage: url,
    });
  });

  it('of a call says from when to when it is offered', () => {
    const call = of('GovernmentService', {
      from: at('2022-01-23T23:00:00Z'),
      until: at('2022-03-18T23:00:00Z'),
    });
    expect(call).toEqual({
      ...thing,
      '@type': 'GovernmentService',
      offers: {
        '@type': 'Offer',
        url,
        availabilityStarts: '2022-01-24T00:00:00+01:00',
        availabilityEnds: '2022-03-19T00:00:00+01:00',
      },
    });
  });

  it('of a job, and of a course, says from when to when', () => {
    const [from, until] = [at('2022-01-23T23:00:00Z'), at('2022-03-18T22:59:00Z')];
    expect(of('JobPosting', { from, until })).toEqual({
      ...thing,
      '@type': 'JobPosting',
      title: 'Forum',
      datePosted: '2022-01-10T09:00:00+01:00',
      validThrough: '2022-03-18T23:59:00+01:00',
    });
    expect(of('Course', { from, until, place: 'Lyon' })).toEqual({
      ...base,
      '@type': 'Course',
      hasCourseInstance: {
        '@type': 'CourseInstance',
        startDate: '2022-01-24T00:00:00+01:00',
        endDate: '2022-03-18T23:59:00+01:00',
        location: { '@type': 'Place', name: 'Lyon', address: 'Lyon' },
      },
    });
    expect(of('Course')).toEqual({ ...base, '@type': 'Course' });
  });

  it('of a kind of event is that of an event, and of anything else what every thing has', () => {
    expect(of('Festival', { from: 0 }).startDate).toBe('1970-01-01T01:00:00+01:00');
    expect(of('Place', { from: 0, summary: 'Près du port' })).toEqual({
      ...thing,
      '@type': 'Place',
      description: 'Près du port',
    });
  });

  it('has the properties that the schema names, and leaves out what an entry lacks', () => {
    const instant = (attribute: string) => ({ attribute, isInstant: true });
    const text = (attribute: string) => ({ attribute, isInstant: false });
    const properties = {
      name: text('name'),
      datePosted: instant('opensAt'),
      jobStartDate: instant('starts'),
      totalJobOpenings: text('seats'),
      directApply: { value: true },
      hiringOrganization: { type: 'Organization', properties: { name: text('employer'), url: text('site') } },
      jobLocation: { type: 'Place', properties: { name: text('nowhere') } },
    };
    const values = {
      name: 'Soudeur\u0008',
      opensAt: '2022-02-01T08:00:00.000Z',
      starts: null,
      seats: 0,
      employer: 'Mairie',
      site: null,
      nowhere: null,
    };
    expect(sent(jsonLdOf({ type: 'JobPosting', properties }, entry({ values })))).toEqual({
      ...thing,
      '@type': 'JobPosting',
      name: 'Soudeur',
      title: 'Forum',
      datePosted: '2022-02-01T09:00:00+01:00',
      totalJobOpenings: 0,
      directApply: true,
      hiringOrganization: { '@type': 'Organization', name: 'Mairie' },
    });
  });

  it.each(Object.keys(KINDS))('of a %s has no property that schema.org does not know', (type) => {
    const names = Object.keys(KINDS[type](entry({ from: 0, until: 1 })));
    expect(names.filter((name) => !hasProperty(type, name))).toEqual([]);
  });
});
