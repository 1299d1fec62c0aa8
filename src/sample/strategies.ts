import { KIT_STRATEGIES } from '../kit/strategies.ts';
import type { STRATEGY_KINDS } from '../tabs/master-tabs.ts';

export interface SampleStrategyRow {
  readonly kind: (typeof STRATEGY_KINDS)[number];
  /** Of a strategy: the local-development strategy it serves. */
  readonly localStrategy: number | null;
  readonly strategy: number | null;
  readonly tactic: number | null;
  readonly title: string;
}

const LOCAL_STRATEGIES = [
  'ด้านมาตรฐานคมนาคม การพัฒนาคนและสังคมที่มีคุณภาพเพื่อรองรับการก้าวเข้าสู่ประชาคมอาเซียน',
  'ด้านประชาชนมีคุณภาพ การพัฒนาการผลิตทางการเกษตร',
  'ด้านเกษตรกรรมธรรมยั่งยืน การพัฒนาโครงสร้างพื้นฐาน',
  'ด้านการบริหารจัดการโปร่งใส การพัฒนาด้านสุขภาพและสวัสดิการสังคม',
];

/** In the real plan all four shared values stand beside the last local strategy; the other three have none. */
const SERVED_LOCAL_STRATEGY = 4;

/** Local strategies first, then each strategy followed by its tactics. */
export function strategyRows(): SampleStrategyRow[] {
  const local = LOCAL_STRATEGIES.map((title, index): SampleStrategyRow => {
    const localStrategy = index + 1;
    return { kind: 'ยุทธศาสตร์ท้องถิ่น', localStrategy, strategy: null, tactic: null, title };
  });
  return [
    ...local,
    ...KIT_STRATEGIES.flatMap(({ title, tactics }, index) => [
      strategyRow(index + 1, title),
      ...tactics.map((tactic, order) => tacticRow(index + 1, order + 1, tactic)),
    ]),
  ];
}

function strategyRow(strategy: number, title: string): SampleStrategyRow {
  const localStrategy = SERVED_LOCAL_STRATEGY;
  return { kind: 'ยุทธศาสตร์', localStrategy, strategy, tactic: null, title };
}

function tacticRow(strategy: number, tactic: number, title: string): SampleStrategyRow {
  return { kind: 'กลยุทธ์', localStrategy: null, strategy, tactic, title };
}
