import { EXECUTIVES, type NeedArea } from '../tabs/training/needs-tabs.ts';
import type { RequestColumn } from '../tabs/training/requests-tab.ts';
import { YEARLY_ACTIVITIES } from './activities.ts';
import { DIVISIONS } from './organisation.ts';

/** One answer of the needs survey. */
export type SampleNeed = Readonly<Record<NeedArea | 'at' | 'division', string>>;

/** One row of the list of courses. */
export interface SampleCourse {
  readonly name: string;
  readonly provider: string;
  readonly competency: string;
  readonly fee: number;
  readonly link: string;
}

/** One row of ขออบรม; days as ISO texts, money in baht. */
export type SampleRequest = Readonly<Partial<Record<RequestColumn, string | number>>>;

function need(
  order: number,
  division: string,
  wishes: Partial<Record<NeedArea, string>>,
): SampleNeed {
  const name = DIVISIONS.find(({ code }) => code === division)?.name ?? EXECUTIVES;
  return {
    at: `1/6/2566, ${9 + order}:15:00`,
    division: name,
    ...{ management: '', computer: '', regulations: '', other: '' },
    ...wishes,
  };
}

/** Answers of every division, so that the matrix has something in each row and some cells stay empty. */
export const NEEDS: readonly SampleNeed[] = [
  need(0, '', { management: 'การบริหารความเสี่ยงขององค์กร', other: 'การสื่อสารในภาวะวิกฤต' }),
  need(1, 'D01', { computer: 'การใช้ตารางคำนวณออนไลน์', regulations: 'ระเบียบงานสารบรรณ' }),
  need(2, 'D01', { computer: 'การใช้ตารางคำนวณออนไลน์' }),
  need(3, 'D02', { regulations: 'ระเบียบการจัดซื้อจัดจ้างและการบริหารพัสดุ' }),
  need(4, 'D02', { computer: 'ระบบบัญชีคอมพิวเตอร์ขององค์กรปกครองส่วนท้องถิ่น' }),
  need(5, 'D03', { regulations: 'กฎหมายควบคุมอาคาร', other: 'การสำรวจด้วยอากาศยานไร้คนขับ' }),
  need(6, 'D04', { management: 'การบริหารศูนย์พัฒนาเด็กเล็ก' }),
  need(7, 'D05', { regulations: 'กฎหมายสาธารณสุข' }),
  need(8, 'D06', { management: 'การจัดบริการผู้สูงอายุ', computer: 'การทำสื่อประชาสัมพันธ์' }),
];

export const COURSES: readonly SampleCourse[] = [
  {
    name: 'การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ',
    provider: 'สถาบันพัฒนาบุคลากรท้องถิ่น',
    competency: '',
    fee: 4900,
    link: '',
  },
  {
    name: 'การใช้ตารางคำนวณออนไลน์ในงานราชการ',
    provider: 'สำนักงานจังหวัด',
    competency: 'ทักษะด้านดิจิทัล',
    fee: 0,
    link: '',
  },
];

const [KNOWLEDGE] = YEARLY_ACTIVITIES;

/** One training that is filed, and one whose report is missing. */
export const REQUESTS: readonly SampleRequest[] = [
  {
    position: '๙๙-๒-๐๔-๔๒๐๓-๐๐๑',
    course: 'การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ',
    provider: 'สถาบันพัฒนาบุคลากรท้องถิ่น',
    place: 'จังหวัดปทุมธานี',
    from: '2024-01-15',
    to: '2024-01-19',
    activityName: KNOWLEDGE?.name ?? '',
    activity: 'sample-activities-1',
    fee: 4900,
    allowance: 1200,
    travel: 2000,
    lodging: 3200,
    proposedDay: '2023-12-01',
    headBy: 'นางเพ็ญนภา สมมุติพงศ์',
    headDay: '2023-12-04',
    clerkBy: 'นายกิตติภพ สมมุติวงศ์',
    clerkDay: '2023-12-06',
    orderNumber: '๔๕๑/๒๕๖๖',
    orderDay: '2023-12-12',
    mayorBy: 'นายอนุพงศ์ จำลองเมธี',
    mayorDay: '2023-12-12',
    loanAmount: 6400,
    loanDay: '2024-01-08',
    attendance: 'เข้าร่วม',
    reportDay: '2024-02-05',
    clearedDay: '2024-01-29',
    sharedDay: '2024-02-20',
    filedDay: '2024-03-01',
  },
  {
    position: '๙๙-๒-๐๑-๓๑๐๒-๐๐๑',
    course: 'การใช้ตารางคำนวณออนไลน์ในงานราชการ',
    provider: 'สำนักงานจังหวัด',
    place: 'ศาลากลางจังหวัด',
    from: '2024-03-11',
    to: '2024-03-12',
    activityName: KNOWLEDGE?.name ?? '',
    activity: 'sample-activities-1',
    fee: 0,
    proposedDay: '2024-02-19',
    headBy: 'นางพิมพ์ใจ ทดลองสุข',
    headDay: '2024-02-20',
    clerkBy: 'นายกิตติภพ สมมุติวงศ์',
    clerkDay: '2024-02-21',
    orderNumber: '๘๒/๒๕๖๗',
    orderDay: '2024-02-26',
    mayorBy: 'นายอนุพงศ์ จำลองเมธี',
    mayorDay: '2024-02-26',
    attendance: 'เข้าร่วม',
  },
];
