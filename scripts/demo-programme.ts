/**
 * What no document of examples/documents can say, as editors would write it in the admin: the texts of calls, a fund with
 * cut-offs whose deadlines were moved, an event that was called off, translations, and pictures.
 */
import type { Core, UID } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';
import { addCovers } from './demo-pictures';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';

/** The slug of the call that has everything a call can have. */
export const FUND = 'fonds-des-petits-ports';

/** Adds it to the imported documents. */
export async function addProgramme(strapi: Core.Strapi): Promise<void> {
  const [contact] = await documentsOf(strapi, 'api::press-contact.press-contact').findMany({});
  const contacts = [contact.documentId];
  for (const [slug, data] of Object.entries(CALLS)) await edit(strapi, CALL, slug, { ...data, contacts });
  await addFund(strapi, contacts);
  await documentsOf(strapi, EVENT).create({ data: VISIT, locale: 'fr', status: 'published' });
  for (const [uid, slug, data] of TRANSLATIONS) await edit(strapi, uid, slug, data, 'en');
  await addCovers(strapi, (...change) => edit(strapi, ...change));
}

async function edit(strapi: Core.Strapi, uid: UID.ContentType, slug: string, data: object, locale = 'fr') {
  const [{ documentId }] = await documentsOf(strapi, uid).findMany({ filters: { slug }, locale: 'fr' });
  await documentsOf(strapi, uid).update({ documentId, locale, data, status: 'published' });
}

/** A published deadline is not moved without a note. */
async function addFund(strapi: Core.Strapi, contacts: string[]): Promise<void> {
  const first = { ...FUND_DATA, contacts, cutOffs: cutOffs('Première relève', 'Deuxième relève') };
  await documentsOf(strapi, CALL).create({ data: first, locale: 'fr', status: 'published' });
  const all = cutOffs('Première relève', 'Deuxième relève', 'Dernière relève');
  await edit(strapi, CALL, FUND, { cutOffs: all, deadlineChangeNote: 'Une relève de plus.' });
  const closing = { closesAt: '2030-12-31T23:00:00.000Z', deadlineChangeNote: 'Deux semaines de plus.' };
  await edit(strapi, CALL, FUND, closing);
}

const CUT_OFFS = ['2030-05-31T22:00:00.000Z', '2030-09-30T22:00:00.000Z', '2030-11-30T23:00:00.000Z'];
const cutOffs = (...labels: string[]) => labels.map((label, index) => ({ label, closesAt: CUT_OFFS[index] }));

const FUND_DATA = {
  title: 'Fonds des petits ports',
  slug: FUND,
  kind: 'projects',
  edition: '2',
  summary: 'Un fonds pour cartographier les ports de **moins de 200 anneaux**.',
  body: `## Ce que le fonds finance

Un relevé des fonds et du trait de côte, sa mise à jour pendant deux ans et sa publication en données ouvertes.

## Ce qui est demandé

- une lettre du maire ou de la présidente du groupement
- un plan du port et de ses accès
- un budget, sur le modèle ci-dessous

## Qui peut répondre

Les communes qui gèrent un port de moins de 200 anneaux, et leurs groupements.`,
  opensAt: '2030-05-01T07:00:00.000Z',
  closesAt: '2030-12-15T23:00:00.000Z',
  applyLink: { label: 'Déposer un projet', url: 'https://sillage.example/ports/deposer' },
  documents: [
    { label: 'Règlement du fonds', source: '/uploads/reglement_fonds.pdf' },
    { label: 'Modèle de budget', source: '/uploads/budget.ods' },
    { label: 'Carte des ports' },
  ],
  steps: [
    { title: 'Dépôt', startsAt: '2030-05-01T07:00:00.000Z', endsAt: '2030-12-15T23:00:00.000Z' },
    { title: 'Jury', startsAt: '2031-01-14T23:00:00.000Z', endsAt: '2031-01-15T23:00:00.000Z' },
    { title: 'Réponse', dateLabel: 'En février 2031' },
  ],
};

/** By the slugs that the server made for the imported calls. */
const CALLS = {
  'appel-a-projets-3e-edition': {
    summary: 'Deux cartographes pendant dix mois pour les communes qui veulent mieux connaître leur rivage.',
    body: `## Ce qui est demandé

Un dossier de quatre pages : la question que se pose la commune, les données qu’elle a, celles qui lui manquent.

## Comment les projets sont choisis

- l’utilité pour les habitants
- l’ouverture des données
- l’accueil des cartographes`,
    applyLink: { label: 'Proposer un projet', url: 'https://sillage.example/communes/proposer' },
    documents: [{ label: 'Règlement de l’appel à projets', source: '/uploads/sillage_reglement.pdf' }],
    steps: [
      {
        title: 'Dépôt des projets',
        startsAt: '2030-04-28T22:00:00.000Z',
        endsAt: '2030-06-14T22:00:00.000Z',
      },
      {
        title: 'Visites des communes',
        startsAt: '2030-06-23T22:00:00.000Z',
        endsAt: '2030-07-05T22:00:00.000Z',
      },
      { title: 'Annonce des projets retenus', dateLabel: 'Mi-juillet 2030' },
    ],
  },
  'appel-a-candidatures-3e-edition': {
    summary: 'Dix mois à bord d’une commune du littoral, à deux, au plus près des habitants.',
    body: '## Ce qui est demandé\n\nUn curriculum vitæ et une carte dont vous êtes fier ou fière.',
    applyLink: { label: 'Déposer ma candidature', url: 'https://sillage.example/cartographes/candidater' },
  },
  'appel-a-projets-4e-edition': {
    summary: 'La prochaine promotion : vingt communes, de Dunkerque à Menton.',
  },
};

const VISIT = {
  title: 'Visite du port de Sauzon',
  lead: 'La visite est annulée : le bateau est à sec.',
  startsAt: '2030-06-20T07:00:00.000Z',
  endsAt: '2030-06-20T10:00:00.000Z',
  place: 'Port de Sauzon',
  address: '1 quai Guerveur, 56360 Sauzon',
  attendanceMode: 'in-person',
  eventStatus: 'cancelled',
};

const TRANSLATIONS: [UID.ContentType, string, object][] = [
  [
    CALL,
    FUND,
    {
      title: 'Small harbours fund',
      summary: 'A fund to map harbours with **fewer than 200 berths**.',
      body: '## What we ask for\n\nA letter of the mayor, a plan of the harbour, and a budget.',
      cutOffs: cutOffs('First cut-off', 'Second cut-off', 'Last cut-off'),
      applyLink: { label: 'Submit a project', url: 'https://sillage.example/ports/deposer' },
      documents: ['Rules of the fund', 'Template of a budget', 'Map of the harbours'].map((label, index) => ({
        ...FUND_DATA.documents[index],
        label,
      })),
      steps: ['Submission', 'Jury', 'Answer'].map((title, index) => ({
        ...FUND_DATA.steps[index],
        ...(FUND_DATA.steps[index].dateLabel && { dateLabel: 'In February 2031' }),
        title,
      })),
    },
  ],
  [
    CALL,
    'appel-a-projets-3e-edition',
    {
      title: 'Call for projects, 3rd edition',
      summary: 'Two map makers for ten months, for towns that want to know their shore better.',
      body: '## What we ask for\n\nFour pages: the question of the town, the data it has, and those that it lacks.',
      applyLink: { label: 'Propose a project', url: 'https://sillage.example/communes/proposer' },
    },
  ],
  [
    EVENT,
    'forum-du-littoral',
    {
      title: 'Forum of the coast',
      lead: 'Two days for towns, researchers and map makers to meet.',
      body: 'Bring your maps, and leave with those of others.',
      place: 'Halle aux voiles',
    },
  ],
];
