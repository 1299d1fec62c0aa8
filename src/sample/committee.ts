import { KIT_SEATS } from '../kit/committee.ts';

/** One seat of the committee that makes the plan. */
export interface SampleSeat {
  readonly order: number;
  readonly name: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

/** From the day of the order to the last day of the plan's last fiscal year. */
const TERM = { from: '2023-06-15', to: '2026-09-30' };

/** The seats of the starter kit, the mayor and the clerk with the name of their municipality. */
export const COMMITTEE_SEATS: readonly SampleSeat[] = KIT_SEATS.map(({ name, role }, index) => ({
  order: index + 1,
  name: name.endsWith('เทศมนตรี') || name.endsWith('เทศบาล') ? `${name}ตำบลตัวอย่าง` : name,
  role,
  ...TERM,
}));
