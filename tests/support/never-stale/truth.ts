import { ask, type Answered, type Asked } from '../ask';
import { startInstance, type Instance } from '../instance';

/** An instance that keeps nothing: neither answers nor reads of the database. */
export interface Truth {
  instance: Instance;
  /** Its answer, computed for this request alone. */
  answer: (asked: Asked) => Promise<Answered>;
}

/** Boots it on the database of the last application that was started. */
export async function startTruth(): Promise<Truth> {
  const instance = await startInstance({ HTTP_CACHE_ENABLED: 'false', READ_OPTIMIZATIONS_ENABLED: 'false' });
  const answer = async (asked: Asked) => {
    const answered = await ask(instance.address, asked);
    const outcome = answered.headers['x-cache'];
    if (outcome === 'bypass') return answered;
    throw new Error(`${asked.path} was to be computed anew, and X-Cache is ${outcome}`);
  };
  return { instance, answer };
}
