import { documentOf, type Keys } from './front-matter';
import { SiteMaker, type InventedSite } from './invented-site';
import { itemsFor, localesOf, slugOf, textOf, type Item, type Locale } from './items';
import { paperNumber, pictureNumber } from './media';

const SECTIONS = { release: 'posts', event: 'events', call: 'funding', page: 'guides' };
const PEOPLE = 3;

/** A site of Eleventy in `src`, with a folder for each language, and people in a file of data. */
export function eleventySite(documents: number): InventedSite {
  const site = new SiteMaker();
  addChrome(site);
  for (const item of itemsFor(documents)) {
    for (const locale of localesOf(item)) addDocument(site, item, locale);
    addMedia(site, item);
  }
  const people = Array.from({ length: PEOPLE }, (_person, index) => personAt(index));
  site.addRows('src/_data/people.json', `${JSON.stringify(people, null, 2)}\n`, 'contact', PEOPLE);
  return site.finish();
}

function personAt(index: number): Keys {
  return {
    name: `Ada Pers${index}`,
    role: `Press poste${index}`,
    email: `ada${index}@sillage.test`,
    phone: '01 99 00 12 34',
  };
}

function addDocument(site: SiteMaker, item: Item, locale: Locale): void {
  const keys = keysOf(item, locale);
  const body = bodyOf(item, locale);
  const day = item.kind === 'release' ? `${item.date}-` : '';
  const section = SECTIONS[item.kind];
  const path = `src/${locale}/${section}/${day}${slugOf(item, 'fr')}.md`;
  const { permalink } = keys as { permalink?: string };
  const address = `${locale === 'en' ? '/en' : ''}/${section}/${slugOf(item, 'fr')}/`;
  site.add(item, locale, documentOf(keys, body), { path, keys, body, addresses: [permalink ?? address] });
}

function keysOf(item: Item, locale: Locale): Keys {
  const { number, kind, state, hasPicture } = item;
  return {
    layout: `${kind}.njk`,
    headline: textOf(item, locale, 'headline'),
    excerpt: textOf(item, locale, 'excerpt'),
    ...(state === 'draft' && { draft: true }),
    ...(state === 'future' && kind !== 'release' && { date: item.date }),
    ...(hasPicture && { hero: `/img/p${number}.png`, heroAlt: textOf(item, locale, 'alt') }),
    ...(number % 17 === 0 && { permalink: `/direct/${slugOf(item, locale)}/` }),
    ...KEYS[kind](item, locale),
  };
}

const KEYS: Record<Item['kind'], (item: Item, locale: Locale) => Keys> = {
  release: (item, locale) => ({
    tags: ['posts', `word${item.number % 4}`],
    ...(item.number % 4 === 1 && {
      downloads: [{ label: textOf(item, locale, 'label'), href: `/pdf/d${item.number}.pdf` }],
    }),
    mood: textOf(item, locale, 'mood'),
  }),
  event: (item, locale) => ({
    when: { start: `${item.from} 09:30`, end: `${item.until} 17:00` },
    location: textOf(item, locale, 'location'),
    registration: { label: textOf(item, locale, 'register'), url: `https://register.test/${item.number}` },
  }),
  call: (item, locale) => ({
    opens: item.from,
    closes: item.until,
    apply: `https://apply.test/${item.number}`,
    budget: textOf(item, locale, 'budget'),
  }),
  page: () => ({ eleventyNavigation: { key: 'guides' } }),
};

function bodyOf(item: Item, locale: Locale): string {
  const { number } = item;
  return [
    textOf(item, locale, 'text'),
    ...(item.hasPicture ? [`![${textOf(item, locale, 'image')}](/img/p${number}.png)`] : []),
    ...(number % 4 === 0 ? [`{% image "/img/p3.png", "fig${number}${locale}" %}`] : []),
  ].join('\n\n');
}

function addMedia(site: SiteMaker, { number, kind, hasPicture }: Item): void {
  if (hasPicture) site.addMedia(`public/img/p${number}.png`, pictureNumber(number));
  if (kind === 'release' && number % 4 === 1) site.addMedia(`public/pdf/d${number}.pdf`, paperNumber(number));
}

function addChrome(site: SiteMaker): void {
  site.files.set('eleventy.config.js', 'export default () => ({ dir: { input: "src" } });\n');
  site.addLeftOut('package.json', '{ "name": "sillage" }\n');
  site.addLeftOut('src/_data/site.json', '{ "title": "Sillage" }\n');
  for (const name of ['base', 'release']) site.files.set(`src/_includes/${name}.njk`, '{{ content }}\n');
  site.addLeftOut('src/_includes/footer.html', '<footer></footer>\n');
  site.addLeftOut('README.md', '# Sillage\n');
}
