import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useWords } from '@guichet/strapi-kit/admin';
import type { ChangesSince } from '../../../server/src/together/changes-since';
import { useHistoryWords, type HistoryWords } from '../versions/words';
import type { Conflict } from './conflict';
import { FieldChanges } from './FieldChanges';
import { type Choices, merged, type Values } from './merge';
import { type Comparison, useComparison } from './use-comparison';
import { useDoAnyway } from './use-do-anyway';

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
  const canMerge = comparison !== null && comparison.since.version !== null && sendsForm(conflict);
  const choose = canMerge ? setChoices : null;
  const merge = () => onMerge(merged(comparison!, comparison!.since.fields, choices), comparison!);
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
            <Changes {...{ conflict, choices }} since={comparison.since} onChoose={choose} />
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
  since: ChangesSince;
  conflict: Conflict;
  choices: Choices;
  onChoose: ((choices: Choices) => void) | null;
}

function Changes({ since, conflict, choices, onChoose }: ChangesProps) {
  const words = useHistoryWords();
  const asker = useAuth('Changes', ({ user }) => user && String(user.id));
  const name = since.changes[0]?.author.name ?? words.say('together.somebody');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        {sentencesOf(since, conflict, asker, words).map((sentence) => (
          <Typography key={sentence} tag="p">
            {sentence}
          </Typography>
        ))}
      </Box>
      {since.fields.map((changes) => (
        <FieldChanges
          key={changes.name}
          changes={changes}
          zone={since.zone}
          name={name}
          choice={choices[changes.name] ?? 'mine'}
          onChoose={onChoose && ((choice) => onChoose({ ...choices, [changes.name]: choice }))}
        />
      ))}
    </Flex>
  );
}

/** Who has saved what, each with the time, and that nothing is lost. */
function sentencesOf(
  { changes, version, zone, fields }: ChangesSince,
  { asked }: Conflict,
  asker: string | undefined,
  { say, when }: HistoryWords
): string[] {
  const told = changes.map(({ author: { kind, id, name }, at, action, versions }) =>
    say(kind === 'administrator' && id === asker ? 'together.saved.you' : 'together.saved', {
      name: name ?? say('together.somebody'),
      at: when(at, zone),
      action,
      elsewhere: versions.some(({ locale }) => locale !== (asked.params?.locale ?? locale)) ? 'yes' : 'no',
    })
  );
  const isSame = fields.every(({ theirs }) => theirs === null);
  return [...told, say(version === null ? 'together.gone' : isSame ? 'together.same' : 'together.safe')];
}
