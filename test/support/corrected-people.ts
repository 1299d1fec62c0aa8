import type { IsoDay } from '../../src/base/day.ts';
import { proposeIdp } from '../../src/plan/people/propose-idp.ts';
import type { IdpEntry, Plan, Position } from '../../src/plan/plan.ts';

/** What HR and the heads do to the sample until no rule on people finds anything. */
export function correctedPeople(plan: Plan): Plan {
  const positions = [...plan.positions.map(withFullTitle), HEAD_OF_WORKS];
  const sound: Plan = {
    ...plan,
    settings: {
      ...plan.settings,
      coveredTypes: plan.settings.coveredTypes.filter((type) => type !== 'พนักงานจ้างทั่วไป'),
    },
    positions,
    seats: plan.seats.filter(({ name }) => name !== 'หัวหน้าสำนักปลัด'),
    sections: plan.sections.map((section) => ({
      ...section,
      text: section.text.replace(OTHER_METHODS, 'การสอนงาน'),
    })),
  };
  const numbers = new Map(positions.map((position) => [position.number, position]));
  const kept = plan.idpEntries.flatMap((entry): IdpEntry[] => {
    const position = numbers.get(entry.position);
    const isOfPlan = plan.years.includes(entry.year ?? 0);
    return position && isOfPlan ? [corrected(entry, position)] : [];
  });
  const planned: Plan = { ...sound, idpEntries: kept };
  const added = plan.years.flatMap((year) =>
    proposeIdp(planned, positions, year).map((one, index): IdpEntry => {
      const { group: _group, suggestedAction: _action, key, ...entry } = one;
      const position = numbers.get(entry.position);
      return {
        ...agreed(position),
        ...entry,
        source: { tab: `idp:${position?.division ?? 'central'}`, row: `${key}${index}` },
        methods:
          position?.source.row === HEAD_OF_WORKS.source.row
            ? HEAD_METHODS(entry.skill)
            : entry.methods,
        levelNow: 1,
        levelExpected: 2,
      };
    }),
  );
  return { ...planned, idpEntries: [...kept, ...added] };
}

const HEAD_OF_WORKS: Position = {
  source: { tab: 'people', row: 'works' },
  number: '๙๙-๒-๐๕-๒๑๐๓-๐๐๑',
  title: 'ผู้อำนวยการกองช่าง',
  holder: 'นายใหม่ สมมุติช่าง',
  level: 'ต้น',
  positionType: 'อำนวยการท้องถิ่น',
  division: 'D03',
  typedDivision: 'กองช่าง',
  unit: '',
  employmentType: 'พนักงานเทศบาล',
  startDay: null,
};

const OTHER_METHODS = /การปฐมนิเทศ|การศึกษา(?:หรือ)?ดูงาน|การประชุมเชิงปฏิบัติการ|การสัมมนา/g;

/** As the other heads are developed. */
const HEAD_METHODS = (skill: string) =>
  skill.startsWith('งานที่จำเป็น') ? [2, 4, 8] : [1, 2, 5, 6, 7];

function withFullTitle(position: Position): Position {
  return { ...position, title: position.title.replace('จพง.', 'เจ้าพนักงาน') };
}

function agreed(position: Position | undefined) {
  return {
    shownTitle: position?.title ?? '',
    shownHolder: position?.holder ?? '',
    typedMethods: '',
    cost: null,
    activity: '',
    agreedDay: '2023-10-16' as IsoDay,
    agreedWith: position?.holder ?? '',
    result: '',
    levelAfter: null,
    state: '',
  };
}

function corrected(entry: IdpEntry, position: Position): IdpEntry {
  const isExecutive = ['บริหารท้องถิ่น', 'อำนวยการท้องถิ่น'].includes(position.positionType);
  const skill = entry.skill.replace(/^๔\. /, '').replace('สายงานการสอน', 'สายงาน');
  const isForeign = !isExecutive && skill === 'สมรรถนะประจำผู้บริหาร';
  return {
    ...entry,
    ...agreed(position),
    skill: isForeign ? 'สมรรถนะประจำสายงาน' : skill,
    levelNow: entry.levelNow ?? 1,
    goal: entry.goal.startsWith('พัฒนางานตามภารกิจ')
      ? 'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี'
      : entry.goal,
    methods: methodsOf(entry),
  };
}

function methodsOf({ methods, skill }: IdpEntry): readonly number[] {
  if (methods.length === 10) return [2, 5];
  if (methods.includes(9)) return [2, 4, 8];
  return skill === 'สมรรถนะหลัก' ? [1, 2, 5] : methods;
}
