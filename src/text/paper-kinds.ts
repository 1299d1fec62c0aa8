/** Every kind of paper, by its key in calls, with the name that the register and the sidebar show. */
export const PAPER_NAMES = {
  plan: 'เล่มแผน',
} as const;

export type PaperKind = keyof typeof PAPER_NAMES;
