import type { Core } from '@strapi/strapi';

import { letThePublicRead } from './public-role';
import { writeSamples } from './samples';

export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await letThePublicRead(strapi, ['api::grant.grant', 'api::fund.fund']);
    await writeSamples(strapi);
  },
};
