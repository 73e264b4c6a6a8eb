import type { Core } from '@strapi/strapi';

import plugin from './index';

it('does nothing in an app without locales', async () => {
  // Of Strapi no more than this: anything else that was asked would throw.
  const strapi = { plugin: () => undefined } as unknown as Core.Strapi;
  plugin.register({ strapi });
  await expect(plugin.bootstrap({ strapi })).resolves.toBeUndefined();
});
