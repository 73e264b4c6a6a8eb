import { Page } from '@strapi/strapi/admin';

import { useWords } from '@guichet/strapi-kit/admin';
import { useDescription } from '../api/description';
import { useNow } from '../api/now';
import { readAnyOf } from './permissions';
import { Timeline } from './parts/Timeline';

/** Everything that opens and closes, at any instant. */
export default function DeadlinesPage() {
  const say = useWords('deadlines');
  const description = useDescription();
  const now = useNow();
  if (!description || now === null) return <Page.Loading />;
  return (
    <Page.Protect permissions={readAnyOf(description.models)}>
      <Page.Title>{say('page.title')}</Page.Title>
      <Page.Main>
        <Timeline description={description} start={now} />
      </Page.Main>
    </Page.Protect>
  );
}
