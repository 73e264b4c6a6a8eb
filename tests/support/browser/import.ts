import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { EXAMPLES } from '../imports';

/** A document that is dropped on the import page. */
export interface Dropped {
  name: string;
  text: string;
}

/** An example document; with `from`, changed to say something else. */
export async function example(name: string, from = '', to = ''): Promise<Dropped> {
  const text = await readFile(path.join(EXAMPLES, name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not hold "${from}"`);
  return { name, text: text.replace(from, to) };
}

/** Drops files on the import page. */
export async function dropOnImport(page: Page, files: Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name));
    return transfer;
  })()`);
  await page
    .getByRole('heading', { name: 'Déposez ici des documents ou un dossier' })
    .dispatchEvent('drop', { dataTransfer });
  await page.getByRole('heading', { name: /documents? choisis?$/ }).waitFor();
}
