import { AgendaWidget } from './AgendaWidget';

/** The deadlines that come within thirty days. */
export function ClosingSoon() {
  return <AgendaWidget list="closing" />;
}
