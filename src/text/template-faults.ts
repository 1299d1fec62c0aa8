/** Where in a template a fault stands; numbers from 1. */
interface FaultPlace {
  readonly part: 'body' | 'header' | 'footer';
  readonly paragraph: number;
  readonly spot: { readonly table: number; readonly row: number; readonly cell: number } | null;
  /** What stands there. */
  readonly text: string;
}

interface Fault {
  readonly tag: string;
  readonly hint: string | null;
  readonly place: FaultPlace | null;
}

const SENTENCES = {
  NOT_A_DOCX: () => 'ไฟล์แม่แบบไม่ใช่เอกสาร .docx กรุณาเลือกแม่แบบใหม่',
  TOO_LARGE: () => 'แม่แบบใหญ่เกิน ๒๐ เมกะไบต์เมื่อคลายแล้ว กรุณาย่อรูปในแม่แบบ',
  XML_BROKEN: ({ tag }) => `ไฟล์แม่แบบเสียหาย (${tag}) กรุณาเปิดแล้วบันทึกใหม่ หรือเลือกแม่แบบใหม่`,
  MACROS: () => 'แม่แบบมีมาโคร กรุณาบันทึกเป็น .docx ที่ไม่มีมาโคร',
  OUTSIDE_FILE: ({ tag }) => `แม่แบบดึงไฟล์จากภายนอก (${tag}) กรุณาใส่รูปหรือข้อความนั้นในแม่แบบแทน`,
  FIELD_REFUSED: ({ tag }) => `แม่แบบมีฟิลด์ ${tag} ที่ระบบไม่รับ กรุณาลบ ใช้ได้เฉพาะเลขหน้า สารบัญ และลิงก์`,
  LOOPS_TOO_DEEP: ({ tag }) => `แท็กเปิดซ้อนกันลึกเกินไปที่ {${tag}} กรุณาปิดแท็กก่อนหน้าให้ครบ`,
  TAG_UNKNOWN: ({ tag, hint }) =>
    `ไม่รู้จักแท็ก {${tag}}${hint === null ? '' : ` น่าจะหมายถึง {${hint}}`}`,
  TAG_OUT_OF_PLACE: ({ tag, hint }) => `แท็ก {${tag}} ใช้ได้เฉพาะระหว่าง {#${hint}} กับ {/${hint}}`,
  TAG_NEEDS_LOOP: ({ tag }) => `แท็ก {${tag}} เป็นรายการ ต้องเปิดด้วย {#${tag}} และปิดด้วย {/${tag}}`,
  COLUMN_LOOP_MISPLACED: ({ tag }) =>
    `แท็กซ้ำคอลัมน์ {${tag}} ต้องเปิดและปิดในช่องเดียวกันของตาราง และใช้กับรายการเท่านั้น`,
  LOOP_UNCLOSED: ({ tag }) => `เปิด {${tag}} แล้วไม่มีแท็กปิด`,
  LOOP_UNOPENED: ({ tag, hint }) =>
    `แท็กปิด {${tag}} ไม่มีแท็กเปิด${hint === null ? '' : ` ควรเป็น {/${hint}} หรือไม่`}`,
  LOOP_CROSSED: ({ tag, hint }) => `ต้องปิด {/${hint}} ก่อน {${tag}}`,
  LOOP_ACROSS_TABLE: ({ tag }) => `แท็กเปิด {${tag}} กับแท็กปิดต้องอยู่ในตารางเดียวกัน หรืออยู่นอกตารางทั้งคู่`,
  BRACE_UNCLOSED: ({ tag }) => `วงเล็บเปิดของ {${tag} ไม่มีวงเล็บปิด } ในย่อหน้าเดียวกัน`,
  BRACE_UNOPENED: ({ tag }) => `วงเล็บปิดของ ${tag}} ไม่มีวงเล็บเปิด {`,
  BRACE_FULL_WIDTH: ({ tag }) => `ใช้วงเล็บเต็มความกว้าง ｛ ｝ ที่ “${tag}” กรุณาพิมพ์ { } แทน`,
  TEMPLATE_UNREADABLE: ({ tag }) => `อ่านแม่แบบไม่ได้${tag === '' ? '' : ` ที่แท็ก {${tag}}`}`,
} as const satisfies Record<string, (fault: Fault) => string>;

export type TemplateFaultCode = keyof typeof SENTENCES;

/** What is wrong with a template, where, and what to type instead. */
export function templateFaultText(fault: Fault & { readonly code: TemplateFaultCode }): string {
  const sentence: string = SENTENCES[fault.code](fault);
  return fault.place === null ? sentence : `${sentence} — ${placeText(fault.place)}`;
}

const PARTS = { body: 'เนื้อหา', header: 'หัวกระดาษ', footer: 'ท้ายกระดาษ' } as const;

function placeText({ part, paragraph, spot, text }: FaultPlace): string {
  const where =
    spot === null
      ? `ย่อหน้าที่ ${paragraph}`
      : `ตารางที่ ${spot.table} แถวที่ ${spot.row} ช่องที่ ${spot.cell}`;
  return `${PARTS[part]} ${where}: “${text}”`;
}
