import { Box, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';

import { useWords } from '@guichet/strapi-kit/admin';
import { askedFor, permissions, readShown } from './addresses';
import { useJournal, useJournalOptions } from './api';
import { CsvButton } from './CsvButton';
import { JournalFilters } from './JournalFilters';
import { JournalTable } from './JournalTable';

export default function JournalPage() {
  return (
    <Page.Protect permissions={permissions}>
      <Journal />
    </Page.Protect>
  );
}

/** Who did what, newest first. */
function Journal() {
  const say = useWords('history');
  const [parameters, setParameters] = useSearchParams();
  const shown = readShown(parameters);
  const asked = askedFor(shown);
  const { currentData: page, data: former = page, isError } = useJournal(asked);
  const { data: options } = useJournalOptions();
  if (isError && !page) return <Page.Error />;
  if (!former || !options) return <Page.Loading />;
  const choose = (chosen: object) => setParameters(filled({ ...shown, after: undefined, ...chosen }));
  return (
    <Page.Main aria-busy={!page}>
      <Page.Title>{say('journal.title')}</Page.Title>
      <Layouts.Header
        title={say('journal.title')}
        subtitle={say('journal.subtitle', { keep: keepText(say, options.keep) })}
        primaryAction={<CsvButton asked={asked} />}
      />
      <Layouts.Content>
        <Box id="journal">
          <JournalFilters shown={shown} options={options} onChoose={choose} />
          {former.data.length > 0 ? (
            <JournalTable rows={former.data} types={options.types} />
          ) : (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('journal.empty')} />
          )}
          <Pages shown={filled(shown)} next={former.meta.next} />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Pages have no numbers: the journal grows while somebody reads it. */
function Pages({ shown, next }: { shown: Record<string, string>; next: string | null }) {
  const say = useWords('history');
  const { after, ...first } = shown;
  const link = (parameters: Record<string, string>, text: string) => (
    <LinkButton tag={NavLink} to={`?${new URLSearchParams(parameters)}`} variant="tertiary">
      {text}
    </LinkButton>
  );
  return (
    <Flex gap={2} paddingTop={4}>
      {after && link(first, say('journal.newest'))}
      {next && link({ ...first, after: next }, say('journal.older'))}
    </Flex>
  );
}

function filled(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/** "10 ans" */
function keepText(say: ReturnType<typeof useWords>, keep: string): string {
  return say(`journal.keep.${keep.at(-1)}`, { count: Number(keep.slice(0, -1)) });
}
