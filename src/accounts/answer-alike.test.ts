import type { Core } from '@strapi/strapi';
import type { AuthController, UserService } from '@guichet/strapi-kit';

import { answerAlike, sendLater } from './answer-alike';

const strapi = {} as Core.Strapi;
const action = async () => undefined;

describe('answers about accounts', () => {
  it.each(['callback', 'forgotPassword', 'register', 'sendEmailConfirmation'])(
    'end the start where there is no %s',
    (missing) => {
      const all = {
        callback: action,
        forgotPassword: action,
        register: action,
        sendEmailConfirmation: action,
      };
      const auth = { ...all, [missing]: undefined } as unknown as AuthController;
      expect(() => answerAlike(strapi, auth)).toThrow(`there is no ${missing}`);
    }
  );

  it.each(['validatePassword', 'sendConfirmationEmail'])('end it where nobody can %s', (missing) => {
    const user = { validatePassword: action, sendConfirmationEmail: action, [missing]: undefined };
    expect(() => sendLater(strapi, user as unknown as UserService)).toThrow(`there is no ${missing}`);
  });
});
