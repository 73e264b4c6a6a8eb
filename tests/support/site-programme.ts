import type { TestApp } from './app';
import { create } from './entries';

const CALL = 'api::call.call';

/** The slug of a call that has everything a call can have. */
export const FUND = 'fonds-des-petits-ports';
/** The slug of an event that is over. */
export const WORKSHOP = 'atelier-des-ports';

const CUT_OFFS = ['2030-05-31T22:00:00.000Z', '2030-09-30T22:00:00.000Z', '2030-11-30T23:00:00.000Z'];
const cutOffs = (...labels: string[]) => labels.map((label, index) => ({ label, closesAt: CUT_OFFS[index] }));
const FRENCH = ['Première relève', 'Deuxième relève', 'Dernière relève'];

/** Adds to the imported documents what they cannot say: written in the admin, in two languages, and changed twice. */
export async function addProgramme(app: TestApp): Promise<void> {
  const [contact] = await app.strapi.documents('api::press-contact.press-contact').findMany();
  const { documentId } = await create(app, CALL, {
    ...fund(await rules(app)),
    contacts: [contact.documentId],
  });
  const change = (data: object, locale = 'fr') =>
    app.strapi.documents(CALL).update({ documentId, locale, data, status: 'published' });
  await change({ cutOffs: cutOffs(...FRENCH), deadlineChangeNote: 'Une relève de plus.' });
  await change({ closesAt: '2030-12-31T23:00:00.000Z', deadlineChangeNote: 'Deux semaines de plus.' });
  const labels = { cutOffs: cutOffs('First cut-off', 'Second cut-off', 'Last cut-off') };
  await change({ title: 'Small harbours fund', summary: 'Maps for harbours.', ...labels }, 'en');
  await create(app, 'api::event.event', workshop);
}

const fund = (file: number) => ({
  title: 'Fonds des petits ports',
  slug: FUND,
  kind: 'projects',
  edition: '2',
  summary: 'Un fonds pour cartographier les ports de **moins de 200 anneaux**.',
  body: '## Ce que nous demandons\n\n- une lettre du maire\n- un plan du port',
  opensAt: '2030-05-01T07:00:00.000Z',
  closesAt: '2030-12-15T23:00:00.000Z',
  cutOffs: cutOffs(...FRENCH.slice(0, 2)),
  applyLink: { label: 'Déposer un projet', url: 'https://sillage.example/ports/deposer' },
  documents: [
    { label: 'Règlement du fonds', file },
    { label: 'Modèle de budget', source: '/uploads/budget.ods' },
    { label: 'Carte des ports' },
  ],
  steps: [
    { title: 'Dépôt', startsAt: '2030-05-01T07:00:00.000Z', endsAt: '2030-12-15T23:00:00.000Z' },
    { title: 'Jury', startsAt: '2031-01-14T23:00:00.000Z', endsAt: '2031-01-15T23:00:00.000Z' },
    { title: 'Réponse', dateLabel: 'En février 2031' },
  ],
});

const TICKETS = 'https://billets.sillage.example/atelier';
const workshop = {
  title: 'Atelier des ports',
  slug: WORKSHOP,
  startsAt: '2030-05-20T07:00:00.000Z',
  endsAt: '2030-05-20T10:00:00.000Z',
  place: 'Capitainerie',
  registration: { label: 'Inscription jusqu’au 18 mai', url: TICKETS },
  registrationClosesAt: '2030-05-18T22:00:00.000Z',
  informationFields: [
    { label: 'Horaires', content: '9h - 12h' },
    { label: 'Modalités', content: 'Inscription jusqu’au 18 mai', link: TICKETS },
  ],
};

/** A file of the media library. */
async function rules({ strapi }: TestApp): Promise<number> {
  const { id } = await strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'reglement.pdf', hash: 'reglement', ext: '.pdf', mime: 'application/pdf' },
      ...{ size: 181.4, provider: 'local', url: '/favicon.ico' },
    },
  });
  return id;
}
