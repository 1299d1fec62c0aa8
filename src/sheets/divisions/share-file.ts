/**
 * Lets people edit the file; a protection names editors but does not share (Apps Script reference:
 * Spreadsheet.addEditor). One by one, because the host refuses an address that is no account.
 * @returns the addresses that the host refused.
 */
export function shareFile(emails: readonly string[]): string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return emails.filter((email) => {
    try {
      spreadsheet.addEditor(email);
      SpreadsheetApp.flush();
      return false;
    } catch (error) {
      console.warn('shareFile: %s %s', email, String(error));
      return true;
    }
  });
}
