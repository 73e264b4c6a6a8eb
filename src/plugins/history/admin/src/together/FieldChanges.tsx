import { Badge, Box, Flex, Grid, Radio, Typography } from '@strapi/design-system';

import type { ValueDifference } from '../../../server/src/look/differences';
import type { BothChanges } from '../../../server/src/together/changes-since';
import { ValueDifferences } from '../versions/Differences';
import { useHistoryWords } from '../versions/words';

interface Props {
  changes: BothChanges;
  /** IANA, in which dates are said. */
  zone: string;
  /** Who has saved it. */
  name: string;
  choice: 'mine' | 'theirs';
  /** `null` where both changes cannot be taken. */
  onChoose: ((choice: 'mine' | 'theirs') => void) | null;
}

/** What others have made of a field, and what the editor has, side by side. */
export function FieldChanges({ changes, zone, name, choice, onChoose }: Props) {
  const { say, label: labelOf } = useHistoryWords();
  const { mine, theirs } = changes;
  const label = labelOf(changes.of, changes.name);
  const isBoth = mine && theirs && JSON.stringify(mine) !== JSON.stringify(theirs);
  return (
    <Box tag="section" aria-label={label} padding={4} background="neutral100" hasRadius>
      <Flex gap={2} paddingBottom={2}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {label}
        </Typography>
        {isBoth && (
          <Badge backgroundColor="warning100" textColor="neutral800">
            {say('together.both')}
          </Badge>
        )}
      </Flex>
      <Grid.Root gap={4}>
        <Side title={name} change={theirs} zone={zone} />
        <Side title={say('together.mine')} change={mine} zone={zone} />
      </Grid.Root>
      {isBoth && onChoose && <Choose {...{ label, name, choice, onChoose }} />}
    </Box>
  );
}

interface SideProps {
  title: string;
  /** `null`: it was left as it was. */
  change: ValueDifference | null;
  zone: string;
}

function Side({ title, change, zone }: SideProps) {
  const { say } = useHistoryWords();
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
        {title}
      </Typography>
      {/* It scrolls, and so has to be reached by keyboard. */}
      <Box
        tabIndex={0}
        role="group"
        aria-label={title}
        maxHeight="20rem"
        overflow="auto"
        background="neutral0"
        padding={2}
        hasRadius
      >
        {change ? (
          <ValueDifferences change={change} zone={zone} />
        ) : (
          <Typography textColor="neutral600">{say('together.unchanged')}</Typography>
        )}
      </Box>
    </Grid.Item>
  );
}

interface ChooseProps {
  label: string;
  name: string;
  choice: 'mine' | 'theirs';
  onChoose: (choice: 'mine' | 'theirs') => void;
}

function Choose({ label, name, choice, onChoose }: ChooseProps) {
  const { say } = useHistoryWords();
  return (
    <Box paddingTop={3}>
      <Radio.Group
        aria-label={say('together.choose', { label })}
        value={choice}
        onValueChange={(value: string) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Flex gap={6}>
          <Radio.Item value="mine">{say('together.choose.mine')}</Radio.Item>
          <Radio.Item value="theirs">{say('together.choose.theirs', { name })}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Box>
  );
}
