import type { Fields } from '../read/fields';
import { fold } from '../read/text';
import type { InformationField } from './information-fields';

const ONLINE =
  /(?:^|-)(?:en-ligne|webinaire|visio|visioconference|distanciel|a-distance|virtuel|live)(?:-|$)/;
const ON_SITE = /(?:^|-)(?:presentiel|sur-place|hybride)(?:-|$)/;
const HYBRID = /(?:^|-)hybride(?:-|$)/;
const TO_REGISTER = /(?:^|-)(?:inscri|reserv|billet|enregistr)/;
const TO_JOIN = /(?:^|-)(?:connect|rejoi|acced|acces|lien-de-connexion)/;
const LINK_FIELD =
  /^(?:modalites?|inscriptions?|s-inscrire|participation|participer|acces|connexion|lien)(?:-|$)/;

type Mode = 'online' | 'in-person' | 'hybrid';

/** Where an event takes place, how to join it and how to register, from its place and "Modalités". */
export function attendance(fields: Fields, informationFields: InformationField[]) {
  const place = fields.line('lieu');
  const address = fields.line('adresse');
  const mode = attendanceMode(place, address);
  const links = informationFields.filter(({ label, link }) => link && LINK_FIELD.test(fold(label ?? '')));
  const registration = links.find((field) => leadsToRegistration(field, mode));
  const joining = links.find((field) => field !== registration);
  return {
    place,
    address,
    attendanceMode: mode,
    onlineUrl: (mode !== 'in-person' && joining?.link) || null,
    registration: registration
      ? { label: registration.content ?? registration.label, url: registration.link }
      : null,
  };
}

function attendanceMode(place: string | null, address: string | null): Mode | null {
  if (!place && !address) return null;
  const words = fold(`${place ?? ''} ${address ?? ''}`);
  if (!ONLINE.test(words) && !HYBRID.test(words)) return 'in-person';
  return ON_SITE.test(words) || address ? 'hybrid' : 'online';
}

/** The words decide. If they say nothing, the link of an online event is the one to join it. */
function leadsToRegistration({ label, content }: InformationField, mode: Mode | null): boolean {
  const words = fold(`${label ?? ''} ${content ?? ''}`);
  if (TO_JOIN.test(words)) return false;
  return TO_REGISTER.test(words) || mode === 'in-person' || mode === null;
}
