import type { Answered, Client, Entry, Resource, StatefulResource } from '@guichet/client';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = { [Key in keyof T]: T[Key] };
type Call = Entry<'calls'>;

/**
 * Checked by `tsc -p tests`: a wrong line does not compile, and neither does a correct line that is marked as an error.
 */
const held = <Claim extends true>(claim = true as Claim) => expect(claim).toBe(true);

describe('the types of the client', () => {
  it('name what exists', () => {
    type Names =
      | 'calls'
      | 'events'
      | 'press-releases'
      | 'press-contacts'
      | 'program-pages'
      | 'categories'
      | 'tags'
      | 'redirects'
      | 'redirects/paths';
    held<Same<Resource, Names>>();
    held<Same<StatefulResource, 'calls' | 'events' | 'program-pages'>>();
  });

  it('tell what may be null, and what has to be populated', () => {
    held<Same<Call['title'], string>>();
    held<Same<Call['state'], 'upcoming' | 'open' | 'closed' | null>>();
    held<Same<Call['closesAt'], string | null>>();
    held<undefined extends Call['cutOffs'] ? true : false>();
  });

  it('follow the query', () => {
    type Short = Answered<Call, { fields: readonly ['title'] }>;
    held<Same<Flat<Short>, { id: number; documentId: string; title: string }>>();
    type Deep = Answered<Call, { populate: { programPages: { fields: readonly ['slug']; populate: '*' } } }>;
    held<Same<Deep['programPages'][number]['slug'], string>>();
    held<Same<Flat<Deep['programPages'][number]['seo']>, Flat<Deep['programPages'][number]['seo']>>>();
    held<'body' extends keyof Deep['programPages'][number] ? false : true>();
    type Event = Answered<Entry<'events'>, { populate: readonly ['category', 'registration'] }>;
    held<null extends Event['category'] ? true : false>();
    held<Same<NonNullable<Event['registration']>['url'], string>>();
    held<'tags' extends keyof Event ? false : true>();
  });

  it('refuse what the API would', () => {
    const queries = (guichet: Client) => [
      guichet.list('calls', { filters: { state: 'open', programPages: { slug: ['a', 'b'] } } }),
      // @ts-expect-error There is no such type.
      guichet.list('grants'),
      // @ts-expect-error There is no such attribute.
      guichet.list('calls', { filters: { sate: 'open' } }),
      // @ts-expect-error There is no such state.
      guichet.list('calls', { filters: { state: 'ajar' } }),
      // @ts-expect-error Relations are populated.
      guichet.find('calls', 'slug', { fields: ['contacts'] }),
      // @ts-expect-error Fields are not.
      guichet.find('calls', 'slug', { populate: ['title'] }),
      // @ts-expect-error Nor inside of what is.
      guichet.find('calls', 'slug', { populate: { contacts: { fields: ['title'] } } }),
      // @ts-expect-error The clock says nothing of them.
      guichet.state('tags', 'slug'),
      // @ts-expect-error By pages or from an entry on, not both.
      guichet.list('calls', { pagination: { page: 1, start: 2 } }),
    ];
    expect(queries).toBeInstanceOf(Function);
  });
});
