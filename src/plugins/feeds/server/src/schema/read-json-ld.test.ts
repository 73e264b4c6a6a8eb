import type { Schema } from '@guichet/strapi-kit';
import { readFeedTypes } from './feed-type';

/** A type of another app with this structured data. */
const schema = (jsonLd: unknown, feeds: object = {}): Schema => ({
  uid: 'api::job.job',
  kind: 'collectionType',
  info: { pluralName: 'jobs' },
  attributes: {
    subject: { type: 'string' },
    employer: { type: 'string' },
    opensAt: { type: 'datetime' },
    closesAt: { type: 'datetime' },
    seats: { type: 'integer' },
    secret: { type: 'string', private: true },
    cover: { type: 'media' },
  },
  pluginOptions: { feeds: { names: { de: 'Stellen' }, title: 'subject', jsonLd, ...feeds } },
});
const read = (...given: Parameters<typeof schema>) => readFeedTypes([schema(...given)], new Map())[0].jsonLd;

describe('the structured data of a type', () => {
  it('is of a type of schema.org', () => {
    expect(read('Festival', { from: 'opensAt' })).toEqual({ type: 'Festival', properties: {} });
  });

  it('has properties from attributes, values of the schema, and things of their own', () => {
    const properties = {
      datePosted: 'opensAt',
      employmentType: { value: 'FULL_TIME' },
      hiringOrganization: { type: 'Organization', properties: { name: 'employer' } },
    };
    expect(read({ type: 'JobPosting', properties })).toEqual({
      type: 'JobPosting',
      properties: {
        datePosted: { attribute: 'opensAt', isInstant: true },
        employmentType: { value: 'FULL_TIME' },
        hiringOrganization: {
          type: 'Organization',
          properties: { name: { attribute: 'employer', isInstant: false } },
        },
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['', 'JobPostng', 'schema.org has no type "JobPostng"; name one that it has, for example JobPosting'],
    ['', { type: 'jobPosting' }, 'schema.org has no type "jobPosting"'],
    ['', 'Event', 'an Event has a beginning; name the attribute as "from", or as the property "startDate"'],
    ['', 'Festival', 'an Event has a beginning'],
    ['', true, 'write an object with type, properties'],
    ['', null, 'write an object with type, properties'],
    ['', { type: 'Course', fields: {} }, 'there is no key "fields"; use type, properties'],
    ['.type', {}, 'name a type of schema.org, for example JobPosting, Course or Event'],
    ['.properties', { type: 'Course', properties: ['name'] }, 'write an object of a property of schema.org'],
    [
      '.properties.validThru',
      { type: 'JobPosting', properties: { validThru: 'closesAt' } },
      'JobPosting has no property "validThru"; use one of https://schema.org/JobPosting',
    ],
    [
      '.properties.validThrough',
      { type: 'JobPosting', properties: { validThrough: 'closeAt' } },
      'there is no attribute "closeAt"; name one of type string or text',
    ],
    [
      '.properties.image',
      { type: 'JobPosting', properties: { image: 'cover' } },
      '"cover" is of type media; name one of type',
    ],
    [
      '.properties.name',
      { type: 'JobPosting', properties: { name: 'secret' } },
      '"secret" is private, so the public never sees it; name another attribute',
    ],
    [
      '.properties.name',
      { type: 'JobPosting', properties: { name: { value: [] } } },
      'write a text, a number, true or false',
    ],
    [
      '.properties.hiringOrganization.properties.nam',
      {
        type: 'JobPosting',
        properties: { hiringOrganization: { type: 'Organization', properties: { nam: 'employer' } } },
      },
      'Organization has no property "nam"',
    ],
    [
      '.properties.name',
      { type: 'JobPosting', properties: { name: 3 } },
      'write an object with type, properties',
    ],
  ])('is refused with the key jsonLd%s and the remedy', (key, jsonLd, remedy) => {
    expect(() => read(jsonLd)).toThrow(`Schema of api::job.job: pluginOptions.feeds.jsonLd${key}`);
    expect(() => read(jsonLd)).toThrow(remedy);
  });
});
