import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ContentLocale } from '../choose/locales';

interface Props {
  locales: ContentLocale[];
  locale: string | null;
  onLocale: (code: string) => void;
}

/** The language of the entries. */
export function LocaleSelect({ locales, locale, onLocale }: Props) {
  const say = useWords('importer');
  const names = new Intl.DisplayNames([say.locale], { type: 'language' });
  return (
    <Field.Root name="locale" hint={say('choose.localeHint')}>
      <Field.Label>{say('choose.locale')}</Field.Label>
      <SingleSelect value={locale} onChange={(code) => onLocale(String(code))}>
        {locales.map(({ code }) => (
          <SingleSelectOption key={code} value={code}>
            {names.of(code)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
