import type { CallKind, DateClaim, Mention } from '../model';

/** A date that a document claims for a call. */
export interface Claim extends DateClaim {
  sentence: string;
  /** The same for the dates of one list. */
  list: string;
  extends: boolean;
}

/** A call as one document speaks of it. */
export class Subject {
  name: string | null = null;
  edition: string | null = null;
  /** `endless` is said to have no end at all, `rolling` may have one. */
  rolling: { how: 'rolling' | 'endless'; sentence: string } | null = null;
  private readonly opens: Claim[] = [];
  private closes: Claim[] = [];
  private readonly formerly = new Set<string>();
  private cutOffs: Claim[] = [];

  constructor(readonly kind: CallKind) {}

  open(claim: Claim): void {
    this.opens.push(claim);
  }

  /** An extension replaces the closings before it. */
  close(claim: Claim): void {
    if (claim.extends) {
      const replaced = this.closes.filter(({ at }) => at < claim.at);
      for (const { at } of replaced) this.formerly.add(at);
      this.closes = this.closes.filter((one) => !replaced.includes(one));
    }
    this.closes.push(claim);
  }

  cutOff(claim: Claim): void {
    this.cutOffs.push(claim);
  }

  wasToClose(at: string): void {
    this.formerly.add(at);
    this.closes = this.closes.filter((one) => one.at !== at);
  }

  /** One for each sentence that gives an opening or a closing. */
  mentions(): Mention[] {
    this.partLists();
    const rolling = this.rolling !== null && this.closes.length === 0;
    const closings = rolling ? [] : this.closes;
    const sentences = new Set([...this.opens, ...closings].map(({ sentence }) => sentence));
    if (rolling) sentences.add(this.rolling!.sentence);
    return [...sentences].flatMap((sentence) => this.mentionsIn(sentence, closings, rolling));
  }

  private mentionsIn(sentence: string, closings: Claim[], rolling: boolean): Mention[] {
    const own = (claims: Claim[]) => distinct(claims.filter((claim) => claim.sentence === sentence));
    const [opens, closes] = [own(this.opens), own(closings)];
    const { kind, name, edition } = this;
    return Array.from({ length: Math.max(opens.length, closes.length, rolling ? 1 : 0) }, (_, index) => {
      const end = closes[index] ?? null;
      return {
        ...{ kind, name, edition, sentence, rolling },
        opens: opens[index] ? claimOf(opens[index]) : null,
        closes: end && claimOf(end),
        formerly: end ? [...this.formerly].filter((at) => at !== end.at).sort() : [],
        cutOffs: end || rolling ? this.cutOffs.map(({ at }) => at) : [],
      };
    });
  }

  /** Of several deadlines in one list, the last one closes the call; of a call without an end, none does. */
  private partLists(): void {
    for (const list of new Set(this.closes.map((claim) => claim.list))) {
      const all = distinct(this.closes.filter((claim) => claim.list === list));
      // "En continu", with four deadlines a year.
      const isEndless = this.rolling?.how === 'endless' || (this.rolling !== null && all.length > 1);
      const before = isEndless ? all : all.filter(({ at }) => all.some((other) => other.at > at));
      if (all.length > 1 || isEndless) this.cutOffs.push(...before);
      if (all.length > 1 || isEndless)
        this.closes = this.closes.filter((one) => !before.some(({ at }) => at === one.at));
    }
    this.cutOffs = distinct(this.cutOffs).sort((a, b) => (a.at < b.at ? -1 : 1));
    if (!this.rolling && this.closes.length === 0 && this.cutOffs.length > 0)
      this.closes.push(this.cutOffs.pop()!);
  }
}

function claimOf({ at, relative, inWords }: Claim): DateClaim {
  return { at, relative, inWords };
}

function distinct(claims: Claim[]): Claim[] {
  const byInstant = new Map<string, Claim>();
  for (const claim of claims) if (!byInstant.has(claim.at)) byInstant.set(claim.at, claim);
  return [...byInstant.values()];
}
