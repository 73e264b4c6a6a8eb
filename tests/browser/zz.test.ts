import { startAdminPanel } from '../support/browser/admin-panel';
import { newPersonAs } from '../support/people';
it('loads', async () => {
  const t0 = Date.now();
  const panel = await startAdminPanel();
  const lines: string[] = [`boot ${Date.now() - t0}`];
  const t1 = Date.now();
  const page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
  lines.push(`login ${Date.now() - t1}`);
  for (const where of ['/', '/plugins/importer', '/content-manager/collection-types/api::call.call/create', '/content-manager/collection-types/api::call.call']) {
    const seen: string[] = [];
    const on = (r: any) => seen.push(`${Math.round(r.timing().responseEnd)} start ${Math.round(r.timing().startTime - t)} ${r.url().slice(0, 100)}`);
    const bad = (r: any) => seen.push(`FAILED ${r.url()}`);
    page.on('requestfinished', on); page.on('requestfailed', bad);
    var t = Date.now();
    await page.goto(`${panel.url}${where}`);
    const loaded = Date.now() - t;
    await page.locator('h1').first().waitFor();
    lines.push(`${where}: load ${loaded}, h1 ${Date.now() - t}`);
    const m = await page.evaluate(`JSON.stringify({script: performance.getEntriesByType('resource').length, nav: performance.getEntriesByType('navigation')[0].toJSON()})`);
    const cdp = await page.context().newCDPSession(page); await cdp.send('Performance.enable'); const { metrics } = await cdp.send('Performance.getMetrics');
    lines.push(metrics.filter((x: any) => /Duration|Nodes|Heap/.test(x.name)).map((x: any) => `${x.name} ${x.value.toFixed(2)}`).join(' '));
    await page.waitForTimeout(1500);
    page.off('requestfinished', on); page.off('requestfailed', bad);
    lines.push(`${seen.length} requests`, ...seen.filter((s, i) => i < 12 || s.startsWith('FAILED')));
  }
  require('fs').writeFileSync('/tmp/loads.txt', lines.join('\n'));
  await panel.stop();
});
