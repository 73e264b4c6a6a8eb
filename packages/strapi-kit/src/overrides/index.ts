export * from './connections';
export * from './document-middlewares';
export * from './list';
export * from './override';
export * from './query-builders';
