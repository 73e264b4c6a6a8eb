import type { Core } from '@strapi/strapi';

import { letThePublicRead } from './public-role';
import { writeSamples } from './samples';

const TYPES = ['grant', 'fund', 'consultation', 'job-offer', 'course', 'season', 'office'];

export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await letThePublicRead(
      strapi,
      TYPES.map((name) => `api::${name}.${name}`)
    );
    await writeSamples(strapi);
  },
};
