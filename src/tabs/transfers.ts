import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

export const TRANSFER = 'โอน';
export const CARRY_OVER = 'ยกยอดไปปีหน้า';
const TRANSFER_KINDS = [TRANSFER, CARRY_OVER] as const;

/** The two ends of an entry, as the first part of their column keys: `fromYear`, `toYear`. */
export const TRANSFER_SIDES = ['from', 'to'] as const;
export type TransferSide = (typeof TRANSFER_SIDES)[number];

const strategy = kinds.wholeFrom('strategies', 'strategy');
const division = kinds.suggestedFrom('divisions', 'name');

/**
 * Money that is moved during the year. What was allocated stays as it was typed in งบประมาณ; กระทบยอด adds these
 * entries to it.
 */
export const TRANSFERS_TAB = defineTab({
  key: 'transfers',
  title: 'โอนงบ',
  purpose: 'การโอนเงินและยกยอดหลังจัดสรร หนึ่งแถวต่อหนึ่งรายการที่อนุมัติแล้ว งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    day: column('วันที่อนุมัติ', kinds.day, 105, 'วัน/เดือน/ปี'),
    kind: column('ประเภท', kinds.choice(TRANSFER_KINDS), 130, 'โอนในปีเดียวกัน หรือ ยกยอดไปปีถัดไป'),
    fromYear: column('จากปีงบประมาณ', kinds.fiscalYear, 100, 'ปี พ.ศ. ของเงินที่โอนออก'),
    fromStrategy: column('จากยุทธศาสตร์ที่', strategy, 105, 'เลขยุทธศาสตร์ที่โอนออก'),
    fromDivision: column('จากส่วนราชการ', division, 220, 'ชื่อทางการของส่วนราชการที่โอนออก'),
    toYear: column('ไปปีงบประมาณ', kinds.fiscalYear, 100, 'ปีเดียวกัน ถ้ายกยอดให้เป็นปีถัดไป'),
    toStrategy: column('ไปยุทธศาสตร์ที่', strategy, 105, 'เลขยุทธศาสตร์ที่รับโอน'),
    toDivision: column('ไปส่วนราชการ', division, 220, 'ชื่อทางการของส่วนราชการที่รับโอน'),
    amount: column('จำนวนเงิน', kinds.allocatedMoney, 130, 'บาท มากกว่า 0'),
    reason: column('เหตุผล', kinds.text, 280, 'เหตุผลที่โอนหรือยกยอด'),
    approval: column('หนังสืออนุมัติ', kinds.text, 200, 'เลขที่และวันที่ของหนังสือหรือบันทึกที่อนุมัติ'),
  },
});

export type TransferColumn = keyof (typeof TRANSFERS_TAB)['columns'];

export const TRANSFER_COLUMNS = Object.keys(TRANSFERS_TAB.columns) as readonly TransferColumn[];
