import { and, FALSE, not, or, TRUE, type Condition } from './condition';

/** What is true of a value exactly if the operator is not. */
const OPPOSITES = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/**
 * The same condition with its negations inside. "Not closed by now" becomes "without an end, or closing later": those are
 * ranges, which a database finds in an index.
 */
export function asRanges(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
      return and(...condition.conditions.map(asRanges));
    case 'or':
      return or(...condition.conditions.map(asRanges));
    case 'not':
      return negated(condition.condition);
    default:
      return condition;
  }
}

function negated(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
      return or(...condition.conditions.map(negated));
    case 'or':
      return and(...condition.conditions.map(negated));
    case 'not':
      return asRanges(condition.condition);
    case 'compare': {
      const { attribute, operator } = condition;
      return or({ kind: 'missing', attribute }, { ...condition, operator: OPPOSITES[operator] });
    }
    default:
      return not(condition);
  }
}

/** What a condition comes down to for the rows without a value in an attribute, or for those with one. */
export function among(rows: 'without' | 'with', attribute: string, condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
      return and(...condition.conditions.map((one) => among(rows, attribute, one)));
    case 'or':
      return or(...condition.conditions.map((one) => among(rows, attribute, one)));
    case 'not':
      return not(among(rows, attribute, condition.condition));
    case 'missing':
      if (condition.attribute !== attribute) return condition;
      return rows === 'without' ? TRUE : FALSE;
    case 'compare':
    case 'compareDay':
      return condition.attribute === attribute && rows === 'without' ? FALSE : condition;
    default:
      return condition;
  }
}

/**
 * The attributes that keep a condition (from `asRanges`) from being one range: the rows without a value meet it, as do
 * some of those with one.
 */
export function openEnded(condition: Condition): string[] {
  if (condition.kind === 'and') return condition.conditions.flatMap(openEnded);
  if (condition.kind !== 'or') return [];
  const { conditions } = condition;
  const gaps = conditions.flatMap((one) => (one.kind === 'missing' ? [one.attribute] : []));
  if (gaps.length > 0) return gaps;
  const [first, ...others] = conditions.map(openEnded);
  return first.filter((attribute) => others.every((names) => names.includes(attribute)));
}
