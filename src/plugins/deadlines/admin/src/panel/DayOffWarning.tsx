import { useWords } from '@guichet/strapi-kit/admin';
import { useDayOffQuery } from '../api/edit-view';
import { whenOf } from './sentence';
import { WarningItem } from './WarningItem';

interface Props {
  /** ms (UTC) */
  end: number;
  /** IANA */
  zone: string;
}

/** A warning if a deadline falls on a Sunday or a public holiday. */
export function DayOffWarning({ end, zone }: Props) {
  const say = useWords('deadlines');
  const [language] = say.locale.split('-');
  const { data } = useDayOffQuery({ end: new Date(end).toISOString(), timezone: zone, language });
  if (!data) return null;
  const when = whenOf(end, zone, say, true);
  const name = data.kind === 'holiday' ? data.name : '';
  return <WarningItem>{say(`panel.warning.${data.kind}`, { when, name })}</WarningItem>;
}
