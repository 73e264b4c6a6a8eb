export * from './AbsentField';
export * from './backend';
export * from './overrides/list';
export * from './overrides/override-endpoint';
export * from './plugin-apis';
export * from './refusals/plugin';
export * from './refusals/translate-refusals';
export * from './translations';
