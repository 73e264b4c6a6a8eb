import { mergeConfig, type UserConfig } from 'vite';

import { compress } from './compress';
import { shareValidation } from './share-validation';

/** Keeps out of the first script what no page needs at once: a third of it. */
const alias = [
  // Colours code in the preview of a text, in 190 languages. Without them, the preview shows code in one colour.
  { find: /^highlight\.js$/, replacement: 'highlight.js/lib/core' },
  // Plays videos in the media library. This export loads the player when one is shown.
  { find: /^@mux\/mux-player-react$/, replacement: '@mux/mux-player-react/lazy' },
];

export default (config: UserConfig): UserConfig =>
  mergeConfig(config, { resolve: { alias }, plugins: [compress(), shareValidation()] });
