/** Failed sign-ins of one address and e-mail; `null`: of others. */
export interface Failed {
  email: string | null;
  address: string | null;
  count: number;
}

/** Addresses with their e-mails that are noted one by one in a minute. */
const SINGLE = 5;

/** Failed sign-ins of a minute. However many there are, few rows come of them: whoever tries must not fill the table. */
export class FailedSignIns {
  private readonly known = new Map<string, Failed>();
  private others = 0;

  /** @returns what has to be noted at once: the first failure of the minute from there */
  add(email: string, address: string): Failed | null {
    const key = `${address} ${email}`;
    const known = this.known.get(key);
    if (known) known.count += 1;
    else if (this.known.size >= SINGLE) this.others += 1;
    else {
      this.known.set(key, { email, address, count: 0 });
      return { email, address, count: 1 };
    }
    return null;
  }

  /** Ends the minute. @returns what has not been noted yet */
  take(): Failed[] {
    const rest = [...this.known.values(), { email: null, address: null, count: this.others }];
    this.known.clear();
    this.others = 0;
    return rest.filter(({ count }) => count > 0);
  }
}
