import { AgendaWidget } from './AgendaWidget';

/** What opens or begins within thirty days. */
export function OpeningSoon() {
  return <AgendaWidget list="opening" />;
}
