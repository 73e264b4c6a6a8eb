/** The project `unit` alone, for tools that know of no projects: Stryker. */
const { projects } = require('./jest.config.js');

module.exports = projects.find(({ displayName }) => displayName === 'unit');
