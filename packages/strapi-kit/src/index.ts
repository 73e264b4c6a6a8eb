export * from './leading-rows';
export * from './one-at-a-time';
export * from './opt-in';
export * from './outside';
export * from './requests';
export * from './services';
export * from './strapi';
export * from './vocabulary';
