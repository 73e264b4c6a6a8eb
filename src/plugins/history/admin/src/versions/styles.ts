import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

export const WideContent = styled(Modal.Content)`
  width: 96%;
  max-width: 120rem;
`;

/** The list of changes, and beside it what is looked at; on a narrow screen, below it. */
export const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(28rem, 36rem) minmax(0, 1fr);
  gap: 2.4rem;
  @media (max-width: 768px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const List = styled.ol`
  max-height: 60vh;
  overflow-y: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  @media (max-width: 768px) {
    max-height: 34vh;
  }
`;

export const ListButton = styled.button`
  display: block;
  width: 100%;
  padding: 1.2rem 1.6rem;
  text-align: left;
  color: inherit;
  border-left: 3px solid transparent;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-left-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Not by colour alone: what was added is underlined, what was removed is struck through. */
export const Added = styled.ins`
  padding: 0 0.2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.success100};
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.success700};
`;

export const Removed = styled.del`
  padding: 0 0.2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.danger100};
  text-decoration: line-through;
  text-decoration-color: ${({ theme }) => theme.colors.danger700};
`;

/** Texts keep their lines. */
export const LongText = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
`;

export const Field = styled.div`
  padding: 1.2rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

export const Nested = styled.li`
  margin-top: 0.8rem;
  padding-left: 1.2rem;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  & > dl > div:first-child {
    border-top: 0;
    padding-top: 0.4rem;
  }
`;

export const Thumbnail = styled.img`
  width: 6.4rem;
  height: 4.8rem;
  object-fit: cover;
  border-radius: ${({ theme }) => theme.borderRadius};
`;
