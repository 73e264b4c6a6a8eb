import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { ImportOptions } from '../../../src/plugins/importer/server/src/import-documents';
import { loadMapping } from '../../../src/plugins/importer/server/src/mapping/load-mapping';
import { startApp, type TestApp } from '../../support/app';
import { createDocuments, importInto, removeEverything, type Documents } from '../../support/documents';
import { documentsOf, setClock } from '../../support/entries';
import { PNG } from '../../support/media-files';

const NOW = '2027-04-15T12:00:00Z';
const MAPPING = `
ignore: [brouillons/**]
future: false
media: [static]
sets:
  - paths: ['agenda/**']
    type: event
    fields:
      title: titre
      startsAt: debut
      endsAt: { from: fin, as: day-that-ends }
      place: lieu.ville
      cover:
        fields:
          image: visuel
          alternativeText: { value: Un port }
      tags: { from: themes, as: list }
    ignore: [layout]
  - paths: ['presse/**']
    type: press-release
    fields:
      lead: chapo
      pressContacts:
        from: contact
        each: { name: nom, email: mail, phones: { from: tel, as: phone } }
        match: [email]
  - paths: ['donnees/appels.csv']
    type: call
    fields:
      title: nom
      kind: { from: genre, values: { AAP: projects, AMI: expressions-of-interest } }
      opensAt: { from: ouverture, as: date }
      closesAt: { from: cloture, as: day-that-ends }
  - paths: ['pages/**']
    type: program-page
    address: /:language/:path/
    fields:
      calls: appels
`;

const SITE: Record<string, string | Buffer> = {
  'guichet-import.yml': MAPPING,
  'README.md': 'Un site.\n',
  'brouillons/a.md': 'Pas de métadonnées.\n',
  'static/images/port.png': PNG,
  'agenda/2027-03-01-rencontre.fr.md': `---
layout: agenda
titre: La rencontre
debut: 2027-03-12 14:00
fin: 2027-03-13
lieu: { ville: Lorient, salle: A }
visuel: /images/port.png
themes: Mer, Ports
modalites: Sur place et en visio
inscription: Par courriel à mer@sillage.test
---

Voir ![le port](../static/images/port.png) et ![une autre](/images/absente.png).
`,
  'agenda/2027-03-01-rencontre.en.md':
    '+++\ntitre = "The meeting"\ndebut = 2027-03-12T14:00:00\n+++\n\nSee you.\n',
  'presse/communique.md': `---
title: Les ports
date: 2027-06-01 09:00
chapo: Un chapeau.
contact: { nom: Maëlle, mail: m@sillage.test, tel: 01 99 00 12 34 }
---

Le texte {% include partage.html %}.

Répondez à l’appel à projets jusqu’au 31 mars 2027.
`,
  'donnees/appels.csv':
    'id;nom;genre;ouverture;cloture\na1;Phares;AAP;2027-01-01;2027-03-31\na2;Algues;AMI;2027-02-01;2027-05-31\n',
  'pages/programme.md':
    '---\ntitle: Le programme\naliases: [/ancien/]\nappels: [Phares]\netapes:\n- Jury [15/05/2027]\n---\n\nUn texte.\n',
};

describe('a mapping', () => {
  let app: TestApp;
  let documents: Documents;
  const importSite = async (options: Partial<ImportOptions> = {}) => {
    const { mapping } = await loadMapping([documents.folder]);
    return importInto(app.strapi, [documents.folder], { mapping, ...options });
  };
  const list = async (asked: string) => (await app.http.get(`/api/${asked}`)).body.data;

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    documents = await createDocuments();
    for (const [name, content] of Object.entries(SITE)) await documents.write(name, content);
  });
  afterAll(async () => {
    await documents.remove();
    await removeEverything(app.strapi);
    await app.stop();
  });

  it('makes entries of keys with names of their own, of tables, and of both languages', async () => {
    const report = await importSite();
    expect([report.errors, report.counts]).toEqual([
      [],
      {
        event: { created: 1 },
        'press-release': { created: 1 },
        'press-contact': { created: 1 },
        call: { created: 2 },
        'program-page': { created: 1 },
        tag: { created: 2 },
      },
    ]);
  });

  it('places each value in its attribute, in the type that it has there', async () => {
    const populate = 'populate[cover][populate][image]=true&populate[tags]=true&populate[registration]=true';
    const [fr] = await list(`events?${populate}`);
    expect(fr).toMatchObject({
      title: 'La rencontre',
      startsAt: '2027-03-12T13:00:00.000Z',
      endsAt: '2027-03-13T23:00:00.000Z',
      place: 'Lorient',
      cover: { image: { name: 'port.png' }, alternativeText: 'Un port' },
      tags: [{ name: 'Mer' }, { name: 'Ports' }],
      attendanceMode: 'hybrid',
      registration: { url: 'mailto:mer@sillage.test' },
    });
    const [en] = await list('events?locale=en');
    expect([en.documentId, en.title, en.startsAt]).toEqual([fr.documentId, 'The meeting', fr.startsAt]);
    const calls = await list('calls?sort=title');
    expect(calls).toMatchObject([
      { title: 'Algues', kind: 'expressions-of-interest', closesAt: '2027-05-31T22:00:00.000Z' },
      { title: 'Phares', kind: 'projects', closesAt: '2027-03-31T22:00:00.000Z' },
    ]);
    const [{ documentId }] = await app.strapi.db.query('api::press-release.press-release').findMany({});
    const release = { documentId, populate: { calls: { fields: ['title'] } } };
    // The call that it speaks of is a row of the table, not another call.
    expect(await documentsOf(app, 'api::press-release.press-release').findOne(release)).toMatchObject({
      calls: [{ title: 'Phares' }],
    });
    expect(await list('program-pages?populate=*')).toMatchObject([
      { calls: [{ title: 'Phares' }], steps: [{ title: 'Jury', endsAt: '2027-05-15T22:00:00.000Z' }] },
    ]);
  });

  it('puts a file into the media library once, and its address into the texts', async () => {
    const [{ body, cover }] = await list('events?populate[cover][populate][image]=true');
    expect(body).toBe(`Voir ![le port](${cover.image.url}) et ![une autre](/images/absente.png).`);
    expect(await app.strapi.db.query('plugin::upload.file').count({})).toBe(1);
  });

  it('leads from the addresses of the old site to the entries', async () => {
    const paths = await list('redirects/paths');
    expect(paths.map(({ path: from, slug }: { path: string; slug: string }) => [from, slug]).sort()).toEqual([
      ['/ancien', 'le-programme'],
      ['/pages/programme', 'le-programme'],
    ]);
  });

  it('keeps back what the old site held back', async () => {
    expect(await list('press-releases')).toEqual([]);
    setClock(app.strapi, '2027-06-01T07:00:00Z');
    expect(await list('press-releases?populate=pressContacts.phones')).toMatchObject([
      {
        embargoUntil: '2027-06-01T07:00:00.000Z',
        pressContacts: [{ name: 'Maëlle', phones: [{ number: '+33199001234' }] }],
      },
    ]);
    setClock(app.strapi, NOW);
  });

  it('names what has no place, what is missing and what is left out', async () => {
    await documents.edit('agenda/2027-03-01-rencontre.fr.md', 'Voir', 'Voyez');
    await documents.edit('presse/communique.md', 'Le texte', 'Un texte');
    const { unplaced, warnings, files } = await importSite();
    expect(unplaced.map(({ key }) => key)).toEqual(['lieu.salle']);
    expect(warnings.map(({ code, values }) => [code, ...Object.values(values)])).toEqual([
      ['media-missing', '/images/absente.png'],
      ['held-by-embargo', '2027-06-01T07:00:00.000Z'],
      ['tags-kept', '{% include partage.html %}'],
    ]);
    const leftOut = files
      .filter(({ status }) => status === 'left-out')
      .map(({ file }) => path.basename(file));
    expect(leftOut).toEqual(['README.md', 'a.md']);
  });

  it('changes nothing when nothing changed, whatever the names of the files', async () => {
    const at = (name: string) => path.join(documents.folder, name);
    await rename(at('agenda/2027-03-01-rencontre.fr.md'), at('agenda/2027-03-01-Rencontre.fr.md'));
    await mkdir(at('presse/2027'));
    await rename(at('presse/communique.md'), at('presse/2027/les-ports.md'));
    const { counts, errors } = await importSite();
    const outcomes = Object.values(counts).flatMap(Object.keys);
    expect([errors, new Set(outcomes)]).toEqual([[], new Set(['unchanged'])]);
  });

  it('reports what is no more, and unpublishes it when asked to', async () => {
    await documents.edit('donnees/appels.csv', /a2;.*\n/.exec(String(SITE['donnees/appels.csv']))![0], '');
    await rm(path.join(documents.folder, 'pages/programme.md'));
    const told = await importSite();
    expect(told.gone.map(({ type, title, unpublished }) => [type, title, unpublished])).toEqual([
      ['call', 'Algues', false],
      ['program-page', 'Le programme', false],
    ]);
    expect((await list('calls')).length).toBe(2);
    await importSite({ prune: true });
    expect([(await list('calls')).length, await list('program-pages'), (await importSite()).gone]).toEqual([
      1,
      [],
      [],
    ]);
  });

  it.each([
    [
      'an unknown key',
      'sets:\n  - type: event\n    path: x\n',
      'line 3: sets.0.path: there is no key "path"',
    ],
    ['an unknown type', 'sets:\n  - type: agenda\n', 'sets.0.type: the application has no type "agenda"'],
    [
      'an unknown attribute',
      'sets:\n  - type: event\n    fields: { lieu: x }\n',
      'the type event has no attribute "lieu"',
    ],
  ])('is refused with %s', async (_name, mapping, message) => {
    await documents.write('guichet-import.yml', mapping);
    await expect(importSite()).rejects.toThrow(message);
  });
});
