export { builderRoutes } from './builder';
export * from './guard-schemas';
