import { createGlobalStyle } from 'styled-components';

/** Without this, a row whose only field is absent leaves its gap in the form. */
const NoEmptyRow = createGlobalStyle`
  div:has(> div:only-child > [data-absent-field]) {
    display: none;
  }
`;

/** What an input shows in the edit form when there is nothing to ask. */
export function AbsentField() {
  return (
    <>
      <NoEmptyRow />
      <span data-absent-field hidden />
    </>
  );
}
