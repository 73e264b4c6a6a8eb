import { createContext, useContext } from 'react';

/** How differences are shown. */
export interface Shown {
  /** IANA, in which dates are said. */
  zone: string;
  /** Whether it is one content alone, of which nothing is marked as added. */
  isPlain?: boolean;
}

export const ShownContext = createContext<Shown>({ zone: 'UTC' });
export const useShown = () => useContext(ShownContext);
