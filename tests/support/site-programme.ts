import { addProgramme, FUND } from '../../scripts/demo-programme';
import { documentsOf } from '../../packages/strapi-kit/src';
import type { TestApp } from './app';
import { create } from './entries';

export { FUND };
/** The slug of an event that is over. */
export const WORKSHOP = 'atelier-des-ports';

/** A cut-off passes without a new state. */
export const CUT_OFF = '2030-06-10T15:00:00.000Z';
const rolling = {
  title: 'Petits relevés',
  body: 'Un code périlleux : `<img src=x onerror="document.title=1">`',
  rolling: true,
  opensAt: '2030-01-01T08:00:00.000Z',
  cutOffs: [{ closesAt: CUT_OFF }],
};

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

/**
 * Adds to the imported documents what the demonstration has, a file, an event for which nobody can register any more, and
 * a rolling call.
 */
export async function addToSite(app: TestApp): Promise<void> {
  await addProgramme(app.strapi);
  const calls = documentsOf(app.strapi, 'api::call.call');
  const [{ documentId, documents }] = await calls.findMany({
    filters: { slug: FUND },
    populate: ['documents'],
  });
  const [rules, ...others] = documents as { id: number }[];
  const data = { documents: [{ ...rules, file: await uploadRules(app) }, ...others] };
  await calls.update({ documentId, locale: 'fr', data, status: 'published' });
  await create(app, 'api::event.event', workshop);
  await create(app, 'api::call.call', { ...rolling, slug: 'petits-releves' });
}

/** A file of the media library. */
async function uploadRules({ strapi }: TestApp): Promise<number> {
  const { id } = await strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'reglement.pdf', hash: 'reglement', ext: '.pdf', mime: 'application/pdf' },
      ...{ size: 181.4, provider: 'local', url: '/favicon.ico' },
    },
  });
  return id;
}
