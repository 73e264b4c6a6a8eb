import { Page } from '@strapi/strapi/admin';

import { useWords } from '../../../../../admin/kit/translations';
import { useDescription } from '../api/description';
import { useNow } from '../api/now';
import { READ } from './permissions';
import { Timeline } from './parts/Timeline';

/** Everything that opens and closes, at any instant. */
export default function DeadlinesPage() {
  const say = useWords('deadlines');
  const description = useDescription();
  const now = useNow();
  return (
    <Page.Protect permissions={READ}>
      <Page.Title>{say('page.title')}</Page.Title>
      <Page.Main aria-busy={now === null}>
        {description && now !== null ? <Timeline description={description} start={now} /> : <Page.Loading />}
      </Page.Main>
    </Page.Protect>
  );
}
