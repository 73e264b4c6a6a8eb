import { Link } from 'react-router-dom';
import { css, styled, type DefaultTheme } from 'styled-components';

/** The width of the names next to the chart. */
const NAMES = 'clamp(26rem, 32%, 40rem)';

export const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  --names: ${NAMES};
`;

const columns = css`
  display: grid;
  grid-template-columns: var(--names) minmax(0, 1fr);
`;

/** Stays visible while the lines scroll by. */
export const Scale = styled.div`
  ${columns}
  position: sticky;
  top: 0;
  z-index: 2;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
  > :first-child {
    padding: 1.2rem 1.6rem;
    align-self: end;
  }
  > :last-child {
    position: relative;
    height: 6.4rem;
    margin-right: 1.6rem;
  }
`;

export const TickLabel = styled.span`
  position: absolute;
  top: 1.2rem;
  padding-left: 0.4rem;
  white-space: nowrap;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;

/** The middle of the thumb is above noon of its day. */
export const Slider = styled.input<{ $days: number }>`
  position: absolute;
  bottom: 0.4rem;
  left: calc(${({ $days }) => 50 / $days}% - 0.8rem);
  width: calc(${({ $days }) => 100 - 100 / $days}% + 1.6rem);
  height: 2.4rem;
  margin: 0;
  cursor: ew-resize;
  appearance: none;
  background: transparent;
  &::-webkit-slider-runnable-track {
    height: 0.4rem;
    border-radius: 0.2rem;
    background: ${({ theme }) => theme.colors.neutral300};
  }
  &::-moz-range-track {
    height: 0.4rem;
    border-radius: 0.2rem;
    background: ${({ theme }) => theme.colors.neutral300};
  }
  &::-webkit-slider-thumb {
    appearance: none;
    ${({ theme }) => thumb(theme)}
    margin-top: -0.6rem;
  }
  &::-moz-range-thumb {
    ${({ theme }) => thumb(theme)}
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
    border-radius: ${({ theme }) => theme.borderRadius};
  }
`;

const thumb = (theme: DefaultTheme) => css`
  box-sizing: border-box;
  width: 1.6rem;
  height: 1.6rem;
  border: 2px solid ${theme.colors.neutral0};
  border-radius: 50%;
  background: ${theme.colors.primary600};
  box-shadow: 0 0 0 1px ${theme.colors.primary600};
`;

export const Lines = styled.div`
  position: relative;
`;

/** Behind the bars, and as wide. */
export const Grid = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  left: var(--names);
  right: 1.6rem;
  pointer-events: none;
`;

export const TickLine = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  width: 1px;
  background: ${({ theme }) => theme.colors.neutral150};
`;

/** The instant that is shown. */
export const Today = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  z-index: 1;
  width: 2px;
  margin-left: -1px;
  background: ${({ theme }) => theme.colors.primary600};
`;

/** The present, while another instant is shown. */
export const Present = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  border-left: 2px dashed ${({ theme }) => theme.colors.neutral400};
`;

/** Lines outside the viewport are not laid out: there may be hundreds. */
export const Line = styled.li<{ $isItem: boolean; $isDraft: boolean }>`
  ${columns}
  position: relative;
  content-visibility: auto;
  contain-intrinsic-size: auto ${({ $isItem }) => ($isItem ? '3.6rem' : '6.4rem')};
  min-height: ${({ $isItem }) => ($isItem ? '3.6rem' : '6.4rem')};
  ${({ $isItem, theme }) => !$isItem && `border-top: 1px solid ${theme.colors.neutral150};`}
  &:first-child {
    border-top: none;
  }
  > :last-child {
    opacity: ${({ $isDraft }) => ($isDraft ? 0.9 : 1)};
  }
  > :first-child {
    padding-left: ${({ $isItem }) => ($isItem ? '3.2rem' : '1.6rem')};
    ${({ $isItem }) => $isItem && 'flex-direction: row; justify-content: space-between; align-items: center;'}
  }
`;

export const Label = styled.div`
  display: flex;
  flex-direction: column;
  justify-content: center;
  gap: 0.4rem;
  min-width: 0;
  padding: 0.6rem 1.6rem;
`;

export const TextLink = styled(Link)`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 1.4rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
