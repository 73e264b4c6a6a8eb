/**
 * Which way imports go. `npm run boundaries` holds it; `npm run boundaries:picture` draws it into docs/architecture.md.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const PLUGIN = '^src/plugins/([^/]+)/';
/** What a package shows to others. */
const ROOTS =
  '^(packages/(time|strapi-kit|strapi-kit/admin)/src/index|packages/strapi-kit/src/cli|src/plugins/[^/]+/server/src/exports)[.]ts$';
const TEST = '[.]test[.]ts$|test-support[.]ts$';

/** Layers inside of a plugin: what is pure knows of nothing else. */
const PURE = '^(packages/time/src|src/plugins/[^/]+/server/src/domain)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-by-their-root',
      comment: 'Another plugin is imported by its name, as an application imports it.',
      severity: 'error',
      from: { path: PLUGIN, pathNot: TEST },
      to: { path: '^(packages|src/plugins)/', pathNot: ['^src/plugins/$1/', ROOTS, 'test-support'] },
    },
    {
      name: 'time-knows-no-other',
      comment: 'The rule about time is pure: dates and an instant in, a state out.',
      severity: 'error',
      from: { path: '^packages/time/src/', pathNot: TEST },
      to: { path: '^(src|packages/(?!time))|node_modules/(@strapi|koa|knex)' },
    },
    {
      name: 'kit-knows-no-plugin',
      comment: 'Plugins stand on the kit.',
      severity: 'error',
      from: { path: '^packages/strapi-kit/' },
      to: { path: '^src/' },
    },
    {
      name: 'pure-means-pure',
      comment: 'What is pure knows nothing of Strapi, of files and of processes.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-imports-nothing-of-its-plugin',
      comment: 'The domain imports from nothing outside of its folder.',
      severity: 'error',
      from: { path: '^(src/plugins/[^/]+/server/src/domain)/', pathNot: TEST },
      to: { path: '^(src|packages/(?!time))/|node_modules/(@strapi|koa|knex)', pathNot: '^$1/' },
    },
    {
      name: 'application-by-package-roots',
      comment: 'The application, its scripts and its benchmarks use plugins as any other would.',
      severity: 'error',
      from: { path: '^(src/(?!plugins)|config|scripts|bench)', pathNot: TEST },
      to: { path: '^(packages/[^/]+|src/plugins/[^/]+)/(src|server|admin)/', pathNot: ROOTS },
    },
    {
      name: 'declared',
      comment: 'What a package imports is in its own package.json.',
      severity: 'error',
      from: { path: '^(packages|src/plugins)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist/|^dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    // Packages by their sources.
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'default'],
    },
  },
};
