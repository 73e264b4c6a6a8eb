import type { Core } from '@strapi/strapi';
import { errors, validateYupSchema, yup } from '@strapi/utils';

import {
  advancedSettings,
  expectMethods,
  override,
  userService,
  type AccountContext,
  type AuthController,
  type UserService,
} from '@guichet/strapi-kit';

const USER = 'plugin::users-permissions.user';

/** What Strapi says of a login without a match, and of a registration for an address that has an account. */
const NO_MATCH = 'Invalid identifier or password';
const TAKEN = 'Email or Username are already taken';

/** Of no password; it costs what Strapi's own cost. */
const NOBODYS_HASH = '$2a$10$CwTycUXWue0Thq9StjUM0uJ4Q3ylsZ6cXDrxqUuXvMkQyRgmc7L8K';

const expectEmail = validateYupSchema(yup.object({ email: yup.string().email().required() }).noUnknown());

/**
 * Answers about accounts that do not tell whether an address has one: neither by their words nor their status, nor by
 * how long a password or an e-mail takes.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages
 */
export function answerAlike(strapi: Core.Strapi, auth: AuthController): AuthController {
  const replaced = ['callback', 'forgotPassword', 'register', 'sendEmailConfirmation'];
  expectMethods(strapi, 'accounts-alike', auth, replaced);
  return {
    ...auth,

    async callback(ctx, ...others) {
      try {
        return await auth.callback(ctx, ...others);
      } catch (error) {
        if (isRefusal(error, NO_MATCH)) await compareAnyway(strapi, ctx);
        throw error;
      }
    },

    async forgotPassword(ctx) {
      await expectEmail(ctx.request.body);
      inBackground(strapi, auth.forgotPassword(withoutAnswer(ctx)));
      ctx.send({ ok: true });
    },

    async sendEmailConfirmation(ctx) {
      const { email } = await expectEmail(ctx.request.body);
      inBackground(strapi, auth.sendEmailConfirmation(withoutAnswer(ctx)));
      ctx.send({ email, sent: true });
    },

    async register(ctx) {
      await expectConfirmation(strapi);
      try {
        await auth.register(withoutAnswer(ctx));
      } catch (error) {
        if (!isRefusal(error, TAKEN)) throw error;
        await userService(strapi).validatePassword('', NOBODYS_HASH);
      }
      const { username, email } = ctx.request.body as { username: string; email: string };
      ctx.send({ user: { username, email: email.toLowerCase(), confirmed: false } });
    },
  };
}

/** Sends the e-mail after the answer: a failure to send it would tell that there is somebody to send it to. */
export function sendLater(strapi: Core.Strapi, user: UserService): UserService {
  expectMethods(strapi, 'accounts-alike', user, ['validatePassword']);
  override(strapi, 'accounts-alike', user, {
    sendConfirmationEmail: (send) => async (to) => inBackground(strapi, send(to)),
  });
  return user;
}

/** Without an e-mail to wait for, the answer to a new address holds a token, and the one to a known address cannot. */
async function expectConfirmation(strapi: Core.Strapi): Promise<void> {
  const settings = await advancedSettings(strapi).read();
  if (!settings.allow_register || settings.email_confirmation) return;
  throw new errors.ApplicationError(
    'Registration needs "Enable email confirmation" in the advanced settings of Users & Permissions: without it the answer tells who has an account'
  );
}

/** Compares with a password where Strapi had none to compare with. */
async function compareAnyway(strapi: Core.Strapi, { request }: AccountContext): Promise<void> {
  const { identifier, password } = request.body as { identifier: string; password: string };
  const isNamed = { $or: [{ email: identifier.toLowerCase() }, { username: identifier }] };
  const where = { provider: 'local', password: { $notNull: true }, ...isNamed };
  const known = await strapi.db.query(USER).count({ where });
  if (known === 0) await userService(strapi).validatePassword(password, NOBODYS_HASH);
}

/** A request whose answer is somebody else's. */
function withoutAnswer({ request, state }: AccountContext): AccountContext {
  return { request: { body: request.body }, state, send: () => undefined };
}

function inBackground(strapi: Core.Strapi, work: Promise<unknown>): void {
  work.catch((error: unknown) => strapi.log.error(`An e-mail about an account was not sent: ${error}`));
}

function isRefusal(error: unknown, message: string): boolean {
  return error instanceof errors.ApplicationError && error.message === message;
}
