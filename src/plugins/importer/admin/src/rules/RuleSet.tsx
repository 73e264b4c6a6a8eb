import { Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import { canLeaveOut, changeType, leaveOut, placeKey } from '../../../server/src/domain/propose/edit';
import type { Proposal, ProposedSet } from '../../../server/src/domain/propose/propose';
import type { Choice } from '../choose/chosen';
import { ReportSection } from '../parts/ReportSection';
import { DocumentResult } from './DocumentResult';
import { KeysTable } from './KeysTable';
import { TypeSelect } from './TypeSelect';
import type { RulesWork } from './work';

interface Props {
  work: RulesWork;
  set: ProposedSet;
  choice: Choice;
  locale: string;
  onProposal: (proposal: Proposal) => void;
}

/** Documents that become entries of one type: of which, what goes where, and what one of them becomes. */
export function RuleSet({ work: { application, proposal }, set, choice, locale, onProposal }: Props) {
  const say = useWords('importer');
  const { models, types } = application;
  const { paths, documents, unplaced, isLeftOut } = set;
  const where = paths.join(', ');
  const count = isLeftOut ? 0 : unplaced.length;
  const title = say('rules.set', { documents: documents.length, where, count });
  return (
    <ReportSection title={title} explanation={say('rules.example', { path: documents[0].path })}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TypeSelect
          {...{ set, types, mayLeaveOut: canLeaveOut(proposal, set) }}
          onType={(uid) => onProposal(withType({ application, proposal }, set, uid))}
        />
        {!isLeftOut && (
          <>
            <KeysTable
              {...{ set, models, label: say('rules.keys', { where }) }}
              onPlace={(key, place) => onProposal(placeKey(proposal, set, key, place, models))}
            />
            <DocumentResult {...{ proposal, set, models, choice, locale }} />
          </>
        )}
      </Flex>
    </ReportSection>
  );
}

/** A type that was left out and is chosen again keeps its rules. */
function withType({ application, proposal }: RulesWork, set: ProposedSet, uid: string | null): Proposal {
  if (uid === null || uid === set.fit.model.uid) return leaveOut(proposal, set, uid === null);
  return changeType(proposal, set, uid, application);
}
