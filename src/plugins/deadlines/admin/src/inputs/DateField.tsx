import { useEffect, useMemo, useState, type Ref } from 'react';
import { DatePicker } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { DateTime } from 'luxon';

import { useDescription } from '../api/description';

/** The years that the server accepts. */
const FIRST = new Date(Date.UTC(1900, 0, 1));
const LAST = new Date(Date.UTC(2199, 11, 31));

interface Props {
  /** 2022-03-18; empty: none */
  value: string;
  onType: (date: string) => void;
  onClear: () => void;
  disabled: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A calendar date, without a zone. The picker takes it in UTC and returns it in the browser's zone. */
export function DateField({ value, onType, onClear, disabled, inputRef }: Props) {
  const { formatMessage } = useIntl();
  // When emptied, the picker keeps its date internally, and would not report it if it is chosen again.
  const [clearings, setClearings] = useState(0);
  const ahead = useDescription()?.ahead ?? 0;
  // An empty picker opens at the browser's day, as far as its first bounds allow. The server's day may be another.
  const [placed, setPlaced] = useState(-1);
  useEffect(() => setPlaced(clearings), [clearings]);
  const [first, last] =
    placed === clearings ? [FIRST, LAST] : Array<Date>(2).fill(new Date(Date.now() + ahead));
  const shown = useMemo(() => (value ? new Date(`${value}T00:00:00Z`) : undefined), [value]);
  const clear = () => {
    if (value) setClearings(clearings + 1);
    onClear();
  };
  return (
    <DatePicker
      key={clearings}
      autoFocus={clearings > 0}
      ref={inputRef}
      value={shown}
      minDate={first}
      maxDate={last}
      disabled={disabled}
      onChange={(date) => (date ? onType(DateTime.fromJSDate(date).toFormat('yyyy-MM-dd')) : clear())}
      onClear={clear}
      clearLabel={formatMessage({ id: 'clearLabel', defaultMessage: 'Clear' })}
    />
  );
}
