export function startPostgres(): Promise<{ port: number; stop: () => Promise<void> }>;
