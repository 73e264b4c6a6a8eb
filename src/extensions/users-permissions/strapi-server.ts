import { userService, type UsersPermissions } from '@guichet/strapi-kit';

import { answerAlike, sendLater } from '../../accounts/answer-alike';
import { leaveOutUnused, requirePermissions } from '../../accounts/guard-graphql';
import { removePublicDefaults } from '../../bootstrap/public-role';

/** Closes Strapi's accounts for visitors in GraphQL as in REST, and reveals of nobody whether they have an account. */
export default ({ register, bootstrap, controllers, services, ...plugin }: UsersPermissions) => ({
  ...plugin,
  register(context: Parameters<typeof register>[0]) {
    requirePermissions(context.strapi);
    return register(context);
  },
  // The GraphQL plugin builds its schema in its own bootstrap, which comes after this one.
  async bootstrap(context: Parameters<typeof bootstrap>[0]) {
    await bootstrap(context);
    await removePublicDefaults(context.strapi);
    await leaveOutUnused(context.strapi);
    // Strapi makes it when it is first asked for: one that is not as expected ends the start.
    userService(context.strapi);
  },
  controllers: {
    ...controllers,
    auth: (context: Parameters<typeof register>[0]) => answerAlike(context.strapi, controllers.auth(context)),
  },
  services: {
    ...services,
    user: (context: Parameters<typeof register>[0]) => sendLater(context.strapi, services.user(context)),
  },
});
