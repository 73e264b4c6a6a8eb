import type { Core } from '@strapi/strapi';

import { createLocalesOnFirstStart } from './bootstrap/create-locales';
import { createProgrammeEditor } from './bootstrap/programme-editor';
import { grantPublicReading } from './bootstrap/public-role';
import { switchOffRegistration } from './bootstrap/registration';
import { keepFilePrivate } from './database/private-file';
import { guardRegistration, offerRegistration } from './first-administrator/guard-registration';
import { replaceCors } from './http/cors';
import { varyAdminByEncoding } from './http/vary-admin';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    keepFilePrivate(strapi);
    replaceCors(strapi);
    varyAdminByEncoding(strapi);
    guardRegistration(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    offerRegistration(strapi);
    await createLocalesOnFirstStart(strapi);
    await grantPublicReading(strapi);
    await switchOffRegistration(strapi);
    await createProgrammeEditor(strapi);
  },
};
