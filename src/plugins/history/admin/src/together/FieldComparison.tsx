import { Badge, Box, Flex, Grid, Radio, Typography } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import type { Difference } from './compare';

interface Props {
  difference: Difference;
  label: string;
  /** What was read, what the form holds, and what was saved meanwhile. */
  texts: { before: string; mine: string; theirs: string };
  /** Who has saved it. */
  name: string;
  choice: 'mine' | 'theirs';
  /** `null` where both changes cannot be taken. */
  onChoose: ((choice: 'mine' | 'theirs') => void) | null;
}

/** What others have made of a field, and what the editor has, side by side. */
export function FieldComparison({ difference, label, texts, name, choice, onChoose }: Props) {
  const say = useWords('history');
  const { isMine, isTheirs } = difference;
  const isBoth = isMine && isTheirs && texts.mine !== texts.theirs;
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
        <Side title={name} text={isTheirs ? texts.theirs : null} before={texts.before} />
        <Side title={say('together.mine')} text={isMine ? texts.mine : null} before={texts.before} />
      </Grid.Root>
      {isBoth && onChoose && (
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
      )}
    </Box>
  );
}

interface SideProps {
  title: string;
  /** `null`: it was left as it was. */
  text: string | null;
  before: string;
}

function Side({ title, text, before }: SideProps) {
  const say = useWords('history');
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
        <Typography
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          textColor={text === null ? 'neutral600' : 'neutral800'}
        >
          {text ?? say('together.unchanged', { before })}
        </Typography>
      </Box>
    </Grid.Item>
  );
}
