import type { SettingKey } from '../tabs/settings.ts';

/** The sample municipality does not exist: every name in it carries a mark of that. */
const HR_EMAIL = 'hr@example.go.th';

/** A value of the settings tab before it becomes a cell: days are ISO texts, lists are arrays. */
type SettingValue = string | number | readonly string[];

export const SETTING_VALUES = {
  municipality: 'เทศบาลตำบลตัวอย่าง',
  district: 'ตัวอย่าง',
  province: 'ตัวอย่าง',
  owningUnit: 'งานบริหารงานบุคคล',
  owningDivision: 'สำนักปลัด',
  phone: '๐-๐๐๐๐-๐๐๐๐',
  hrEditors: [HR_EMAIL],
  planTitle: 'แผนพัฒนาบุคลากร',
  firstYear: 2567,
  yearCount: 3,
  currentYear: 2567,
  amountMode: 'ต่อปี',
  approvalBody: 'คณะกรรมการพนักงานเทศบาลจังหวัดตัวอย่าง',
  approvalMeeting: '๘/๒๕๖๖',
  approvalDay: '2023-08-24',
  announcedDay: '2023-09-11',
  effectiveDay: '2023-10-01',
  orderNumber: '๑๒๐/๒๕๖๖',
  orderDay: '2023-06-15',
  signerName: 'นายอนุพงศ์ จำลองเมธี',
  signerOffice: 'นายกเทศมนตรีตำบลตัวอย่าง',
  paperFont: 'Sarabun',
  fontPoints: 16,
  marginTopMm: 25,
  marginBottomMm: 20,
  marginLeftMm: 30,
  marginRightMm: 20,
  digits: 'เลขไทย',
} as const satisfies Partial<Record<SettingKey, SettingValue>>;

export interface SampleDivision {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly headTitle: string;
  readonly editors: readonly string[];
  readonly order: number;
}

function division(
  order: number,
  names: Pick<SampleDivision, 'name' | 'shortName' | 'aliases' | 'headTitle'>,
): SampleDivision {
  const code = `D0${order}`;
  return { code, ...names, editors: [`head.${code.toLowerCase()}@example.go.th`], order };
}

/** Six divisions in the official order; the aliases are the forms in which one real plan named them. */
export const DIVISIONS: readonly SampleDivision[] = [
  division(1, {
    name: 'สำนักปลัด',
    shortName: 'สำนักปลัด',
    aliases: ['สำนักงานปลัด', 'สำนักงาน ปลัด', 'สำนักปลัดเทศบาล', 'สำนักงานปลัดเทศบาล'],
    headTitle: 'หัวหน้าสำนักปลัด',
  }),
  division(2, {
    name: 'กองคลัง',
    shortName: 'กองคลัง',
    aliases: ['คลัง'],
    headTitle: 'ผู้อำนวยการกองคลัง',
  }),
  division(3, {
    name: 'กองช่าง',
    shortName: 'กองช่าง',
    aliases: ['ช่าง'],
    headTitle: 'ผู้อำนวยการกองช่าง',
  }),
  division(4, {
    name: 'กองการศึกษา',
    shortName: 'กองการศึกษา',
    aliases: ['กองการศึกษาฯ', 'กอง การศึกษา'],
    headTitle: 'ผู้อำนวยการกองการศึกษา',
  }),
  division(5, {
    name: 'กองสาธารณสุขและสิ่งแวดล้อม',
    shortName: 'กองสาธารณสุข',
    aliases: ['กองสาธารณสุข', 'กองสาธารณสุขฯ', 'กอง สาธารณสุข'],
    headTitle: 'ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม',
  }),
  division(6, {
    name: 'กองสวัสดิการสังคม',
    shortName: 'กองสวัสดิการสังคม',
    aliases: ['กองสวัสดิการและสังคม', 'กองสวัสดิการ และสังคม', 'กองสวัสดิการฯ'],
    headTitle: 'ผู้อำนวยการกองสวัสดิการสังคม',
  }),
];
