export * from './plugin-apis';
export * from './translations';
