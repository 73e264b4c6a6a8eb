import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, setClock } from '../support/entries';
import { newPersonAs, type Person } from '../support/people';

const CALL = 'api::call.call';

const DATES = {
  opensAt: '2022-02-01T08:00:30.500Z',
  closesAt: '2022-03-18T23:00:00.000Z',
  cutOffs: [{ label: 'Première relève', closesAt: '2022-03-10T23:00:00.000Z' }],
};

describe('dates in the edit form', () => {
  let panel: AdminPanel;
  let person: Person;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, '2022-03-01T00:00:00.000Z');
    person = await newPersonAs(panel.app, 'strapi-super-admin');
  });
  afterAll(() => panel.stop());

  /** Opens the form of a new draft. Returns a function that reads the draft's dates once it is saved. */
  async function edit(page: Page, data: object = DATES) {
    const { documentId } = await create(panel.app, CALL, { title: 'Appel', ...data }, { status: 'draft' });
    await page.goto(`${panel.url}/content-manager/collection-types/${CALL}/${documentId}`);
    await timeOf(page, 'Ferme le').waitFor();
    return async () => {
      const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      expect((await answered).status()).toBe(200);
      const populate = ['cutOffs'];
      const saved = await panel.app.strapi.documents(CALL).findOne({ documentId, locale: 'fr', populate });
      return { opensAt: saved!.opensAt, closesAt: saved!.closesAt, cutOff: saved!.cutOffs?.[0]?.closesAt };
    };
  }

  const dateOf = (page: Page, label: string) => page.getByRole('combobox', { name: label });
  const timeOf = (page: Page, label: string) => page.getByRole('textbox', { name: `${label}, heure` });
  const shown = async (page: Page, label: string) => [
    await dateOf(page, label).inputValue(),
    await timeOf(page, label).inputValue(),
  ];
  const type = async (field: Locator, text: string) => {
    await field.click();
    await field.fill(text);
    await field.press('Enter');
  };

  it.each(['America/Martinique', 'Asia/Tokyo'])(
    'are those of the programme for a browser in %s, and change only where somebody types',
    async (timezoneId) => {
      const page = await panel.logIn(person, { timezoneId });
      const save = await edit(page);
      expect(await shown(page, 'Ouvre le')).toEqual(['01/02/2022', '09:00']);
      expect(await shown(page, 'Ferme le')).toEqual(['18/03/2022', '23:59']);
      await page
        .getByText('vendredi 18 mars 2022 à 23 h 59 (heure de Paris)', { exact: true })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Première relève' }).click();
      await timeOf(page, 'Échéance').waitFor();
      expect(await shown(page, 'Échéance')).toEqual(['10/03/2022', '23:59']);
      await type(dateOf(page, 'Échéance'), '11/03/2022');
      await type(timeOf(page, 'Ferme le'), '12h');
      await screenshot(page, `zones-${timezoneId.replace('/', '-')}`);
      expect(await save()).toEqual({
        opensAt: DATES.opensAt,
        closesAt: '2022-03-18T11:00:00.000Z',
        cutOff: '2022-03-11T23:00:00.000Z',
      });
    }
  );

  it('follow the zone of the entry as it is typed', async () => {
    const page = await panel.logIn(person);
    await edit(page);
    await page.getByRole('textbox', { name: 'Fuseau horaire' }).fill('America/Martinique');
    await page.getByText('vendredi 18 mars 2022 à 19 h (heure de Martinique)', { exact: true }).waitFor();
    expect(await shown(page, 'Ferme le')).toEqual(['18/03/2022', '19:00']);
    await screenshot(page, 'zones-followed');
  });

  it('explain skipped times, times that come twice, and an end at 0:00', async () => {
    const page = await panel.logIn(person);
    const save = await edit(page, { closesAt: DATES.closesAt });
    await type(dateOf(page, 'Ouvre le'), '27/03/2021');
    expect(await shown(page, 'Ouvre le')).toEqual(['27/03/2021', '00:00']);
    await type(dateOf(page, 'Ouvre le'), '28/03/2021');
    await type(timeOf(page, 'Ouvre le'), '2h30');
    await page.getByText('Cette heure n’existe pas ce jour-là').waitFor();
    expect(await shown(page, 'Ouvre le')).toEqual(['28/03/2021', '03:30']);
    await type(dateOf(page, 'Ouvre le'), '31/10/2021');
    await type(timeOf(page, 'Ouvre le'), '02:30');
    await page
      .getByText('dimanche 31 octobre 2021 à 2 h 30 (heure de Paris, UTC+2)', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: 'Prendre la seconde fois' }).click();
    await page
      .getByText('dimanche 31 octobre 2021 à 2 h 30 (heure de Paris, UTC+1)', { exact: true })
      .waitFor();
    await type(timeOf(page, 'Ferme le'), '00:00');
    await page.getByText('c’est la fin de la veille').waitFor();
    expect(await shown(page, 'Ferme le')).toEqual(['17/03/2022', '23:59']);
    await screenshot(page, 'zones-remarks');
    expect(await seriousViolations(page, 'form')).toEqual([]);
    const { opensAt, closesAt } = await save();
    expect([opensAt, closesAt]).toEqual(['2021-10-31T01:30:00.000Z', '2022-03-17T23:00:00.000Z']);
  });

  it('refuse what is not a time, and can be emptied and set again', async () => {
    const page = await panel.logIn(person);
    const save = await edit(page);
    await type(timeOf(page, 'Ferme le'), '25:00');
    await page.getByText('Écrivez l’heure ainsi').waitFor();
    await type(timeOf(page, 'Ferme le'), '9');
    expect(await shown(page, 'Ferme le')).toEqual(['18/03/2022', '09:00']);
    await page.getByRole('button', { name: 'Vider' }).nth(1).click();
    expect(await shown(page, 'Ferme le')).toEqual(['', '']);
    await type(dateOf(page, 'Ferme le'), '18/03/2022');
    expect(await shown(page, 'Ferme le')).toEqual(['18/03/2022', '23:59']);
    await type(dateOf(page, 'Ferme le'), '19/03/2022');
    expect((await save()).closesAt).toBe('2022-03-19T23:00:00.000Z');
  });
});
