import type { SUBMISSION_STATES } from '../../../src/tabs/submissions.ts';

/** One meaning for each colour: nothing yet grey, somebody must do something amber, on its way blue, done green. */
export type Tone = 'none' | 'waiting' | 'sent' | 'done' | 'late';

type SendState = (typeof SUBMISSION_STATES)[keyof typeof SUBMISSION_STATES];

const TONES: Readonly<Record<SendState, Tone>> = {
  ยังไม่ส่ง: 'none',
  'ส่งแล้ว รอล็อก': 'waiting',
  ส่งกลับ: 'waiting',
  ส่งแล้ว: 'sent',
  รับแล้ว: 'done',
  ปิดแล้ว: 'done',
  เปิดแก้ไข: 'waiting',
};

/** A word with the colour of what it means. */
export function Chip({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span class={`chip tone-${tone}`}>{children}</span>;
}

/** Where a division's plan stands; a state that nobody declared is grey. */
export function StateChip({ state }: { readonly state: string }) {
  return <Chip tone={TONES[state as SendState] ?? 'none'}>{state}</Chip>;
}
