import { documentOf, type Keys } from './front-matter';
import { SiteMaker, type InventedSite } from './invented-site';
import { itemsFor, localesOf, slugOf, textOf, type Item, type Locale } from './items';
import { paperNumber, pictureNumber } from './media';

const ROWS = 4;

/** A French site of Jekyll: posts, two collections and pages; translations by `lang` and `ref`. */
export function jekyllSite(documents: number): InventedSite {
  const site = new SiteMaker();
  addChrome(site);
  for (const item of itemsFor(documents)) {
    addMedia(site, item);
    for (const locale of localesOf(item)) addDocument(site, item, locale);
  }
  const rows = Array.from({ length: ROWS }, (_row, index) => rowOf(index));
  site.addRows('_data/appels.csv', `titre;ouverture;cloture;resume\n${rows.join('')}`, 'call', ROWS);
  return site.finish();
}

function rowOf(index: number): string {
  return `Appel ligne${index};2022-0${index + 1}-01;2022-0${index + 3}-15;Pour les communes lire${index}\n`;
}

function addDocument(site: SiteMaker, item: Item, locale: Locale): void {
  const keys = keysOf(item, locale);
  const body = bodyOf(item, locale);
  const { path, address } = placeOf(item, locale);
  const { permalink, redirect_from: earlier = [] } = keys as { permalink?: string; redirect_from?: string[] };
  const addresses = [permalink ?? address, ...earlier];
  site.add(item, locale, documentOf(keys, body), { path, keys, body, addresses });
}

function placeOf(item: Item, locale: Locale): { path: string; address: string } {
  const slug = slugOf(item, locale);
  if (item.kind === 'page') return { path: `pages/${slug}.md`, address: `/pages/${slug}.html` };
  if (item.kind === 'event') return { path: `_rencontres/${slug}.md`, address: `/rencontres/${slug}.html` };
  if (item.kind === 'call') return { path: `_appels/${slug}.md`, address: `/appels/${slug}.html` };
  const address = `/${item.date.replaceAll('-', '/')}/${slug}.html`;
  if (item.state === 'draft') return { path: `_drafts/${slug}.md`, address };
  return { path: `_posts/${item.date}-${slug}.md`, address };
}

function keysOf(item: Item, locale: Locale): Keys {
  const { number, kind, state, translated, hasPicture } = item;
  return {
    layout: kind,
    title: textOf(item, locale, 'titre'),
    chapo: textOf(item, locale, 'chapo'),
    ...(translated || locale === 'en' ? { lang: locale, ref: `texte-${number}` } : {}),
    ...(state === 'draft' && kind !== 'release' && { published: false }),
    ...(state === 'future' && kind !== 'release' && { date: item.date }),
    ...(hasPicture && { visuel: `/assets/img/p${number}.png`, visuel_alt: textOf(item, locale, 'alt') }),
    ...(number % 13 === 0 && { redirect_from: [`/ancien/${slugOf(item, locale)}.html`] }),
    ...(number % 17 === 0 && { permalink: `/direct/${slugOf(item, locale)}/` }),
    ...KEYS[kind](item, locale),
  };
}

const KEYS: Record<Item['kind'], (item: Item, locale: Locale) => Keys> = {
  release: (item, locale) => ({
    rubrique: item.number % 2 ? 'Littoral' : 'Fleuves',
    mots_cles: ['mer', `mot${item.number % 4}`],
    contact: {
      nom: `Maëlle K${item.number % 3}`,
      courriel: `presse${item.number % 3}@sillage.test`,
      tel: '01 99 00 12 34',
    },
    ...(item.number % 4 === 1 && {
      pieces_jointes: [{ titre: textOf(item, locale, 'piece'), fichier: `/assets/pdf/d${item.number}.pdf` }],
    }),
    couleur: textOf(item, locale, 'couleur'),
  }),
  event: (item, locale) => ({
    date_debut: `${item.from} 09:30`,
    date_fin: `${item.until} 17:00`,
    lieu: textOf(item, locale, 'lieu'),
    adresse: textOf(item, locale, 'adresse'),
    ...(item.number % 4 === 1 && { lien_inscription: `https://inscription.test/${item.number}` }),
  }),
  call: (item, locale) => ({
    ouverture: item.from,
    cloture: item.until,
    edition: String(item.number),
    budget: textOf(item, locale, 'budget'),
  }),
  page: (item) => ({ public: item.number % 2 ? 'candidates' : 'administrations' }),
};

function bodyOf(item: Item, locale: Locale): string {
  const { number } = item;
  return [
    `## ${textOf(item, locale, 'partie')}`,
    `${textOf(item, locale, 'texte')} ([la suite]({{ site.baseurl }}/pages/)).`,
    ...(item.hasPicture ? [`![${textOf(item, locale, 'image')}](/assets/img/p${number}.png)`] : []),
    ...(number % 4 === 0
      ? [`{% include figure.html src="/assets/img/p3.png" titre="fig${number}${locale}" %}`]
      : []),
  ].join('\n\n');
}

function addMedia(site: SiteMaker, { number, kind, hasPicture }: Item): void {
  if (hasPicture) site.addMedia(`assets/img/p${number}.png`, pictureNumber(number));
  if (kind === 'release' && number % 4 === 1) site.addMedia(`assets/pdf/d${number}.pdf`, paperNumber(number));
}

function addChrome(site: SiteMaker): void {
  site.addLeftOut(
    '_config.yml',
    'title: Sillage\ncollections:\n  rencontres:\n    output: true\n  appels:\n    output: true\n'
  );
  site.addLeftOut('_data/navigation.yml', '- title: Accueil\n  url: /\n- title: Presse\n  url: /presse/\n');
  site.files.set('Gemfile', 'gem "jekyll"\n');
  for (const name of ['default', 'release', 'event', 'call', 'page'])
    site.addLeftOut(`_layouts/${name}.html`, '---\n---\n<html>{{ content }}</html>\n');
  for (const name of ['header.html', 'figure.html'])
    site.addLeftOut(`_includes/${name}`, '<img src="{{ include.src }}">\n');
  site.addLeftOut('README.md', '# Sillage\n\nLe site du programme.\n');
  site.addLeftOut('_sass/_base.html', '<p></p>\n');
}
