import { useAuth, useFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

import { backendUrl } from '@guichet/strapi-kit/admin';
import type { Other } from '../../../server/src/together/presences';

/** ms between two reports of this window; the server forgets it after four. */
const BEAT = 15_000;

/** This window; browsers make no UUIDs on pages without TLS. */
const TAB = Array.from({ length: 3 }, () => Math.random().toString(36).slice(2)).join('');
const ADDRESS = `/history/presences/${TAB}`;

/** Tells the server that an entry is open here, as long as the window can be seen, and returns who else has it open. */
export function useOthers(uid: string, documentId: string): Other[] {
  const [others, setOthers] = useState<Other[]>([]);
  const isWriting = useForm('useOthers', ({ modified }) => modified);
  const { put } = useFetchClient();
  const token = useAuth('useOthers', (auth) => auth.token);
  const latest = useRef({ put, token, isWriting });
  latest.current = { put, token, isWriting };

  const tell = useCallback(async () => {
    if (document.hidden) return;
    const body = { uid, documentId, isWriting: latest.current.isWriting };
    // Who else is there is a courtesy: without it, editors work as ever.
    const answer = await latest.current.put<{ data: Other[] }>(ADDRESS, body).catch(() => null);
    setOthers(answer?.data.data ?? []);
  }, [uid, documentId]);

  useEffect(() => {
    const timer = setInterval(() => void tell(), BEAT);
    const leave = () => tellOfLeaving(latest.current.token);
    document.addEventListener('visibilitychange', tell);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [tell]);

  useEffect(() => void tell(), [tell, isWriting]);
  return others;
}

/** Also while the page goes away, when Strapi's client cannot ask any more. */
function tellOfLeaving(token: string | null): void {
  const headers = { Authorization: `Bearer ${token ?? ''}` };
  void fetch(`${backendUrl()}${ADDRESS}`, { method: 'DELETE', keepalive: true, headers }).catch(() => null);
}
