import { Flex, Typography } from '@strapi/design-system';
import { useTable } from '@strapi/strapi/admin';

import { useModel } from '../api/description';
import { StateBadge } from '../parts/badges';
import { useNames } from '../parts/use-names';
import { nextChangeOf } from './ahead';
import type { ListedRow } from './columns';
import { NextState } from './NextState';
import { PublicState } from './PublicState';
import { useFreshList } from './use-fresh-list';

interface Props {
  row: ListedRow;
  /** The uid of what is listed. */
  uid: string;
  /** The attribute of the state. */
  name: string;
}

/** A state of a listed entry, what comes next and when, and what the public sees if that differs. */
export default function StateCell({ row, uid, name }: Props) {
  const model = useModel(uid);
  const names = useNames();
  const rows = useTable('StateCell', (table) => table.rows) as ListedRow[];
  // One cell watches the clock for all of them.
  const isFirst = rows[0]?.id === row.id && model?.states[0].name === name;
  useFreshList(uid, isFirst ? nextChangeOf(rows) : null);
  const state = model?.states.find((candidate) => candidate.name === name);
  if (!model || !state) return null;
  const word = row[name];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {typeof word === 'string' ? (
        <StateBadge words={state.words} word={word} label={names.word(uid, name, word)} />
      ) : (
        <Typography textColor="neutral800">–</Typography>
      )}
      <NextState model={model} state={state} row={row} />
      <PublicState uid={uid} state={state} row={row} rows={rows} />
    </Flex>
  );
}
