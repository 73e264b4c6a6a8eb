/** Starts the compiled application once on the database that the environment names, and stops it. */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = path.resolve(__dirname, '..', '..');

async function main() {
  const distDir = path.join(appDir, 'dist');
  const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
  await strapi.destroy();
}

main().then(
  () => process.exit(),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
