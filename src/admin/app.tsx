/** What our types and their states are called; English has the names that the schemas give. */
const fr = {
  'deadlines.lane.registrationState': 'Inscriptions',
  'deadlines.type.api::call.call': 'Appel',
  'deadlines.type.api::event.event': 'Événement',
  'deadlines.type.api::press-release.press-release': 'Communiqué de presse',
  'deadlines.type.api::program-page.program-page': 'Page de programme',
  'deadlines.type.program.step': 'Étape',
};

const en = { 'deadlines.lane.registrationState': 'Registration' };

export default {
  config: { locales: ['fr'], translations: { fr, en } },
};
