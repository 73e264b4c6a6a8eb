import { Button, Flex, Loader } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { saveFile, useWords } from '@guichet/strapi-kit/admin';
import { isMappingFile, MAPPING_FILE } from '../../../server/src/domain/limits';
import type { Choice, Chosen } from '../choose/chosen';
import { Notice } from '../parts/Notice';
import { StepHeading } from '../parts/StepHeading';
import { TroubleNotice } from '../parts/TroubleNotice';
import { mappingFile } from './mapping-file';
import { RuleSet } from './RuleSet';
import { Unread } from './Unread';
import { useSurvey } from './use-survey';
import type { RulesWork } from './work';

interface Props {
  choice: Choice;
  locale: string;
  /** `null` until rules are proposed. */
  work: RulesWork | null;
  onWork: (work: RulesWork) => void;
  onUse: (mapping: Chosen) => void;
  onBack: () => void;
}

/** Look at the proposed rules, change them, and use them. */
export default function RulesStep({ choice, locale, work, onWork, onUse, onBack }: Props) {
  const say = useWords('importer');
  const trouble = useSurvey(choice, locale, work, onWork);
  const hasMapping = choice.along.some(({ path }) => isMappingFile(path));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <StepHeading>{say('rules.title')}</StepHeading>
        <Flex gap={2} wrap="wrap">
          {work && <Actions work={work} choice={choice} onUse={onUse} />}
          <Button variant="tertiary" onClick={onBack}>
            {say('rules.back')}
          </Button>
        </Flex>
      </Flex>
      {trouble && <TroubleNotice trouble={trouble} />}
      {hasMapping && <Notice kind="warning">{say('rules.replaces')}</Notice>}
      {work ? (
        <Rules {...{ choice, locale, work, onWork }} />
      ) : (
        !trouble && <Loader>{say('rules.loading')}</Loader>
      )}
    </Flex>
  );
}

type ActionsProps = { work: RulesWork } & Pick<Props, 'choice' | 'onUse'>;

function Actions({ work: { proposal }, choice, onUse }: ActionsProps) {
  const say = useWords('importer');
  return (
    <>
      <Button onClick={() => onUse(mappingFile(proposal, choice))}>{say('rules.use')}</Button>
      <Button
        variant="secondary"
        startIcon={<Download />}
        onClick={() => saveFile(mappingFile(proposal, choice).file, MAPPING_FILE)}
      >
        {say('rules.save')}
      </Button>
    </>
  );
}

type RulesProps = { work: RulesWork } & Pick<Props, 'choice' | 'locale' | 'onWork'>;

function Rules({ choice, locale, work, onWork }: RulesProps) {
  const say = useWords('importer');
  const { sets, site } = work.proposal;
  return (
    <>
      <Notice kind="info">{say(sets.length > 0 ? 'rules.hint' : 'rules.none')}</Notice>
      <Unread unread={site.unread} />
      {sets.map((set) => (
        <RuleSet
          key={[...set.paths, ...set.when].join(' ')}
          {...{ work, set, choice, locale }}
          onProposal={(proposal) => onWork({ ...work, proposal })}
        />
      ))}
    </>
  );
}
