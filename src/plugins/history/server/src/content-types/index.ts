import content from './content/schema.json';
import presence from './presence/schema.json';
import version from './version/schema.json';

export default { content: { schema: content }, presence: { schema: presence }, version: { schema: version } };
