import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { HTML, MP3, PDF, PNG, SVG, UPLOADS } from '../support/media-files';
import { newPersonAs } from '../support/people';
import { until } from '../support/until';

const FILES = { html: HTML, svg: SVG, png: PNG, pdf: PDF, mp3: MP3 };
type Ending = keyof typeof FILES;
const nameOf = (ending: string) => `opened-in-a-browser.${ending}`;

describe('an uploaded file from before the rules for uploads', () => {
  let panel: AdminPanel;
  let admin: Page;
  const addressOf = (ending: Ending) => new URL(`/uploads/${nameOf(ending)}`, panel.url).href;

  beforeAll(async () => {
    for (const [ending, content] of Object.entries(FILES)) {
      await writeFile(path.join(UPLOADS, nameOf(ending)), content);
    }
    panel = await startAdminPanel({}, { hasViewers: true });
    admin = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
  });
  afterAll(async () => {
    for (const ending of Object.keys(FILES)) await rm(path.join(UPLOADS, nameOf(ending)));
    await panel?.stop();
  });

  /** Opens a file in a tab next to the admin, without some of its response headers. */
  async function open(ending: Ending, without: string[] = []) {
    const page = await admin.context().newPage();
    await page.route('**/uploads/**', async (route) => {
      const response = await route.fetch();
      const headers = Object.entries(response.headers()).filter(([name]) => !without.includes(name));
      await route.fulfill({ response, headers: Object.fromEntries(headers) });
    });
    const download = page.waitForEvent('download').then(
      () => true,
      () => false
    );
    await page.goto(addressOf(ending)).catch((error: Error) => {
      if (!error.message.includes('Download is starting')) throw error;
    });
    // Longer than a script here needs to request a token.
    await page.waitForLoadState('networkidle');
    const title = await page.title();
    await page.close();
    return { title, saved: await download };
  }

  describe.each(['html', 'svg'] as const)('opened by a Super Admin who is signed in: .%s', (ending) => {
    it('is saved, and runs nothing', async () => {
      expect(await open(ending)).toEqual({ title: '', saved: true });
    });

    it('runs nothing even if it is displayed', async () => {
      const { title, saved } = await open(ending, ['content-disposition']);
      expect([title, saved]).toEqual([ending === 'html' ? 'A plan' : '', false]);
    });

    it('would take the session without these headers', async () => {
      const { title } = await open(ending, ['content-disposition', 'content-security-policy']);
      expect(title).toMatch(/^token ey/);
    });
  });

  it('is displayed if it is a picture', async () => {
    const page = await admin.context().newPage();
    await page.goto(addressOf('png'));
    expect(await page.evaluate('document.images[0].naturalWidth')).toBe(10);
    await page.close();
  });

  it('is displayed if it is a PDF', async () => {
    const page = await admin.context().newPage();
    await page.goto(addressOf('pdf'));
    // The viewer has drawn the page when it is red. There is no event for that.
    await until('the page of the PDF is shown', async () => (await shareOfRed(page)) > 0.05);
    await page.close();
  });

  it('is played if it is a recording', async () => {
    const page = await admin.context().newPage();
    await page.goto(addressOf('mp3'));
    await page.waitForFunction('document.querySelector("video").readyState === 4');
    await page.close();
  });
});

/** How much of a window is red. Looked at in another window, because that of a PDF runs no scripts. */
async function shareOfRed(page: Page): Promise<number> {
  const shot = (await page.screenshot()).toString('base64');
  const viewer = await page.context().newPage();
  const share = await viewer.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let red = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 60) red += 1;
    return red / (data.length / 4);
  })()`);
  await viewer.close();
  return share as number;
}
