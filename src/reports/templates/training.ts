import type { Document, FileChild, Paragraph } from 'docx';
import { CLOSING } from '../docx/keep-signatures.ts';
import { cell, cellOf, line, plainTable, repeated, ruledTable } from './blocks.ts';
import { memoHead } from './memo.ts';
import { headRule, SIGNING_LINE, signatureAndRouting, stampAndEmblem } from './official.ts';
import { EMBLEM_TOP_MM, numbered, TURNED, templateOf, UPRIGHT, unnumbered } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { rest } from './plan-book-parts.ts';
import { unless } from './running-text.ts';

const OPINION_DOTS = '............................................................';

/** A memo on a training comes from the office of the person, whichever keeps the plan. */
const OFFICE = '{office} {municipality} โทร. {officePhone}';

const head = (text: string) => cell('WideHead', text, { shaded: true });

/** The form by which somebody says that he or she wants to attend a training. */
export function trainingIntentTemplate(): Document {
  return templateOf('Training intent', [
    unnumbered({}, [
      line('CentredBold', 'แบบแสดงเจตจำนงเข้ารับการฝึกอบรม'),
      line('CentredBold', '{municipality}'),
      line('Gap', ''),
      line('BodyText', 'ข้าพเจ้า {holder} ตำแหน่ง {positionTitle} สังกัด {division}'),
      line(
        'BodyText',
        'มีความประสงค์เข้ารับการฝึกอบรมหลักสูตร {course} จัดโดย {provider} ณ {place} {days}',
      ),
      line('BodyText', 'ข้าพเจ้าจะเข้ารับการฝึกอบรมตลอดหลักสูตร รายงานผลตามกำหนด และถ่ายทอดความรู้แก่ผู้ร่วมงาน'),
      line('Gap', ''),
      ...costTable(),
      ...unless('hasCost', [line('BodyText', 'การอบรมนี้ไม่มีค่าใช้จ่าย')]),
      line('Gap', ''),
      ...signHere('{holder}', '{positionTitle}'),
      ...signHere('{headName}', '{headTitle}'),
      ...missingPage(),
    ]),
  ]);
}

/** The memo that asks for a training. */
export function trainingMemoTemplate(): Document {
  return templateOf('Training memo', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...memoHead('ขออนุมัติเข้ารับการฝึกอบรมหลักสูตร {course}', OFFICE),
      line(
        'BodyText',
        'ด้วย {provider} จะจัดฝึกอบรมหลักสูตร {course} {days} ณ {place}{#fromPlan} ซึ่งตรงกับแผนพัฒนารายบุคคลของผู้ขอเข้ารับการฝึกอบรม{/fromPlan}',
      ),
      line(
        'BodyText',
        'จึงขออนุมัติให้ {holder} ตำแหน่ง {positionTitle} สังกัด {division} เข้ารับการฝึกอบรมดังกล่าว{#hasCost} โดยเบิกจ่ายจากกิจกรรม {activity} เป็นเงิน {total}\u00a0บาท ({totalWords}) ดังนี้{/hasCost}{#isFree} โดยไม่มีค่าใช้จ่าย{/isFree}',
      ),
      ...costTable(),
      line('Gap', ''),
      line('BodyText', 'จึงเรียนมาเพื่อโปรดพิจารณา'),
      ...signHere('{holder}', '{positionTitle}'),
      opinionsAndSignature(),
      ...missingPage(),
    ]),
  ]);
}

/** The order to travel. */
export function travelOrderTemplate(): Document {
  return templateOf('Travel order', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...stampAndEmblem(),
      line('Gap', ''),
      line('CentredBold', 'คำสั่ง{municipality}'),
      line('CentredBold', 'ที่ {orderNumber}'),
      line('CentredBold', 'เรื่อง ให้พนักงานเดินทางไปราชการเพื่อเข้ารับการฝึกอบรม'),
      ...headRule(),
      line('BodyText', 'ด้วย {provider} จัดฝึกอบรมหลักสูตร {course} {days} ณ {place}'),
      line(
        'BodyText',
        'อาศัยอำนาจตาม{authority} จึงให้ {holder} ตำแหน่ง {positionTitle} สังกัด {division} เดินทางไปราชการเพื่อเข้ารับการฝึกอบรมดังกล่าว{#hasCost} โดยเบิกค่าใช้จ่ายได้ตามสิทธิเป็นเงินไม่เกิน {total}\u00a0บาท ({totalWords}){/hasCost}{#isFree} โดยไม่มีค่าใช้จ่าย{/isFree}',
      ),
      line('BodyText', 'ให้ผู้เดินทางรายงานผลการฝึกอบรม{#hasLoan}และส่งใช้เงินยืม{/hasLoan}ตามกำหนด'),
      line('Centred', ''),
      line(CLOSING, 'สั่ง ณ วันที่ {orderDay}'),
      signatureAndRouting(),
      ...missingPage(),
    ]),
  ]);
}

/** The memo that reports what was learnt. */
export function trainingReportTemplate(): Document {
  const blank =
    '...............................................................................................................';
  return templateOf('Training report', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...memoHead('รายงานผลการฝึกอบรมหลักสูตร {course}', OFFICE),
      line(
        'BodyText',
        'ตามคำสั่งที่ {orderNumber} ลงวันที่ {orderDay} ให้ {holder} ตำแหน่ง {positionTitle} สังกัด {division} เข้ารับการฝึกอบรมหลักสูตร {course} จัดโดย {provider} {days} ณ {place} นั้น',
      ),
      line(
        'BodyText',
        'ผลการเข้าอบรม: {attendance}{#hasCost} ค่าใช้จ่ายรวม {total}\u00a0บาท ({totalWords}){/hasCost}{#isFree} ไม่มีค่าใช้จ่าย{/isFree}{#hasLoan} เงินยืม {loan}\u00a0บาท{/hasLoan}',
      ),
      line('CellBold', 'สาระสำคัญที่ได้รับ'),
      ...[1, 2, 3].map(() => line('CellText', blank)),
      line('CellBold', 'การนำไปใช้ในงาน'),
      ...[1, 2].map(() => line('CellText', blank)),
      line('CellBold', 'การถ่ายทอดความรู้แก่ผู้ร่วมงาน (กำหนดวันที่ {sharedDay})'),
      line('CellText', blank),
      line('BodyText', 'จึงเรียนมาเพื่อโปรดทราบ'),
      ...signHere('{holder}', '{positionTitle}'),
      opinionsAndSignature(),
      ...missingPage(),
    ]),
  ]);
}

/** All trainings, with what is still to be done. */
export function trainingRegisterTemplate(): Document {
  const widths = [800, 2_600, 3_700, 2_000, 1_500, 1_500];
  return templateOf('Training register', [
    numbered({ start: 1, isTurned: true }, [
      line('CentredBold', 'ทะเบียนการอบรม ประจำปีงบประมาณ {fiscalYear}'),
      line('CentredBold', '{municipality}'),
      line('CentredBold', 'ทั้งหมด {count} รายการ'),
      line('Gap', ''),
      ruledTable(
        [...widths, rest(TURNED, ...widths)],
        [
          {
            isHead: true,
            cells: ['ลำดับ', 'ชื่อ-สกุล', 'หลักสูตร', 'วันที่', 'เงิน (บาท)', 'คำสั่ง', 'สถานะ'].map((text) =>
              cell('CellHead', text, { shaded: true }),
            ),
          },
          {
            cells: [
              cell('CellCentred', '{#rows}{order}'),
              cell('CellText', '{holder}'),
              cell('CellText', '{course}'),
              cell('CellText', '{days}'),
              cell('CellAmount', '{amount}'),
              cell('CellText', '{orderNumber}'),
              cell('CellText', '{state}{/rows}'),
            ],
          },
        ],
      ),
      ...signHere(SIGNING_LINE, 'ผู้จัดทำทะเบียน {owningUnit}'),
      ...missingPage(),
    ]),
  ]);
}

function costTable(): FileChild[] {
  const width = Math.floor(UPRIGHT / 5);
  return repeated<FileChild>('hasCost', [
    ruledTable(
      [width, width, width, width, rest(UPRIGHT, width, width, width, width)],
      [
        { isHead: true, cells: ['ค่าลงทะเบียน', 'เบี้ยเลี้ยง', 'พาหนะ', 'ที่พัก', 'รวม'].map(head) },
        {
          cells: ['{fee}', '{allowance}', '{travel}', '{lodging}', '{total}'].map((text) =>
            cell('WideAmount', text),
          ),
        },
      ],
    ),
  ]);
}

function signHere(name: string, office: string): FileChild[] {
  return [
    line('Signature', ''),
    line('Signature', `ลงชื่อ${SIGNING_LINE}`),
    line('Signature', `(${name})`),
    line('Signature', office),
  ];
}

function opinion(label: string, signer?: string): Paragraph[] {
  return [
    line('CellBold', label),
    line('CellText', OPINION_DOTS),
    ...(signer === undefined ? [] : [line('CellText', signer)]),
  ];
}

/** Room for the words of the superiors in their order, and on the right the one who decides. */
function opinionsAndSignature(): FileChild {
  const left = Math.floor(UPRIGHT / 2);
  return plainTable(
    [left, UPRIGHT - left],
    [
      cellOf([
        ...opinion('ความเห็นของผู้บังคับบัญชา', '({headName}) {headTitle}'),
        ...opinion('ความเห็นของปลัดเทศบาล', '({clerkName}) {clerkTitle}'),
        ...opinion('คำสั่ง'),
      ]),
      cellOf([
        line('Centred', ''),
        line('Centred', ''),
        line('Centred', '({signerName})'),
        line('Centred', '{signerOffice}'),
      ]),
    ],
  );
}
