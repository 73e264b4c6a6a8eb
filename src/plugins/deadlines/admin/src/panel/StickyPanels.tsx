import { createGlobalStyle } from 'styled-components';

/** Keeps the column with the buttons and the panel in view while the form scrolls; Strapi lets it scroll away. */
export const StickyPanels = createGlobalStyle`
  div:has(> [role='tabpanel']) + div:has(#deadlines-panel) {
    position: sticky;
    top: 1.6rem;
    align-self: start;
    max-height: calc(100vh - 3.2rem);
    overflow-y: auto;
  }
`;
