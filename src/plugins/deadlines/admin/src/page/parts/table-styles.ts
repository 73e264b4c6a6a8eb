import { Td } from '@strapi/design-system';
import { styled } from 'styled-components';

import { TextLink } from './chart-styles';

/** Its text goes on in a second line rather than making the table wider than the page. */
export const WrappedCell = styled(Td)`
  min-width: 12rem;
  white-space: normal;
  ${TextLink} {
    white-space: normal;
  }
`;
