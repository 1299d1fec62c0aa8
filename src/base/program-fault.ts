/** What the program itself can run into; each is explained where it is thrown. */
export type FaultCode =
  | 'BAD_ARGUMENTS'
  | 'BUSY'
  | 'NOT_SET_UP'
  | 'NOT_ALLOWED'
  | 'HAS_OWN_DATA'
  | 'FILE_MISSING'
  | 'TAB_MISSING'
  | 'TAB_GONE'
  | 'COLUMN_MISSING'
  | 'TEMPLATE_BROKEN'
  | 'NOT_READY'
  | 'ISSUED_BEFORE'
  | 'NOTHING_REPLACED'
  | 'NUMBER_NEEDED'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_OF_OTHER_YEAR'
  | 'NUMBER_TAKEN'
  | 'DAY_TAKEN'
  | 'ORDER_TOO_LATE'
  | 'TEMPLATE_ELSEWHERE'
  | 'TEMPLATE_NOT_EDITED'
  | 'TEMPLATE_UNREACHABLE'
  | 'TEMPLATE_TOO_LARGE'
  | 'RUN_OF_OTHERS'
  | 'UNEXPECTED';

/** The one class of unexpected faults. `message` is English, for the log; users see the Thai of `code`. */
export class ProgramFault extends Error {
  readonly code: FaultCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: FaultCode,
    message: string,
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'ProgramFault';
    this.code = code;
    this.facts = facts;
  }
}
