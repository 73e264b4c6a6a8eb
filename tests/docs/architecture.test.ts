import { readFileSync } from 'node:fs';
import path from 'node:path';

import { BROWSER_OVERRIDES } from '../../packages/strapi-kit/admin/src/overrides/list';
import { OVERRIDES } from '../../packages/strapi-kit/src';

const page = readFileSync(path.resolve(__dirname, '../../docs/architecture.md'), 'utf8');

it('the page about the architecture names every override, and both traces', () => {
  const all = [...Object.values(OVERRIDES), ...Object.values(BROWSER_OVERRIDES)];
  for (const { of, why } of all) expect(page).toContain(`${of}; ${why}`);
  for (const heading of ['How `closesAt` becomes a state', 'How a deadline becomes a webhook']) {
    expect(page).toContain(`\n## ${heading}\n`);
  }
});
