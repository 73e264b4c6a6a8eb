import { Layouts, Page } from '@strapi/strapi/admin';

import { usePluginApis, useWords } from '@guichet/strapi-kit/admin';
import type { AdminApis } from '@guichet/strapi-plugin-deadlines';
import { IMPORT } from '../../../server/src/permissions';
import { ImportSteps } from './ImportSteps';

/** The import page, for users with the permission. */
export default function ImportPage() {
  const say = useWords('importer');
  const { HelpLink } = usePluginApis<AdminApis>('deadlines');
  return (
    <Page.Protect permissions={[{ action: IMPORT, subject: null }]}>
      <Page.Title>{say('page.title')}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={say('page.title')}
          subtitle={say('page.subtitle')}
          secondaryAction={<HelpLink guide="import-documents" />}
        />
        <Layouts.Content>
          <ImportSteps />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
