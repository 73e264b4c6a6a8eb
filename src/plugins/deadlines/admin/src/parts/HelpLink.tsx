import { Link } from '@strapi/design-system';

import { backendUrl, useWords } from '@guichet/strapi-kit/admin';
import { useDescription } from '../api/description';

/** The languages of the guides; the first is for all others. */
const LANGUAGES = ['en', 'fr'];

/**
 * Leads from a page of the admin to its guide, where the server has said where the guides are.
 *
 * @param guide its name, without the language
 */
export function HelpLink({ guide }: { guide: string }) {
  const say = useWords('deadlines');
  const help = useDescription()?.help;
  if (!help) return null;
  const language = LANGUAGES.find((known) => say.locale.startsWith(known)) ?? LANGUAGES[0];
  const address = help.replace('{language}', language).replace('{guide}', guide);
  return (
    <Link href={new URL(address, backendUrl()).href} isExternal>
      {say('help')}
    </Link>
  );
}
