import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { ImportOptions } from '../../../src/plugins/importer/server/src/import-documents';
import { loadMapping } from '../../../src/plugins/importer/server/src/mapping/load-mapping';
import { startApp, type TestApp } from '../../support/app';
import { createDocuments, importInto, removeEverything, type Documents } from '../../support/documents';
import { setClock } from '../../support/entries';
import { PNG } from '../../support/media-files';

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
---

Voir ![le port](../static/images/port.png) et ![une autre](/images/absente.png).
`,
  'agenda/2027-03-01-rencontre.en.md': '+++\ntitre = "The meeting"\ndebut = 2027-03-12T14:00:00\n+++\n\nSee you.\n',
  'presse/communique.md': `---
title: Les ports
date: 2027-06-01 09:00
chapo: Un chapeau.
contact: { nom: Maëlle, mail: m@sillage.test, tel: 01 99 00 12 34 }
---

Le texte {% include partage.html %}.
`,
  'donnees/appels.csv': 'id;nom;genre;ouverture;cloture\na1;Phares;AAP;2027-01-01;2027-03-31\na2;Algues;AMI;2027-02-01;2027-05-31\n',
  'pages/programme.md': '---\ntitle: Le programme\nappels: [Phares]\n---\n\nUn texte.\n',
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
    setClock(app.strapi, '2027-04-15T12:00:00Z');
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
});
