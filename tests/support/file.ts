/** A file of the media library, for tests that attach one and never open it. */
export const FILE = {
  name: 'plan.pdf',
  hash: 'plan',
  ext: '.pdf',
  mime: 'application/pdf',
  size: 1,
  url: '/uploads/plan.pdf',
  provider: 'local',
};
