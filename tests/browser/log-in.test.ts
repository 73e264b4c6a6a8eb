import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot } from '../support/browser/look';
import { newPersonAs } from '../support/people';

describe('the admin panel', () => {
  let panel: AdminPanel;
  beforeAll(async () => {
    panel = await startAdminPanel();
  });
  afterAll(() => panel.stop());

  it('lets somebody in who has an account', async () => {
    const page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
    await screenshot(page, 'log-in');
    expect(new URL(page.url()).pathname).toMatch(/^\/admin\/?$/);
  });
});
