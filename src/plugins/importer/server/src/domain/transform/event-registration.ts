import { say } from '../messages/say';
import { because, type Contradiction } from '../model';
import type { ProseContext } from '../prose/resolve';
import type { Note } from '../problems';
import { findRegistrationDates, type RegistrationDate } from '../prose/registration';
import { registrationEmailOf } from '../prose/registration-email';
import type { Fields } from '../read/fields';

interface RegistrationInput {
  /** The event's texts in reading order: information fields first. */
  pieces: string[];
  context: ProseContext;
  event: string;
  file: string;
}

/** When one may register. If there are several dates, the first in the document is kept and the others are reported. */
export function readRegistration({ pieces, context, event, file }: RegistrationInput) {
  const { opens, closes, doubts } = findRegistrationDates(pieces, context);
  const report = (attribute: string, dates: RegistrationDate[]): Contradiction[] => {
    const [chosen, ...others] = dates;
    const differing = others.filter(({ at }) => at !== chosen.at);
    if (differing.length === 0) return [];
    const statement = ({ at, sentence }: RegistrationDate) => ({ value: at, file, sentence });
    const rejected = differing.map((date) => ({ ...statement(date), ...because('said-first') }));
    return [{ event, attribute, chosen: statement(chosen), rejected }];
  };
  return {
    data: { registrationOpensAt: opens[0]?.at ?? null, registrationClosesAt: closes[0]?.at ?? null },
    contradictions: [...report('registrationOpensAt', opens), ...report('registrationClosesAt', closes)],
    doubts,
  };
}

/** In the shape of `shared.link`. */
export interface Link {
  label: string;
  url: string;
}

/** Keys of the link or the e-mail address to register with. */
const KEYS = [
  ...['registration', 'registration_url', 'registration-url', 'registration_link', 'registration_email'],
  ...['registration-email', 'registrationUrl', 'registrationEmail', 'rsvp', 'inscription', 'inscriptions'],
  ...[
    'lien_inscription',
    'lien-inscription',
    'email_inscription',
    'inscription_email',
    'courriel_inscription',
  ],
];
const EMAIL = /^(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i;
const URL = /^(?:https?:\/\/|\/)\S+$/i;

/** A longer text is no label. */
const LABEL_LENGTH = 200;

/** What keys and texts say about how one registers. */
interface RegistrationLink {
  link: Link | null;
  /** Texts of keys, in which dates may be. */
  texts: string[];
  warnings: Note[];
}

/**
 * The link to register with: from a key of its own, or else the e-mail address that a sentence about registering gives. An
 * address that is hidden from machines ("x [at] y.fr") is reported, and not guessed.
 */
export function readRegistrationLink(fields: Fields, pieces: string[]): RegistrationLink {
  const written = KEYS.flatMap((key) => fields.peekTexts(key).map((text) => ({ key, text })));
  const texts = written.map(({ text }) => `Inscription : ${text}`);
  for (const [index, { key, text }] of written.entries()) {
    const link = linkOf(text) ?? emailIn(text, texts[index]);
    if (!link) continue;
    fields.value(key);
    return { link, texts, warnings: [] };
  }
  const { email, hidden } = registrationEmailOf([...texts, ...pieces]);
  if (email) return { link: linkOf(email), texts, warnings: [] };
  return { link: null, texts, warnings: hidden ? [say('email-hidden', { text: hidden })] : [] };
}

function linkOf(text: string): Link | null {
  const email = EMAIL.exec(text)?.[1];
  if (email) return { label: email, url: `mailto:${email}` };
  return URL.test(text) ? { label: text, url: text } : null;
}

/** The words around the address become the label. */
function emailIn(text: string, sentence: string): Link | null {
  const { email } = registrationEmailOf([sentence]);
  return email && text.length <= LABEL_LENGTH ? { label: text, url: `mailto:${email}` } : null;
}
