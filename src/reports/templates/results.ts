import type { Document, FileChild } from 'docx';
import { brokenLine, type CellPlan, cell, cellOf, line, repeated, ruledTable } from './blocks.ts';
import { DOTS, SIGNING_LINE, signature } from './official.ts';
import { numbered, TURNED, templateOf, UPRIGHT } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { head, rest } from './plan-book-parts.ts';
import { unless } from './running-text.ts';

/** The default templates of the papers on results. */

export function halfYearReportTemplate(): Document {
  return templateOf('Report of the half year', [
    numbered({ start: 1 }, [
      ...reportHead('รายงานผลการดำเนินงานตาม{planTitle} รอบครึ่งปี'),
      ...background('๑'),
      ...onePage('๒'),
      ...spendingPart('๓'),
      ...trainingPart('๔'),
      ...problemsPart('๕'),
      ...opinionPart('๖', 'ข้อเสนอแนะ'),
      ...committeePart('๗'),
    ]),
    resultsAnnex(),
  ]);
}

export function yearReportTemplate(): Document {
  return templateOf('Report of the year', [
    numbered({ start: 1 }, [
      ...reportHead('รายงานผลการดำเนินงานตาม{planTitle}'),
      ...background('๑'),
      ...onePage('๒'),
      ...spendingPart('๓'),
      line('Heading2', '๔. ผลตามที่ประกาศกำหนด'),
      ...successPart(),
      ...knowledgePart(),
      ...performancePart(),
      ...coveragePart('๕'),
      ...curriculaPart('๖'),
      ...trainingPart('๗'),
      ...comparisonPart('๘'),
      ...problemsPart('๙'),
      ...proposalsPart('๑๐'),
      ...committeePart('๑๑'),
    ]),
    resultsAnnex(),
  ]);
}

/** What is published of the development of staff. */
export function developmentReportTemplate(): Document {
  return templateOf('Report on the development of staff', [
    numbered({ start: 1 }, [
      ...reportHead('รายงานผลการพัฒนาทรัพยากรบุคคล'),
      ...onePage('๑'),
      ...spendingPart('๒'),
      ...trainingPart('๓'),
      ...problemsPart('๔'),
      ...opinionPart('๕', 'ข้อเสนอแนะ'),
      ...signature(),
    ]),
    resultsAnnex(),
  ]);
}

/** What is published of personnel. */
export function managementReportTemplate(): Document {
  return templateOf('Report on personnel', [
    numbered({ start: 1 }, [
      line('CentredBold', 'รายงานผลการบริหารทรัพยากรบุคคล'),
      line('CentredBold', 'ประจำปีงบประมาณ {fiscalYear}'),
      line('CentredBold', '{municipality}'),
      line('Centred', 'ข้อมูล ณ วันที่ {day}'),
      line('Heading2', '๑. อัตรากำลังตามประเภทบุคลากร'),
      table(
        ['ประเภทบุคลากร', 'ตำแหน่งทั้งหมด', 'มีผู้ดำรงตำแหน่ง', 'ว่าง'],
        [3_900, 1_700, 1_800],
        ['{#manpower}{employmentType}', '{count}', '{holders}', '{vacant}{/manpower}'],
      ),
      ...unless('manpower', [line('BodyText', 'ยังไม่มีตำแหน่งในแผนอัตรากำลัง')]),
      line('Heading2', '๒. ผู้เริ่มดำรงตำแหน่งในปีงบประมาณนี้ ตามส่วนราชการ'),
      ...repeated<FileChild>('hasNewcomers', [
        table(
          ['ส่วนราชการ', 'จำนวน (คน)'],
          [6_500],
          ['{#newcomers}{division}', '{count}{/newcomers}'],
        ),
      ]),
      ...unless('hasNewcomers', [line('BodyText', 'ไม่มีผู้เริ่มดำรงตำแหน่งในปีงบประมาณนี้')]),
      line('Heading2', '๓. ส่วนที่ไม่มีข้อมูลในไฟล์นี้ กรุณาแนบ'),
      ...repeated('partsToAttach', [line('WideText', `- {item} ${DOTS}${DOTS}`)]),
      ...signature(),
      ...missingPage(),
    ]),
  ]);
}

/** What answers each area of the outside assessments. */
export function evidenceBinderTemplate(): Document {
  const widths = [800, 3_500, 2_300, 1_000, 4_200];
  return templateOf('Evidence binder', [
    numbered({ isTurned: true, start: 1 }, [
      line('CentredBold', 'แฟ้มหลักฐาน ประจำปีงบประมาณ {fiscalYear}'),
      line('CentredBold', '{municipality}'),
      line('Centred', 'ข้อมูล ณ วันที่ {day} {dataState}'),
      ...repeated<FileChild>('areas', [
        line('Heading2', '{assessment} {area}'),
        line('WideText', 'กิจกรรม {count} รายการ ยังขาดหลักฐานหรือผล {lackCount} รายการ'),
        ruledTable(
          [...widths, rest(TURNED, ...widths)],
          [
            heads(['เลขที่', 'กิจกรรม/โครงการ', 'ผลเชิงปริมาณ', 'ผลเทียบเป้า', 'หลักฐาน', 'ที่ยังขาด']),
            {
              isWhole: false,
              cells: [
                cell('CellCentred', '{#rows}{order}'),
                cell('CellText', '{name}'),
                cell('CellText', '{result}'),
                cell('CellCentred', '{light}'),
                cell('CellText', '{evidence}'),
                cell('CellText', '{lacks}{/rows}'),
              ],
            },
          ],
        ),
      ]),
      ...unless('areas', [line('BodyText', 'ยังไม่มีกิจกรรมที่ระบุข้อประเมิน LPA ITA หรือมาตรฐาน')]),
      ...missingPage(),
    ]),
  ]);
}

function reportHead(title: string): FileChild[] {
  return [
    line('CentredBold', title),
    line('CentredBold', 'ประจำปีงบประมาณ {fiscalYear} ({period})'),
    line('CentredBold', '{municipality}'),
    line('Centred', 'ข้อมูล ณ วันที่ {day}'),
    line('Centred', '{dataState}'),
  ];
}

function background(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. ที่มาและอำนาจหน้าที่`),
    line(
      'BodyText',
      'ตามประกาศคณะกรรมการพนักงานเทศบาลเรื่องหลักเกณฑ์และเงื่อนไขเกี่ยวกับการบริหารงานบุคคลของเทศบาล ข้อ ๒๗๗ กำหนดให้ติดตามและประเมินผลการพัฒนาพนักงานเทศบาล {owningUnit} {owningDivision} จึงรายงานผลการดำเนินงานตาม{planTitle} {span} ประจำปีงบประมาณ {years} ดังนี้',
    ),
  ];
}

/** The figures that are read out: what was due, reported and reached, and the money. */
function onePage(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. สรุปผล`),
    line(
      'BodyText',
      'กิจกรรมที่ถึงกำหนด {dueCount} รายการ รายงานแล้ว {reportedCount} รายการ ใช้จ่าย {spentTotal}\u00a0บาท {spentNote}',
    ),
    table(
      ['เขียว (บรรลุเป้า)', 'เหลือง (ใกล้เป้า)', 'แดง (ต่ำกว่าเป้า)', 'เทา (ยังบอกไม่ได้)'],
      [2_270, 2_270, 2_270],
      ['{greenCount}', '{yellowCount}', '{redCount}', '{greyCount}'],
      'CellCentred',
    ),
  ];
}

function spendingPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. การใช้จ่ายตามส่วนราชการ (หน่วย : บาท)`),
    table(
      ['ส่วนราชการ', 'จัดสรร', 'แผน', 'ใช้จ่าย', 'คงเหลือ', 'ร้อยละที่ใช้', 'คาดการณ์สิ้นปี'],
      [2_300, 1_200, 1_200, 1_150, 1_150, 900],
      [
        '{#spending}{division}',
        '{allocated}',
        '{planned}',
        '{spent}',
        '{left}',
        '{share}',
        '{forecast}{/spending}',
      ],
    ),
    ...unless('spending', [line('BodyText', 'ยังไม่มีเงินจัดสรรหรือเงินตามแผนในปีนี้')]),
  ];
}

function trainingPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. การฝึกอบรม`),
    line(
      'BodyText',
      'เข้าอบรมในปีงบประมาณนี้ {trainingAttended} ครั้ง รายงานผลหลังอบรมแล้ว {trainingReported} ครั้ง เกินกำหนดรายงาน {trainingLate} ครั้ง',
    ),
  ];
}

function problemsPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. ปัญหาและอุปสรรค`),
    ...repeated<FileChild>('hasProblems', [
      table(
        ['กิจกรรม', 'สถานะ', 'ปัญหา/อุปสรรค', 'เลื่อนไป'],
        [3_500, 1_000, 3_500],
        ['{#problems}{name}', '{state}', '{problem}', '{movedTo}{/problems}'],
        'CellText',
      ),
    ]),
    ...unless('hasProblems', [line('BodyText', 'ไม่มีส่วนราชการใดรายงานปัญหา')]),
  ];
}

function opinionPart(number: string, title: string): FileChild[] {
  return [
    line('Heading2', `${number}. ${title}`),
    ...Array.from({ length: 3 }, () => line('Plain', DOTS.repeat(4))),
  ];
}

function committeePart(number: string): FileChild[] {
  return [
    ...opinionPart(number, 'มติคณะกรรมการติดตามและประเมินผล'),
    line('Signature', ''),
    line('Signature', `ลงชื่อ${SIGNING_LINE}`),
    line('Signature', `(${SIGNING_LINE})`),
    line('Signature', 'ประธานกรรมการติดตามและประเมินผล'),
  ];
}

function successPart(): FileChild[] {
  return [
    line('Caption', 'ก. ความสำเร็จของการพัฒนา'),
    line(
      'BodyText',
      'กิจกรรมที่บรรลุเป้า {greenCount} จาก {dueCount} รายการ รายละเอียดอยู่ในตารางท้ายรายงาน',
    ),
    ...repeated<FileChild>('hasIndicators', [
      table(
        ['ตัวชี้วัดที่นับจากข้อมูลของเทศบาล', 'ผล'],
        [5_500],
        ['{#indicators}{name}', '{measured}{/indicators}'],
        'CellText',
      ),
    ]),
  ];
}

function knowledgePart(): FileChild[] {
  return [
    line('Caption', 'ข. ความรู้ความสามารถ ก่อนและหลังการพัฒนา'),
    table(
      ['ส่วนราชการ', 'กลุ่มสมรรถนะ', 'รายการ', 'ประเมินแล้ว', 'บรรลุ', 'ช่องว่างก่อน', 'ช่องว่างหลัง'],
      [2_000, 2_100, 850, 1_100, 850, 1_086],
      [
        '{#idpLines}{division}',
        '{group}',
        '{count}',
        '{assessed}',
        '{reached}',
        '{gapBefore}',
        '{gapAfter}{/idpLines}',
      ],
    ),
    ...unless('idpLines', [line('BodyText', 'ไม่มีแผนพัฒนารายบุคคลของปีนี้')]),
  ];
}

/** The marks stand in another file; the office writes them here, by level and without names. */
function performancePart(): FileChild[] {
  return [
    line('Caption', 'ค. ผลการปฏิบัติงานของผู้เข้ารับการพัฒนา (จำนวนคน ตามแฟ้มประเมิน)'),
    table(
      ['ดีเด่น', 'ดีมาก', 'ดี', 'พอใช้', 'ต้องปรับปรุง'],
      [1_814, 1_814, 1_814, 1_814],
      Array.from({ length: 5 }, () => '................'),
      'CellCentred',
    ),
  ];
}

function coveragePart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. ความครอบคลุมของการพัฒนา`),
    table(
      ['ส่วนราชการ', 'ผู้ดำรงตำแหน่ง', 'มีแผนรายบุคคล', 'ได้เข้าอบรม', 'ร้อยละที่เข้าอบรม'],
      [3_371, 1_400, 1_500, 1_300],
      ['{#coverage}{division}', '{holders}', '{planned}', '{trained}', '{share}{/coverage}'],
    ),
    ...unless('coverage', [line('BodyText', 'ยังไม่มีผู้ดำรงตำแหน่งในแผนอัตรากำลัง')]),
  ];
}

function curriculaPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. หลักสูตรการพัฒนา`),
    table(
      ['หลักสูตร', 'รายการในแผนรายบุคคล', 'ประเมินแล้ว', 'บรรลุ'],
      [4_500, 2_000, 1_300],
      ['{#curricula}{name}', '{count}', '{assessed}', '{reached}{/curricula}'],
    ),
  ];
}

function comparisonPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. เปรียบเทียบกับปีก่อน`),
    table(
      ['รายการ', '{yearBefore}', 'ปีนี้'],
      [4_500, 2_300],
      ['{#comparison}{name}', '{before}', '{after}{/comparison}'],
    ),
  ];
}

function proposalsPart(number: string): FileChild[] {
  return [
    line('Heading2', `${number}. ข้อเสนอเพื่อทบทวนแผน`),
    ...repeated<FileChild>('hasProposals', [
      table(
        ['กิจกรรม', 'ข้อเสนอ'],
        [4_200],
        ['{#proposals}{name}', '{proposal}{/proposals}'],
        'CellText',
      ),
    ]),
    ...unless('hasProposals', [line('BodyText', 'ไม่มีกิจกรรมที่ควรทบทวนตามผลที่รายงาน')]),
    ...Array.from({ length: 2 }, () => line('Plain', DOTS.repeat(4))),
  ];
}

const RESULT_WIDTHS = [700, 2_300, 3_900, 2_500, 1_050, 1_050, 850, 1_050];

/** Results of every activity, where the evidence lies and what was corrected, on pages that lie on their side. */
function resultsAnnex() {
  const all = { span: RESULT_WIDTHS.length + 1, shaded: true };
  return numbered({ isTurned: true }, [
    line('CentredBold', 'ผลการดำเนินงานรายกิจกรรม'),
    line('Centred', '{dataState}'),
    ...repeated<FileChild>('resultTables', [
      ruledTable(
        [...RESULT_WIDTHS, rest(TURNED, ...RESULT_WIDTHS)],
        [
          { isHead: true, cells: [cell('CellBold', '{strategy}', all)] },
          { isHead: true, cells: [cell('CellBold', '{tactic}', all)] },
          heads([
            'เลขที่',
            'กิจกรรม/โครงการ',
            'เป้าหมาย',
            'ผล',
            'งบประมาณ (บาท)',
            'ใช้จ่าย (บาท)',
            'ร้อยละของเป้า',
            'สถานะ',
            'ผลเทียบเป้า',
          ]),
          {
            isWhole: false,
            cells: [
              cell('CellCentred', '{#rows}{order}'),
              cell('CellText', '{name}'),
              threeParts('{quantity}', '{quality}', '{benefit}'),
              resultParts(),
              cell('CellAmount', '{money}'),
              cell('CellAmount', '{spent}'),
              cell('CellAmount', '{share}'),
              cell('CellCentred', '{state}'),
              cell('CellCentred', '{light}{/rows}'),
            ],
          },
        ],
      ),
      line('Gap', ''),
    ]),
    ...unless('resultTables', [line('BodyText', 'ยังไม่มีผลของกิจกรรมใด')]),
    ...repeated<FileChild>('hasEvidence', [
      line('Caption', 'หลักฐาน'),
      table(
        ['กิจกรรม', 'หลักฐาน'],
        [6_000],
        ['{#evidenceItems}{name}', '{evidence}{/evidenceItems}'],
        'CellText',
        TURNED,
      ),
    ]),
    ...repeated<FileChild>('hasCorrections', [
      line('Caption', 'รายการแก้ไขหลังปิดไตรมาส'),
      ...repeated('corrections', [line('WideText', '- {name} {correction}')]),
    ]),
    ...missingPage(),
  ]);
}

function threeParts(quantity: string, quality: string, benefit: string): CellPlan {
  return cellOf([
    line('CellText', `ปริมาณ - ${quantity}`),
    line('CellText', `คุณภาพ - ${quality}`),
    line('CellText', `ประโยชน์ - ${benefit}`),
  ]);
}

/** Quality and benefit stand only where somebody reported them: they are optional. */
function resultParts(): CellPlan {
  return cellOf([
    brokenLine(
      'CellText',
      'ปริมาณ - {quantityResult}{#qualityResult}',
      'คุณภาพ - {qualityResult}{/qualityResult}{#benefitResult}',
      'ประโยชน์ - {benefitResult}{/benefitResult}',
    ),
  ]);
}

function heads(titles: readonly string[]) {
  return { isHead: true, cells: titles.map((title) => head(title)) };
}

/** A table whose first column holds words and whose others hold what `style` says; the last takes the rest. */
function table(
  titles: readonly string[],
  widths: readonly number[],
  cells: readonly string[],
  style = 'CellAmount',
  total = UPRIGHT,
): FileChild {
  return ruledTable(
    [...widths, rest(total, ...widths)],
    [
      heads(titles),
      {
        isWhole: false,
        cells: cells.map((text, index) =>
          cell(index === 0 && style !== 'CellCentred' ? 'CellText' : style, text),
        ),
      },
    ],
  );
}
