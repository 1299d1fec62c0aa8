/** Pictures of the guide and the README; each is taken by a walk. */
export const GUIDE_PICTURES = [
  'overview',
  'first-steps',
  'finding',
  'papers',
  'division',
  'refused',
  'reader',
  'phone',
] as const;

export type GuidePicture = (typeof GUIDE_PICTURES)[number];
