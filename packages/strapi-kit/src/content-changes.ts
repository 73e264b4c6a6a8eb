/**
 * Tells when what the content API can show has changed, as far as this instance knows. This is the service `content` of
 * the plugin `http-cache`, if it is installed.
 */
export interface ContentChanges {
  /** A number that changes with every committed write, by this instance or one that it was notified of. */
  generation: () => number;
  /** Whether this instance is notified of other instances' writes. While it is not, nothing may be cached. */
  isConnected: () => boolean;
  /** The same, but asks the database again if the last notification is only just too old. */
  reconfirm: () => Promise<boolean>;
  /** Calls back at every change, immediately. */
  onChange: (listener: () => void) => void;
  /** Reports that something was written. */
  changed: () => void;
}
