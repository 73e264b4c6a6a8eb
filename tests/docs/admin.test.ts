import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createTextChecks } from '../../src/plugins/deadlines/admin/src/panel/text-checks';

const PAGE = path.resolve(__dirname, '..', '..', 'docs', 'concepts', 'admin.md');

it('the page about the admin shows how a reader of texts is added', async () => {
  const [, sample] = /```ts\n([^]+?)```/.exec(readFileSync(PAGE, 'utf8'))!;
  const apis = createTextChecks();
  const app = { getPlugin: (name: string) => ({ deadlines: { apis } })[name] };
  new Function('app', sample)(app);
  const [load] = apis.textChecks;
  expect((await load())({} as never)).toEqual([]);
});
