import { documentOf, type Keys } from './front-matter';
import { SiteMaker, type InventedSite } from './invented-site';
import { itemsFor, localesOf, slugOf, textOf, type Item, type Kind, type Locale } from './items';
import { paperNumber, pictureNumber } from './media';

const FOLDERS: Record<Kind, string> = {
  release: 'content/nouvelles',
  event: 'content/agenda',
  call: 'content/dispositifs',
  page: 'content/rubriques',
};

/** A site whose editors write in Decap: keys that only its form explains, a folder for each language in each collection. */
export function decapSite(documents: number): InventedSite {
  const site = new SiteMaker();
  addChrome(site);
  for (const item of itemsFor(documents)) {
    for (const locale of localesOf(item)) addDocument(site, item, locale);
    addMedia(site, item);
  }
  return site.finish();
}

function addDocument(site: SiteMaker, item: Item, locale: Locale): void {
  const keys = keysOf(item, locale);
  const body = bodyOf(item, locale);
  const path = `${FOLDERS[item.kind]}/${locale}/${slugOf(item, 'fr')}.md`;
  const address = `/${FOLDERS[item.kind].split('/')[1]}/${slugOf(item, 'fr')}/`;
  const addresses = [`${locale === 'en' ? '/en' : ''}${address}`];
  site.add(item, locale, documentOf(keys, body), { path, keys, body, addresses });
}

function keysOf(item: Item, locale: Locale): Keys {
  const { number, kind, state, hasPicture } = item;
  return {
    t: textOf(item, locale, 'titre'),
    resume: textOf(item, locale, 'resume'),
    ...(state === 'draft' && { draft: true }),
    ...(state === 'future' && kind !== 'release' && { publishDate: item.date }),
    ...(hasPicture && { image: `/uploads/p${number}.png`, image_alt: textOf(item, locale, 'alt') }),
    ...KEYS[kind](item, locale),
  };
}

const KEYS: Record<Kind, (item: Item, locale: Locale) => Keys> = {
  release: (item, locale) => ({
    date: item.date,
    thematique: item.number % 2 ? 'Littoral' : 'Fleuves',
    etiquettes: ['mer', `mot${item.number % 4}`],
    ...(item.number % 4 === 1 && {
      documents: [{ nom: textOf(item, locale, 'piece'), fichier: `/uploads/d${item.number}.pdf` }],
    }),
  }),
  event: (item, locale) => ({
    quand: `${item.from}T09:30:00.000+01:00`,
    jusqua: `${item.until}T17:00:00.000+01:00`,
    ou: textOf(item, locale, 'lieu'),
    humeur: textOf(item, locale, 'humeur'),
  }),
  call: (item, locale) => ({
    d1: item.from,
    d2: item.until,
    enveloppe: textOf(item, locale, 'enveloppe'),
  }),
  page: (item) => ({ layout: 'page', cible: item.number % 2 ? 'candidates' : 'public' }),
};

function bodyOf(item: Item, locale: Locale): string {
  const picture = `![${textOf(item, locale, 'image')}](/uploads/p${item.number}.png)`;
  return [textOf(item, locale, 'texte'), ...(item.hasPicture ? [picture] : [])].join('\n\n');
}

function addMedia(site: SiteMaker, { number, kind, hasPicture }: Item): void {
  if (hasPicture) site.addMedia(`static/uploads/p${number}.png`, pictureNumber(number));
  if (kind === 'release' && number % 4 === 1)
    site.addMedia(`static/uploads/d${number}.pdf`, paperNumber(number));
}

const COMMON = `      - { name: t, label: Titre, widget: string }
      - { name: resume, label: Résumé, widget: text, required: false }
      - { name: image, label: Image, widget: image, required: false }
      - { name: image_alt, label: Texte alternatif, widget: string, required: false }
      - { name: body, label: Texte, widget: markdown }
`;
const FORMS: Record<Kind, string> = {
  release: '      - { name: date, label: Date, widget: datetime }\n',
  event:
    '      - { name: quand, label: Date de début, widget: datetime }\n' +
    '      - { name: jusqua, label: Date de fin, widget: datetime }\n' +
    '      - { name: ou, label: Lieu, widget: string }\n' +
    '      - { name: humeur, label: Humeur, widget: string }\n',
  call:
    '      - { name: d1, label: Ouverture, widget: datetime }\n' +
    '      - { name: d2, label: Date limite, widget: datetime }\n' +
    '      - { name: enveloppe, label: Enveloppe, widget: string }\n',
  page: '      - { name: layout, label: Gabarit, widget: hidden, default: page }\n',
};

function addChrome(site: SiteMaker): void {
  const collections = Object.entries(FOLDERS).map(
    ([kind, folder]) => `  - name: ${kind}
    folder: ${folder}
    create: true
    i18n: true
    fields:
${COMMON}${FORMS[kind as Kind]}`
  );
  site.addLeftOut(
    'static/admin/config.yml',
    `backend: { name: git-gateway }
media_folder: static/uploads
public_folder: /uploads
i18n: { structure: multiple_folders, locales: [fr, en], default_locale: fr }
collections:
${collections.join('')}`
  );
  site.addLeftOut('hugo.yaml', 'title: Sillage\n');
  site.addLeftOut('static/admin/index.html', '<script src="decap-cms.js"></script>\n');
  site.addLeftOut('layouts/index.html', '<html></html>\n');
  site.addLeftOut('README.md', '# Sillage\n');
}
