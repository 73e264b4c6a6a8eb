import { AgendaWidget } from './AgendaWidget';

/** What is published and not yet shown. */
export function UnderEmbargo() {
  return <AgendaWidget list="embargoed" />;
}
