import content from './content/schema.json';
import version from './version/schema.json';

export default { content: { schema: content }, version: { schema: version } };
