/** npm run invented-site -- GENERATOR FOLDER [FILES]: writes the site of an invented programme, to try the importer with. */
import { GENERATORS, writeSite, type GeneratorName } from './invented-sites';

const [generator, folder, files = '60'] = process.argv.slice(2);

if (!GENERATORS.includes(generator as GeneratorName) || !folder || !(Number(files) >= 20)) {
  process.stderr.write(
    `usage: npm run invented-site -- ${GENERATORS.join('|')} FOLDER [FILES, at least 20]\n`
  );
  process.exit(2);
}
const site = writeSite(generator as GeneratorName, folder, Number(files));
process.stdout.write(`${site.files.size} files in ${folder}, ${site.documents.length} of them documents\n`);
