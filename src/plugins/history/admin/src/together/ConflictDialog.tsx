import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useWords, type Words } from '@guichet/strapi-kit/admin';
import type { ChangesSince } from '../../../server/src/together/changes-since';
import { type Choices, merged, type Values } from './compare';
import type { Conflict } from './conflict';
import { FieldComparison } from './FieldComparison';
import { type Comparison, useComparison } from './use-comparison';
import { useDoAnyway } from './use-do-anyway';
import { instantText, valueText } from './value-text';

interface Props {
  conflict: Conflict;
  base: Values | null;
  /** Puts both changes into the form. */
  onMerge: (values: Values, comparison: Comparison) => void;
  onDone: () => void;
  /** Leaves everything as it is. */
  onClose: () => void;
}

/** Tells an editor who has saved meanwhile, shows both changes, and asks what to do. Nothing typed is lost. */
export function ConflictDialog({ conflict, base, onMerge, onDone, onClose }: Props) {
  const say = useWords('history');
  const comparison = useComparison(conflict, base);
  const doAnyway = useDoAnyway(conflict);
  const [choices, setChoices] = useState<Choices>({});
  const canMerge = comparison !== null && comparison.since.after !== null && sendsForm(conflict);
  const choose = canMerge ? setChoices : null;
  const merge = () => onMerge(merged(comparison!, comparison!.differences, choices), comparison!);
  const overwrite = () => {
    onDone();
    void doAnyway(comparison!);
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content id="history-conflict">
        <Modal.Header>
          <Modal.Title>{say('together.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {comparison === null ? (
            <Loader>{say('together.loading')}</Loader>
          ) : (
            <Changes {...{ comparison, conflict, choices }} onChoose={choose} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('together.leave')}
          </Button>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            <Button variant="danger-light" disabled={comparison === null} onClick={overwrite}>
              {say(`together.anyway.${conflict.wanted}`)}
            </Button>
            {canMerge && <Button onClick={merge}>{say('together.merge')}</Button>}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Whether the editor wanted to save what the form holds. */
const sendsForm = ({ wanted }: Conflict) => wanted === 'updateDocument' || wanted === 'publishDocument';

interface ChangesProps {
  comparison: Comparison;
  conflict: Conflict;
  choices: Choices;
  onChoose: ((choices: Choices) => void) | null;
}

function Changes({ comparison, conflict, choices, onChoose }: ChangesProps) {
  const say = useWords('history');
  const { formatMessage } = useIntl();
  const asker = useAuth('Changes', ({ user }) => user && String(user.id));
  const { since, base, mine, theirs, differences } = comparison;
  const name = since.changes[0]?.author.name ?? say('together.somebody');
  const textsOf = (attribute: string) => ({
    before: valueText(base[attribute], say),
    mine: valueText(mine[attribute], say),
    theirs: valueText(isLink(theirs[attribute]) ? say('together.links') : theirs[attribute], say),
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        {sentencesOf(since, conflict, asker, say).map((sentence) => (
          <Typography key={sentence} tag="p">
            {sentence}
          </Typography>
        ))}
      </Box>
      {differences.map((difference) => (
        <FieldComparison
          key={difference.name}
          difference={difference}
          // The id that the content-manager uses for the label.
          label={formatMessage({
            id: `content-manager.content-types.${conflict.asked.model}.${difference.name}`,
            defaultMessage: difference.name,
          })}
          texts={textsOf(difference.name)}
          name={name}
          choice={choices[difference.name] ?? 'mine'}
          onChoose={onChoose && ((choice) => onChoose({ ...choices, [difference.name]: choice }))}
        />
      ))}
    </Flex>
  );
}

/** The form keeps links to entries as what is added and removed; it has none as they are. */
const isLink = (value: unknown) => typeof value === 'object' && value !== null && 'connect' in value;

/** Who has saved what, each with the time, and that nothing is lost. */
function sentencesOf(
  { changes, after, changed }: ChangesSince,
  { asked }: Conflict,
  asker: string | undefined,
  say: Words
): string[] {
  const told = changes.map(({ author: { kind, id, name }, at, action, versions }) =>
    say(kind === 'administrator' && id === asker ? 'together.saved.you' : 'together.saved', {
      name: name ?? say('together.somebody'),
      at: instantText(at, say.locale) ?? at,
      action,
      elsewhere: versions.some(({ locale }) => locale !== (asked.params?.locale ?? locale)) ? 'yes' : 'no',
    })
  );
  const rest = after === null ? 'together.gone' : changed.length === 0 ? 'together.same' : 'together.safe';
  return [...told, say(rest)];
}
