import type { ImportedRow, ImportFault } from '../plan/people/read-import.ts';
import { PEOPLE_TAB } from '../tabs/people.ts';
import { IMPORT_SENTENCES } from './people.ts';

/** What was understood of one pasted row, and each cell that was not. */
export function importSentences({ action, cells, faults }: ImportedRow): string[] {
  const headers = Object.keys(cells).map(
    (key) => PEOPLE_TAB.columns[key as keyof typeof cells].header,
  );
  const says = {
    header: IMPORT_SENTENCES.header,
    added: IMPORT_SENTENCES.added,
    changed: IMPORT_SENTENCES.altered(headers.join(', ')),
    same: IMPORT_SENTENCES.same,
  };
  const told = action === 'refused' ? [] : [says[action]];
  return [...told, ...faults.map(faultSentence)];
}

function faultSentence(fault: ImportFault): string {
  switch (fault.type) {
    case 'unknownDivision':
    case 'badDay':
      return IMPORT_SENTENCES[fault.type](fault.text);
    default:
      return IMPORT_SENTENCES[fault.type];
  }
}
