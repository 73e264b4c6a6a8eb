/**
 * What the content API can show, as far as this instance knows: the service `content` of the plugin `http-cache`, where
 * that is installed.
 */
export interface ContentChanges {
  /** A number that differs after every committed write, by this instance or one that it heard of. */
  generation: () => number;
  /** Whether this instance hears of what others write. While it does not, nothing may be kept. */
  isConnected: () => boolean;
  /** The same, asked once more where that has only just run out. */
  reconfirm: () => Promise<boolean>;
  /** Calls back with every change, at once. */
  onChange: (listener: () => void) => void;
  /** Says that something was written. */
  changed: () => void;
}
