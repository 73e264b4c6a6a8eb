import { css, styled, type DefaultTheme } from 'styled-components';

import type { Phase } from '../logic/bars';

/** All bars of a line, next to its name, one lane below the other. */
export const Swimlanes = styled.div`
  position: relative;
  display: flex;
  flex-direction: column;
  justify-content: center;
  gap: 0.4rem;
  margin-right: 1.6rem;
  padding: 0.6rem 0;
  overflow: hidden;
`;

export const SwimlaneRow = styled.div<{ $isThin: boolean }>`
  position: relative;
  height: ${({ $isThin }) => ($isThin ? '1rem' : '2.2rem')};
`;

/** Not by colour alone: upcoming windows are an outline, open ones are solid, past ones are pale. */
const looks: Record<Phase, (theme: DefaultTheme) => ReturnType<typeof css>> = {
  before: ({ colors }) => css`
    color: ${colors.secondary700};
    background: ${colors.neutral0};
    border: 2px dashed ${colors.secondary600};
  `,
  during: ({ colors }) => css`
    color: ${colors.neutral0};
    background: ${colors.success600};
    border: 2px solid ${colors.success600};
  `,
  after: ({ colors }) => css`
    color: ${colors.neutral700};
    background: ${colors.neutral200};
    border: 2px solid ${colors.neutral200};
  `,
};

export const Bar = styled.div<{ $phase: Phase }>`
  position: absolute;
  top: 0;
  height: 100%;
  min-width: 0.8rem;
  box-sizing: border-box;
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  ${({ $phase, theme }) => looks[$phase](theme)}
`;

export const BarWord = styled.span`
  position: relative;
  z-index: 1;
  padding-left: 0.6rem;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.8rem;
  white-space: nowrap;
`;

/** By how much a deadline moved. */
export const Extension = styled.div`
  position: absolute;
  top: 0;
  bottom: 0;
  background: repeating-linear-gradient(
    135deg,
    transparent 0 0.4rem,
    ${({ theme }) => theme.colors.warning200} 0.4rem 0.7rem
  );
  border-left: 2px solid ${({ theme }) => theme.colors.warning200};
`;

const mark = css`
  position: absolute;
  top: 50%;
  box-sizing: border-box;
  width: 1.2rem;
  height: 1.2rem;
  margin: -0.6rem 0 0 -0.6rem;
`;

export const CutOff = styled.div`
  ${mark}
  transform: rotate(45deg);
  background: ${({ theme }) => theme.colors.neutral0};
  border: 3px solid ${({ theme }) => theme.colors.neutral800};
`;

export const Embargo = styled.div<{ $isHidden: boolean }>`
  position: absolute;
  top: 50%;
  border-top: 2px ${({ $isHidden }) => ($isHidden ? 'dashed' : 'dotted')}
    ${({ theme, $isHidden }) => ($isHidden ? theme.colors.warning600 : theme.colors.neutral300)};
`;

export const EmbargoEnd = styled.div`
  ${mark}
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 3px solid ${({ theme }) => theme.colors.warning600};
`;

export const LegendSample = styled.div`
  position: relative;
  width: 2.4rem;
  height: 1.4rem;
  > * {
    left: 0;
    width: 100%;
  }
  > ${CutOff}, > ${EmbargoEnd} {
    left: 50%;
    width: 1.2rem;
  }
  ${Extension} {
    left: 40%;
    width: 60%;
  }
`;
