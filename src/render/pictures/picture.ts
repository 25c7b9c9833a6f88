import type { Corners } from '../layout/box.ts';
import type { PictureFile } from './picture-file.ts';

/** A picture as it is to stand on the page. Sizes in points. */
export interface Picture {
  /** Null where the picture is not shown, and a labelled box stands in its place. */
  file: PictureFile | null;
  width: number;
  height: number;
  radius: Corners | null;
  /** Whether it may be made smaller to fit a column. */
  flexible: boolean;
  /** What the picture shows, and why it is not shown where it is not; empty for mere decoration. */
  label: string;
}
