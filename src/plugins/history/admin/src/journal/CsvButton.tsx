import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { saveFile, useWords } from '@guichet/strapi-kit/admin';

/** Saves all rows that the filters show, on this page and on others. */
export function CsvButton({ asked: { after: _after, ...params } }: { asked: Record<string, string> }) {
  const say = useWords('history');
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isLoading, setLoading] = useState(false);
  const save = async () => {
    setLoading(true);
    try {
      // The admin's key is in a header, so a link to the file would not do.
      const { data } = await get('/history/journal.csv', { params, responseType: 'blob' });
      saveFile(data, 'journal.csv');
    } catch {
      toggleNotification({ type: 'danger', message: say('journal.csv.failed') });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isLoading} onClick={() => void save()}>
      {say('journal.csv')}
    </Button>
  );
}
