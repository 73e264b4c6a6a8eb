import type { Core } from '@strapi/strapi';

import { config } from './config';
import contentTypes from './content-types';
import { keepOutOfGraphql } from './graphql';
import { indexTables } from './index-tables';
import { services } from './services';

export default {
  config,
  contentTypes,
  services,

  register({ strapi }: { strapi: Core.Strapi }): void {
    keepOutOfGraphql(strapi);
    indexTables(strapi);
  },
};
