import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Models } from '../../../server/src/domain/mapping/mapping';
import type { Proposal, ProposedSet } from '../../../server/src/domain/propose/propose';
import type { Choice } from '../choose/chosen';
import { TroubleNotice } from '../parts/TroubleNotice';
import { chosenAt, mappingFile } from './mapping-file';
import { Result } from './Result';
import { usePreview } from './use-preview';

interface Props {
  proposal: Proposal;
  set: ProposedSet;
  models: Models;
  choice: Choice;
  locale: string;
}

/** Shows what a document of a set becomes by the rules as they are now. */
export function DocumentResult({ proposal, set, models, choice, locale }: Props) {
  const say = useWords('importer');
  const paths = [...new Set(set.documents.map(({ path }) => path))];
  const [path, setPath] = useState(paths[0]);
  const [asked, setAsked] = useState<{ proposal: Proposal; path: string } | null>(null);
  const { isAsking, preview, trouble, ask } = usePreview(locale);
  const isCurrent = asked?.proposal === proposal && asked.path === path;
  const show = () => {
    setAsked({ proposal, path });
    ask(chosenAt(choice, path), mappingFile(proposal, choice));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <Box flex="1" maxWidth="32rem">
          <Field.Root>
            <Field.Label>{say('rules.document')}</Field.Label>
            <SingleSelect value={path} onChange={(chosen) => setPath(String(chosen))}>
              {paths.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {one}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Button variant="secondary" size="L" loading={isAsking} onClick={show}>
          {say('rules.show')}
        </Button>
      </Flex>
      <div aria-live="polite">
        {isCurrent && trouble && <TroubleNotice trouble={trouble} />}
        {isCurrent && preview && <Result {...{ preview, models, path }} />}
      </div>
    </Flex>
  );
}
