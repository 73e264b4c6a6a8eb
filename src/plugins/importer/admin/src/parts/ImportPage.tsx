import { Layouts, Page } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { IMPORT } from '../../../server/src/permissions';
import { ImportSteps } from './ImportSteps';

/** The import page, for users with the permission. */
export default function ImportPage() {
  const say = useWords('importer');
  return (
    <Page.Protect permissions={[{ action: IMPORT, subject: null }]}>
      <Page.Title>{say('page.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header title={say('page.title')} subtitle={say('page.subtitle')} />
        <Layouts.Content>
          <ImportSteps />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
