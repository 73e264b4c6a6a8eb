export function startPostgres(folder?: string): Promise<{ port: number; stop: () => Promise<void> }>;
