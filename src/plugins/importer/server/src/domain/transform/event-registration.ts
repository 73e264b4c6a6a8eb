import { because, type Contradiction } from '../model';
import type { ProseContext } from '../prose/claims';
import { findRegistrationDates, type RegistrationDate } from '../prose/registration';

interface RegistrationInput {
  /** The event's texts in reading order: information fields first. */
  pieces: string[];
  context: ProseContext;
  event: string;
  file: string;
}

/** When one may register. If there are several dates, the first in the document is kept and the others are reported. */
export function readRegistration({ pieces, context, event, file }: RegistrationInput) {
  const { opens, closes, doubts } = findRegistrationDates(pieces, context);
  const report = (attribute: string, dates: RegistrationDate[]): Contradiction[] => {
    const [chosen, ...others] = dates;
    const differing = others.filter(({ at }) => at !== chosen.at);
    if (differing.length === 0) return [];
    const statement = ({ at, sentence }: RegistrationDate) => ({ value: at, file, sentence });
    const rejected = differing.map((date) => ({ ...statement(date), ...because('said-first') }));
    return [{ event, attribute, chosen: statement(chosen), rejected }];
  };
  return {
    data: { registrationOpensAt: opens[0]?.at ?? null, registrationClosesAt: closes[0]?.at ?? null },
    contradictions: [...report('registrationOpensAt', opens), ...report('registrationClosesAt', closes)],
    doubts,
  };
}
