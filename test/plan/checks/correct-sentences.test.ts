import { expect, test } from 'vitest';
import { runChecks } from '../../../src/plan/checks/index.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { TEXT_RULES } from '../../../src/tabs/rules/texts.ts';
import { seededLists } from '../../support/seeded-lists.ts';
import { smallActivity, smallPlan, smallSettings } from '../../support/small-plan.ts';

const SETTINGS = smallSettings({
  municipality: 'เทศบาลตำบลสมมุติ',
  district: 'เชียงยืน',
  province: 'มหาสารคาม',
});
const LISTS = seededLists();

function codesIn(text: string, where: 'activity' | 'book'): string[] {
  const section = {
    ...{ source: { tab: 'book' as const, row: 's1' }, document: 'เล่มแผน' as const },
    ...{ number: '๓.๑', heading: '', text, required: false },
  };
  const plan = smallPlan({
    ...{ settings: SETTINGS, lists: LISTS },
    ...(where === 'book' ? { sections: [section] } : {}),
    ...(where === 'activity' ? { activities: [smallActivity({ name: text })] } : {}),
  });
  const place = where === 'book' ? 's1' : plan.activities[0]?.source.row;
  return runChecks(plan, reconcile(plan))
    .filter(({ code, place: found }) => code in TEXT_RULES && found.row === place)
    .filter(({ place: { column } }) => column === 'text' || column === 'name')
    .map(({ code, severity }) => `${severity} ${code}`);
}

/** The plan is of 2570 and 2571. Each of these may stand in the plan of an office without a word from us. */
const CORRECT = [
  'โครงการศึกษาดูงานเทศบาลเมืองมหาสารคาม',
  'โครงการศึกษาดูงาน ณ เทศบาลนครขอนแก่น จังหวัดขอนแก่น',
  'ศึกษาดูงานการจัดการขยะที่เทศบาลตำบลบ้านแฮด อำเภอบ้านแฮด จังหวัดขอนแก่น',
  'ศึกษาดูงานนอกสถานที่ จังหวัดเชียงใหม่',
  'เยี่ยมชมศูนย์เรียนรู้ของเทศบาลเมืองพนัสนิคม จังหวัดชลบุรี',
  'แลกเปลี่ยนเรียนรู้กับเทศบาลตำบลเชียงยืน',
  'อบรมร่วมกับเทศบาลตำบลโพนทองด้านงานทะเบียน',
  'อบรมหลักสูตรของมหาวิทยาลัยขอนแก่น',
  'อบรมหลักสูตรนักบริหารงานท้องถิ่นของสถาบันพัฒนาบุคลากรท้องถิ่น',
  'อบรมภาษาอังกฤษที่จัดโดยมหาวิทยาลัยมหาสารคาม',
  'อบรมการใช้โปรแกรมโดยวิทยากรจากมหาวิทยาลัยราชภัฏมหาสารคาม',
  'อบรม ณ มหาวิทยาลัยมหาสารคาม อำเภอกันทรวิชัย',
  'จัดทำหลักสูตรร่วมกับมหาวิทยาลัยในพื้นที่',
  'ร่วมกับองค์การบริหารส่วนตำบลใกล้เคียงฝึกซ้อมแผนป้องกันภัย',
  'ประชุมเครือข่ายองค์การบริหารส่วนจังหวัดมหาสารคาม',
  'อบรมร่วมกับ อบต. ข้างเคียง',
  'สัมมนาที่โรงแรมในอำเภอเมืองขอนแก่น จังหวัดขอนแก่น',
  'ประชุมเชิงปฏิบัติการที่ศาลากลางจังหวัดมหาสารคาม',
  'ติดตามผลการดำเนินงานปีงบประมาณ พ.ศ. ๒๕๖๙',
  'สรุปผลการพัฒนาบุคลากรในปีงบประมาณ ๒๕๖๙ ที่ผ่านมา',
  'ดำเนินการให้แล้วเสร็จภายในปีงบประมาณ พ.ศ. ๒๕๗๒',
  'จัดทำแผนต่อเนื่องสำหรับปีงบประมาณ พ.ศ. ๒๕๗๒',
  'อบรมในปีงบประมาณ พ.ศ. ๒๕๗๐',
  'แผนพัฒนาบุคลากร ปีงบประมาณ พ.ศ. ๒๕๗๐-๒๕๗๑',
  'ซักซ้อมแนวทางตามหนังสือ มท. ด่วนที่สุด',
  'อบรมหลักสูตรของ สบพ. สำหรับผู้บริหาร',
  'รับการตรวจของ สตง. และ ป.ป.ช. ประจำปี',
  'อบรมอาสาสมัคร อสม. และ อปพร. ในเขตเทศบาล',
  'ส่งเสริมความรู้ตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖',
  'อบรมพระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. ๒๕๖๒',
  'พนักงานเทศบาลตำบลสมมุติทุกคนผ่านการปฐมนิเทศ',
  'นายกเทศมนตรีตำบลสมมุติให้โอวาท',
  'เทศบาลตำบลและเทศบาลเมืองทุกแห่งใช้แนวทางเดียวกัน',
  'ผู้อำนวยการกองคลังเป็นผู้กำกับ',
  'ผู้ว่าราชการจังหวัดมหาสารคามเป็นประธาน',
  'นายอำเภอเชียงยืนเป็นเกียรติ',
  'อบรมคุณธรรมและจริยธรรมประจำปี',
  'อบรมการปฐมพยาบาลเบื้องต้น ๑ วัน',
  'อบรมการทำงานเป็นทีมของข้าราชการการเมือง',
  'พัฒนาทักษะดิจิทัลต่าง ๆ ของบุคลากรทุกระดับ',
];

test.each(CORRECT)('correct sentence raises nothing: %s', (text) => {
  expect(codesIn(text, 'activity')).toEqual([]);
  expect(codesIn(text, 'book')).toEqual([]);
});

test.each([
  ['OTHER_MUNICIPALITY', 'พนักงานของเทศบาลตำบลบ้านไกลได้จัดทำแผน'],
  ['OTHER_PROVINCE', 'ประกาศของจังหวัดกาฬสินธุ์'],
  ['SCHOOL_WORD', 'บุคลากรทุกตำแหน่งภายในมหาวิทยาลัยต้องมี'],
  ['OTHER_YEARS', 'แผนของปีงบประมาณ พ.ศ. ๒๕๖๔'],
])('%s: is told of a copied sentence, and blocks only in the book', (code, text) => {
  expect(codesIn(text, 'activity')).toEqual([`W ${code}`]);
  expect(codesIn(text, 'book')).toEqual([code === 'OTHER_YEARS' ? `W ${code}` : `E ${code}`]);
});
