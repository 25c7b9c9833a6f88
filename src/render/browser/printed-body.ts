import type { HiddenLink } from '../page/links.ts';

/** What is to be said of a body that a browser prints: plain data, fit to be handed from thread to thread. */
export interface PrintedBody {
  notes: string[];
  links: HiddenLink[];
  /** The `partId` of files that it shows. */
  shown: string[];
}
