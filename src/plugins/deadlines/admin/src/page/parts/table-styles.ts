import { Td } from '@strapi/design-system';
import { styled } from 'styled-components';

import { TextLink } from './chart-styles';

/** Wraps its text, so that the table is not wider than the page. */
export const WrappedCell = styled(Td)`
  min-width: 12rem;
  white-space: normal;
  ${TextLink} {
    white-space: normal;
  }
`;
