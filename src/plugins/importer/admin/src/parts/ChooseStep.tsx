import { Box, Button, Flex } from '@strapi/design-system';

import { useWords } from '@guichet/strapi-kit/admin';
import {
  isMappingFile,
  problemWith,
  problemWithMedia,
  type Offered,
} from '../../../server/src/domain/limits';
import { choose, without, type Choice, type Chosen } from '../choose/chosen';
import type { ContentLocale } from '../choose/locales';
import { useReportWords } from '../report/use-report-words';
import type { Trouble } from '../send/progress';
import { ChosenDocuments } from './ChosenDocuments';
import { DropZone } from './DropZone';
import { LocaleSelect } from './LocaleSelect';
import { Notice } from './Notice';
import { TroubleNotice } from './TroubleNotice';

interface Props {
  choice: Choice;
  onChoice: (choice: Choice) => void;
  locales: ContentLocale[];
  locale: string | null;
  onLocale: (code: string) => void;
  trouble?: Trouble;
  /** `null` while nothing can be checked. */
  onCheck: (() => void) | null;
  onPropose: (() => void) | null;
}

/** Choose what to import, and the language of its entries. */
export function ChooseStep({ choice, onChoice, locales, locale, onLocale, trouble, ...actions }: Props) {
  const { sentence } = useReportWords();
  const { documents, along } = choice;
  const problem = problemWith(documents.map(offered)) ?? problemWithMedia(along.map(offered));
  const isEmpty = documents.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <DropZone onFiles={(added: Chosen[]) => onChoice(choose(choice, added))} />
      <AlongNotices along={along} />
      {problem && !isEmpty && (
        <Notice kind="danger" isAlert>
          {sentence(problem.code, problem.values)}
        </Notice>
      )}
      {!isEmpty && (
        <>
          <ChosenDocuments documents={documents} onRemove={(path) => onChoice(without(choice, path))} />
          <Box maxWidth="32rem">
            <LocaleSelect locales={locales} locale={locale} onLocale={onLocale} />
          </Box>
          <Actions {...actions} count={documents.length} isDisabled={problem !== null} />
        </>
      )}
    </Flex>
  );
}

interface ActionsProps extends Pick<Props, 'onCheck' | 'onPropose'> {
  /** Of the documents. */
  count: number;
  isDisabled: boolean;
}

function Actions({ count, isDisabled, onCheck, onPropose }: ActionsProps) {
  const say = useWords('importer');
  return (
    <Flex gap={2} wrap="wrap">
      <Button size="L" disabled={isDisabled || !onCheck} onClick={() => onCheck?.()}>
        {say('choose.check', { count })}
      </Button>
      <Button variant="secondary" size="L" disabled={isDisabled || !onPropose} onClick={() => onPropose?.()}>
        {say('choose.propose')}
      </Button>
    </Flex>
  );
}

/** What goes along with the documents. */
function AlongNotices({ along }: Pick<Choice, 'along'>) {
  const say = useWords('importer');
  const mapping = along.find(({ path }) => isMappingFile(path));
  const count = along.length - (mapping ? 1 : 0);
  return (
    <>
      {mapping && <Notice kind="info">{say('choose.rules', { path: mapping.path })}</Notice>}
      {count > 0 && <Notice kind="info">{say('choose.along', { count })}</Notice>}
    </>
  );
}

function offered({ path, file }: Chosen): Offered {
  return { path, size: file.size };
}
