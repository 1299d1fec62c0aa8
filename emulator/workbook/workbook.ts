/** One spreadsheet file as the host keeps it. */
export class Workbook {
  name = 'Untitled spreadsheet';
}
