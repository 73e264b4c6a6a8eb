import { sentencesOf } from './plain-text';

/** The e-mail address to register with, and what looks like one that is hidden from machines. */
export interface RegistrationEmail {
  email: string | null;
  /** As it is written: "x [at] y.fr". */
  hidden: string | null;
}

const REGISTER =
  /(?<!\p{L})(?:(?:pré-?)?inscri|réserv(?:er|ez|ation)|s[’']enregistr|enregistrez|regist(?:er|ration)|sign(?:ing)? up|rsvp|book (?:a|your) |booked by)/iu;
/** About something else than coming to the event. */
const OTHERWISE =
  /lettre d[’']information|newsletter|mailing|liste de diffusion|question|problème|difficult|annul|unsubscribe|cancel/iu;
/** Said right after the sentence that says one has to register. */
const WRITES =
  /^(?:[\w.+-]{1,64}@|écri|envoy|adress|contact|par (?:e-?mail|m[ée]l|courriel)|e-?mail|write|send)/iu;

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?![\w-])/u;
const HIDDEN =
  /(?<![\w.+-])[\w.+-]{1,64} ?[[({] ?(?:at|arobase|chez|a|à) ?[\])}] ?[\w-]{1,63}(?: ?(?:\.|[[({] ?(?:dot|point) ?[\])}]) ?[\w-]{1,63}){1,5}/iu;

/** Links show other words than their address. */
const LINKS: [RegExp, string][] = [
  [/\]\(mailto:([^\s)?]{1,200})[^\s)]{0,200}\)/gi, '] $1 '],
  [/<a\s[^<>]{0,200}href=["']mailto:([^"'?<>]{1,200})[^<>]{0,200}>/gi, ' $1 '],
  [/<(?:mailto:)?([^\s<>@]{1,64}@[^\s<>]{1,200})>/gi, ' $1 '],
];

/**
 * The e-mail address that texts give for registering with an event.
 *
 * @param pieces the event's texts (Markdown, HTML) in reading order
 */
export function registrationEmailOf(pieces: string[]): RegistrationEmail {
  const found: RegistrationEmail = { email: null, hidden: null };
  for (const piece of pieces) {
    let isAsked = false;
    for (const sentence of sentencesOf(withAddresses(piece))) {
      if (REGISTER.test(sentence) || (isAsked && WRITES.test(sentence))) {
        found.email ??= addressIn(sentence, EMAIL);
        found.hidden ??= addressIn(sentence, HIDDEN);
      }
      isAsked = REGISTER.test(sentence);
    }
  }
  return found;
}

function addressIn(sentence: string, pattern: RegExp): string | null {
  const address = pattern.exec(sentence);
  return address && !OTHERWISE.test(sentence.slice(0, address.index)) ? address[0] : null;
}

function withAddresses(markdown: string): string {
  return LINKS.reduce((text, [link, address]) => text.replace(link, address), markdown);
}
