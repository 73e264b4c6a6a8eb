import contentTypes from './content-types';
import { keepOutOfGraphql } from './graphql';

export default { contentTypes, register: keepOutOfGraphql };
