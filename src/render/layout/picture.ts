/** A picture as it is to stand on the page. Sizes in points. */
export interface Picture {
  /** PNG or JPEG bytes; null where the picture is not shown, and a labelled box stands in its place. */
  data: Buffer | null;
  width: number;
  height: number;
  /** What the picture shows, or why it is not shown. */
  label: string;
}
