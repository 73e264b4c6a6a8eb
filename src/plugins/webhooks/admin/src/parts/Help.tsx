import { useDeadlines } from '../api/deadlines';

/** Leads to the guide about these pages. */
export function Help() {
  const { HelpLink } = useDeadlines();
  return <HelpLink guide="webhooks-in-the-admin" />;
}
