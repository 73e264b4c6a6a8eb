import type { TestApp } from './app';

const CALL = 'api::call.call';

interface Version {
  id: number;
  locale: string | null;
  status: string;
  changed: string[];
  isPresent: boolean;
}

export interface Change {
  action: string;
  at: string;
  author: { kind: string; origin: string; name: string | null };
  versions: Version[];
}

/** The history of calls, as one administrator sees it. */
export function historyOf(app: TestApp, admin: { Authorization: string }) {
  const get = async (path: string, status = 200) =>
    (await app.http.get(`/history/${path}`).set(admin).expect(status)).body;
  return {
    get,
    status: async (path: string) => (await app.http.get(`/history/${path}`).set(admin)).status,
    changes: async (documentId: string, locale = 'fr'): Promise<Change[]> =>
      (await get(`entries/${CALL}/${documentId}?locale=${locale}`)).data,
    post: async (path: string, status = 200) =>
      (await app.http.post(`/history/${path}`).set(admin).expect(status)).body.data,
  };
}
