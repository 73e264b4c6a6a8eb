import { documentOf, type Format, type Keys } from './front-matter';
import { SiteMaker, type InventedSite } from './invented-site';
import { itemsFor, localesOf, slugOf, textOf, type Item, type Locale } from './items';
import { paperNumber, pictureNumber } from './media';

const FORMATS: Format[] = ['toml', 'yaml', 'toml', 'json'];
const SECTIONS = { release: 'news', event: 'events', call: 'calls', page: 'pages' };

/** A site of Hugo in two languages, by `page.en.md`: sections, bundles, and front matter in three formats. */
export function hugoSite(documents: number): InventedSite {
  const site = new SiteMaker();
  addChrome(site);
  for (const item of itemsFor(documents)) {
    for (const locale of localesOf(item)) addDocument(site, item, locale);
    addMedia(site, item);
  }
  return site.finish();
}

/** Releases with a picture are bundles, with the picture beside the text. */
function isBundle({ kind, hasPicture }: Item): boolean {
  return kind === 'release' && hasPicture;
}

function folderOf(item: Item): string {
  return `content/${SECTIONS[item.kind]}${isBundle(item) ? `/${slugOf(item, 'fr')}` : ''}`;
}

function addDocument(site: SiteMaker, item: Item, locale: Locale): void {
  const keys = keysOf(item, locale);
  const body = bodyOf(item, locale);
  const name = isBundle(item) ? 'index' : slugOf(item, 'fr');
  const path = `${folderOf(item)}/${name}${locale === 'en' ? '.en' : ''}.md`;
  const { slug = slugOf(item, 'fr'), aliases = [] } = keys as { slug?: string; aliases?: string[] };
  const addresses = [`${locale === 'en' ? '/en' : ''}/${SECTIONS[item.kind]}/${slug}/`, ...aliases];
  const format = FORMATS[item.number % FORMATS.length];
  site.add(item, locale, documentOf(keys, body, format), { path, keys, body, addresses });
}

function keysOf(item: Item, locale: Locale): Keys {
  const { number, kind, state, hasPicture } = item;
  return {
    title: textOf(item, locale, 'title'),
    description: textOf(item, locale, 'description'),
    ...(kind !== 'page' && { date: state === 'future' ? item.date : `${item.date}T08:30:00+01:00` }),
    ...(kind === 'page' && state === 'future' && { publishDate: item.date }),
    ...(state === 'draft' && { draft: true }),
    ...(hasPicture && { thumbnail: pictureAddress(item), thumbnail_alt: textOf(item, locale, 'alt') }),
    ...(number % 13 === 0 && { aliases: [`/old/${slugOf(item, locale)}/`] }),
    ...(number % 17 === 0 && { slug: `short-${slugOf(item, locale)}` }),
    ...KEYS[kind](item, locale),
  };
}

function pictureAddress(item: Item): string {
  return isBundle(item) ? `p${item.number}.png` : `/img/p${item.number}.png`;
}

const KEYS: Record<Item['kind'], (item: Item, locale: Locale) => Keys> = {
  release: (item, locale) => ({
    categories: [item.number % 2 ? 'Coast' : 'Rivers'],
    tags: ['sea', `word${item.number % 4}`],
    ...(item.number % 4 === 1 && { attachments: [`/pdf/d${item.number}.pdf`] }),
    mood: textOf(item, locale, 'mood'),
  }),
  event: (item, locale) => ({
    start_date: `${item.from}T09:30:00+01:00`,
    end_date: `${item.until}T17:00:00+01:00`,
    venue: textOf(item, locale, 'venue'),
    organizer: textOf(item, locale, 'organizer'),
  }),
  call: (item, locale) => ({
    opening_date: item.from,
    deadline: item.until,
    budget: textOf(item, locale, 'budget'),
  }),
  page: (item) => ({ weight: item.number, menu: 'main' }),
};

function bodyOf(item: Item, locale: Locale): string {
  const { number } = item;
  return [
    `## ${textOf(item, locale, 'part')}`,
    textOf(item, locale, 'text'),
    ...(item.hasPicture
      ? [`{{< figure src="${pictureAddress(item)}" caption="fig${number}${locale}" >}}`]
      : []),
    ...(number % 4 === 0 ? [`{{% note %}}${textOf(item, locale, 'note')}{{% /note %}}`] : []),
  ].join('\n\n');
}

function addMedia(site: SiteMaker, item: Item): void {
  const { number, kind, hasPicture } = item;
  const picture = isBundle(item) ? `${folderOf(item)}/p${number}.png` : `static/img/p${number}.png`;
  if (hasPicture) site.addMedia(picture, pictureNumber(number));
  if (kind === 'release' && number % 4 === 1) site.addMedia(`static/pdf/d${number}.pdf`, paperNumber(number));
}

function addChrome(site: SiteMaker): void {
  const languages = '[languages.fr]\nweight = 1\n[languages.en]\nweight = 2\n';
  site.addLeftOut('hugo.toml', `title = "Sillage"\ndefaultContentLanguage = "fr"\n${languages}`);
  site.addLeftOut('data/partners.json', '{ "partners": ["Canal Test"] }\n');
  site.addLeftOut('i18n/fr.yaml', 'more: Lire la suite\n');
  for (const name of ['_default/baseof', '_default/single', 'partials/header'])
    site.addLeftOut(`layouts/${name}.html`, '<html>{{ .Content }}</html>\n');
  site.addLeftOut('archetypes/default.md', '+++\ntitle = "{{ .Name }}"\n+++\n');
  site.addLeftOut('README.md', '# Sillage\n');
  site.addLeftOut('themes/sillage/README.md', '# Theme\n');
}
