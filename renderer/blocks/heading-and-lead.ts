/** How a view of a page begins. */
export interface HeadingAndLead {
  readonly heading: string;
  readonly lead?: string;
}
