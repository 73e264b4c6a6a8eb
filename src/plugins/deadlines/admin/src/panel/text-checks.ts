import type { AdminApis, TextCheck } from '../../../server/src/admin/apis';

export function createTextChecks(): Pick<AdminApis, 'addTextCheck' | 'textChecks'> {
  const textChecks: TextCheck[] = [];
  return { textChecks, addTextCheck: (check) => void textChecks.push(check) };
}
