import { MAPPING_FILE } from '../../../server/src/domain/limits';
import type { Proposal } from '../../../server/src/domain/propose/propose';
import { writeProposal } from '../../../server/src/domain/propose/write';
import { sentPath, siteFolder } from '../../../server/src/domain/site-folder';
import type { Choice, Chosen } from '../choose/chosen';

/** A proposal as the mapping that lies beside the chosen documents. */
export function mappingFile(proposal: Proposal, choice: Choice): Chosen {
  const file = new File([writeProposal(proposal, null)], MAPPING_FILE, { type: 'text/yaml' });
  return { path: sentPath(siteOf(choice), MAPPING_FILE), file };
}

/** The chosen document with a path in the site. */
export function chosenAt(choice: Choice, sitePath: string): Chosen {
  const wanted = sentPath(siteOf(choice), sitePath);
  return choice.documents.find(({ path }) => path === wanted)!;
}

function siteOf({ documents, along }: Choice): string {
  return siteFolder([...documents, ...along].map(({ path }) => path));
}
