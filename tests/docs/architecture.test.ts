import { readFileSync } from 'node:fs';
import path from 'node:path';

import { OVERRIDES } from '../../packages/strapi-kit/src';

const page = readFileSync(path.resolve(__dirname, '../../docs/architecture.md'), 'utf8');

it('the page about the architecture names every override, and both traces', () => {
  for (const { of, why } of Object.values(OVERRIDES)) expect(page).toContain(`${of}; ${why}`);
  for (const heading of ['How `closesAt` becomes a state', 'How a deadline becomes a webhook']) {
    expect(page).toContain(`\n## ${heading}\n`);
  }
});
