import { startOnce } from './start-once';

declare global {
  var dropStarted: (() => Promise<void>) | undefined;
}

export default async function setup(): Promise<void> {
  const { drop } = await startOnce('sqlite');
  globalThis.dropStarted = drop;
}
