import type { Page } from 'playwright-core';

import { asAdmin } from '../support/admin';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { hour, setClock } from '../support/entries';
import { newPersonAs, newPersonWho } from '../support/people';
import { startReceiver, verify, type Receiver } from '../support/receiver';
import { announce, LOOPBACK, message, subscribe, type WebhooksApp } from '../support/webhooks';

let panel: AdminPanel;
let app: WebhooksApp;
let receiver: Receiver;
beforeAll(async () => {
  panel = await startAdminPanel(LOOPBACK);
  app = { ...panel.app, admin: await asAdmin(panel.app) };
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await panel.stop();
});

const logInAnew = async () =>
  panel.logIn(await newPersonAs(app, 'strapi-super-admin'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });

/** The home page, in one window, because a second login would load the whole admin again. */
let window: Page | undefined;
const logIn = async () => {
  window ??= await logInAnew();
  await window.goto(panel.url);
  return window;
};

const open = (page: Page, path: string) => page.goto(`${panel.url}/settings/${path}`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const text = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** A message about a call with this title. */
const about = (title: string) =>
  message({ body: JSON.stringify({ type: 'call.opened', data: { slug: 'appel', entry: { title } } }) });

describe('an administrator, in the settings,', () => {
  it('adds a subscription, and sees its secret once', async () => {
    const page = await logIn();
    await page.getByRole('link', { name: 'Paramètres', exact: true }).click();
    await link(page, 'Abonnements').click();
    await text(page, 'Personne n’est encore abonné.');
    await link(page, 'Ajouter un abonnement').first().click();

    await page.getByLabel('Adresse').fill('https://10.0.0.1/annonces');
    await button(page, 'Enregistrer').click();
    await text(page, 'Écrivez un nom.');
    await text(page, /Cette adresse est dans un réseau privé/);
    await text(page, 'Cochez-en au moins un.');
    await screenshot(page, 'webhooks-refused');

    await page.getByLabel('Nom').fill('Site du programme');
    await page.getByLabel('Adresse').fill(receiver.url('site'));
    await page.getByRole('checkbox', { name: /^Appel ouvert/ }).check();
    await page.getByRole('checkbox', { name: /^Appel fermé/ }).check();
    expect(await seriousViolations(page, '#webhook-subscription')).toEqual([]);
    await button(page, 'Enregistrer').click();

    await page.getByRole('dialog', { name: 'Secret de «\u00a0Site du programme\u00a0»' }).waitFor();
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    await page.keyboard.press('Escape');
    await button(page, 'Copier').click();
    await text(page, 'Copié.');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(secret);
    await screenshot(page, 'webhooks-secret');
    expect(await seriousViolations(page, '#webhook-secret-shown')).toEqual([]);
    await button(page, 'J’ai conservé le secret').click();
    await page.getByRole('heading', { name: 'Site du programme' }).waitFor();
    expect(await page.content()).not.toContain(secret);

    await button(page, 'Envoyer un message d’essai').click();
    await text(page, /A répondu 204\u00a0: bien reçu/);
    await page.locator('#webhook-state').getByText('Tout va bien').waitFor();
    await screenshot(page, 'webhooks-tested');
    expect(await seriousViolations(page, 'main')).toEqual([]);
    const [test] = receiver.received.filter(({ name }) => name === 'site');
    expect(verify(test, secret)).toMatchObject({ type: 'webhook.test' });
  });

  it('replaces a secret, and sees until when the old one also signs', async () => {
    const { documentId, secret: former } = await subscribe(app, receiver.url('rotated'), { name: 'Portail' });
    const page = await logIn();
    await open(page, `webhook-subscriptions/${documentId}`);
    await button(page, 'Générer un nouveau secret').click();
    await page
      .getByRole('alertdialog')
      .getByText(/L’ancien signe aussi jusqu’au \d/)
      .waitFor();
    await screenshot(page, 'webhooks-rotate');
    await button(page, 'Confirmer').click();
    await text(page, /L’ancien secret signe aussi jusqu’au \d/);
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    await button(page, 'J’ai conservé le secret').click();
    await button(page, 'Envoyer un message d’essai').click();
    await text(page, /bien reçu/);
    const [test] = receiver.received.filter(({ name }) => name === 'rotated');
    expect([secret === former, verify(test, secret), verify(test, former)]).toEqual([
      false,
      expect.objectContaining({ type: 'webhook.test' }),
      expect.objectContaining({ type: 'webhook.test' }),
    ]);
  });

  it('sees all subscriptions and their health, switches one off, and deletes it', async () => {
    const failing = { name: 'Miroir', events: ['call.opened', 'call.closed', 'event.started'] };
    const { documentId } = await subscribe(app, receiver.url('mirror'), failing);
    receiver.answer(503, 'mirror');
    await announce(app, about('Appel aux communes du littoral'));
    const page = await logIn();
    await open(page, 'webhook-subscriptions');
    const row = page.getByRole('row', { name: /Miroir/ });
    await row.getByText('En échec').waitFor();
    await row.getByText('Appel ouvert, Appel fermé et une autre').waitFor();
    await screenshot(page, 'webhooks-subscriptions');
    expect(await link(page, 'Aide').getAttribute('href')).toMatch(/\/fr\/webhooks-in-the-admin\.html$/);
    expect(await seriousViolations(page, '#webhook-subscriptions')).toEqual([]);

    await row.getByRole('switch').click();
    await page
      .getByRole('alertdialog')
      .getByText(/Un message en attente sera annulé/)
      .waitFor();
    await button(page, 'Confirmer').click();
    await row.getByText('Désactivé', { exact: true }).waitFor();
    await page.goto(`${panel.url}/settings/webhook-deliveries?subscription=${documentId}`);
    await page
      .getByRole('row', { name: /Appel aux communes du littoral/ })
      .getByText('Annulé')
      .waitFor();

    await open(page, 'webhook-subscriptions');
    await row.getByRole('button', { name: /Supprimer/ }).click();
    await button(page, 'Confirmer').click();
    await row.waitFor({ state: 'detached' });
  });

  it('reads the log, filters it, and sends a message again', async () => {
    const { documentId } = await subscribe(app, receiver.url('log'), { name: 'Agenda régional' });
    receiver.answer((response) => void response.writeHead(200).end('{"ok":true}'), 'log');
    await announce(app, about('Appel aux ports'));
    const page = await logIn();
    await open(page, 'webhook-deliveries');
    const row = page.getByRole('row', { name: /Appel aux ports.*Agenda régional/ });
    await row.getByText('Reçu', { exact: true }).waitFor();
    await screenshot(page, 'webhooks-log');
    expect(await seriousViolations(page, '#webhook-deliveries')).toEqual([]);

    await page.getByRole('combobox', { name: 'Abonnement' }).click();
    await page.getByRole('option', { name: 'Agenda régional' }).click();
    await page.waitForURL((url) => url.searchParams.get('subscription') === documentId);
    await page.getByRole('combobox', { name: 'Statut' }).click();
    await page.getByRole('option', { name: 'Abandonné' }).click();
    await text(page, 'Aucun message à afficher.');
    await page.goBack();

    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'Message tel qu’il est envoyé' }).waitFor();
    await screenshot(page, 'webhooks-delivery');
    expect(await seriousViolations(page, '#webhook-delivery')).toEqual([]);
    await button(page, 'Renvoyer').click();
    await page.locator('#webhook-tries tbody tr').nth(1).waitFor();
    const ids = receiver.received.filter(({ name }) => name === 'log').map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

describe('the home page', () => {
  it('shows messages that do not arrive and why, until they do', async () => {
    await subscribe(app, receiver.url('home'), { name: 'Lettre d’information' });
    receiver.answer(404, 'home');
    await announce(app, about('Appel à idées'));
    const page = await logInAnew();
    await page.clock.install();
    await page.goto(panel.url);
    const widget = page.locator('#failing-deliveries');
    await widget.getByText('Un message n’arrive pas').waitFor();
    await widget.getByText(/Lettre d’information\u00a0: A répondu 404/).waitFor();
    await widget.scrollIntoViewIfNeeded();
    await screenshot(page, 'webhooks-widget');
    expect(await seriousViolations(page, '#failing-deliveries')).toEqual([]);

    await widget.getByRole('link', { name: 'Un message n’arrive pas' }).click();
    await page
      .getByRole('row', { name: /Appel à idées/ })
      .getByText('En échec')
      .waitFor();
    expect(await seriousViolations(page, '#webhook-deliveries')).toEqual([]);
    await page.goBack();
    await widget.getByText('Un message n’arrive pas').waitFor();

    receiver.answer(204, 'home');
    setClock(app.strapi, Date.now() + hour);
    await app.strapi.plugin('webhooks').service('sender').run();
    await page.clock.fastForward(10_000);
    await widget.getByText('Tous les messages arrivent.').waitFor();
    await screenshot(page, 'webhooks-widget-well');
  });
});

describe('a user with a role', () => {
  it('that may do nothing here sees no link', async () => {
    const page = await panel.logIn(await newPersonWho(app, ['admin::roles.read']));
    await open(page, 'application-infos');
    await link(page, 'Rôles').waitFor();
    expect([await link(page, 'Abonnements').count(), await link(page, 'Messages envoyés').count()]).toEqual([
      0, 0,
    ]);
  });

  it('that may read the log reads it, and can neither resend messages nor see subscriptions', async () => {
    const page = await panel.logIn(await newPersonWho(app, ['plugin::webhooks.deliveries.read']), {
      locale: 'en',
    });
    await open(page, 'application-infos');
    await link(page, 'Messages sent').click();
    expect(await link(page, 'Subscriptions').count()).toBe(0);
    await page
      .getByRole('row', { name: /Call opened/ })
      .first()
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Attempts' }).waitFor();
    expect(await button(page, 'Send again').count()).toBe(0);
    await screenshot(page, 'webhooks-delivery-reader');
  });

  it('that may read subscriptions cannot change them', async () => {
    const page = await panel.logIn(await newPersonWho(app, ['plugin::webhooks.subscriptions.read']));
    await open(page, 'webhook-subscriptions');
    await page.getByRole('link', { name: 'Portail', exact: true }).click();
    await page.getByLabel('Nom').waitFor();
    expect([
      await page.getByLabel('Nom').isDisabled(),
      await button(page, 'Enregistrer').count(),
      await button(page, 'Générer un nouveau secret').count(),
      await page.getByRole('switch').isDisabled(),
    ]).toEqual([true, 0, 0, true]);
    await screenshot(page, 'webhooks-subscription-reader');
  });
});
