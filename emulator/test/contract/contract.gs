/**
 * What a script may rely on, case by case, in nothing but the public Apps Script API.
 *
 * The emulator runs this file in its tests. To ask the real host: paste it into the script project of a
 * scratch spreadsheet, switch on the advanced service "Drive" (v3), run `runContract` from the editor and
 * read the execution log. It works in a tab of its own and in files of its own, and removes both.
 * For the event objects: run `watchEdits`, type something into a cell, then run `showLastEdit`.
 *
 * Each case names the fact it stands on and how sure that is:
 *   documented  the Apps Script or Drive reference says so
 *   measured    somebody measured it on the live host and published the test
 *   reported    users or incident notes say so; check it before building on it
 */
function runContract() {
  const lines = [];
  let failed = 0;
  for (const [group, cases] of Object.entries(contractCases())) {
    for (const { name, fact, run } of cases) {
      const fault = faultOf(run);
      if (fault !== null) failed += 1;
      lines.push(`${fault === null ? 'pass' : 'FAIL'} ${group}: ${name} [${fact}]${fault === null ? '' : ` ${fault}`}`);
    }
  }
  lines.forEach((line) => console.log(line));
  console.log(`${lines.length} cases, ${failed} failed`);
  return lines;
}

function contractCases() {
  return {
    'reading and writing': valueCases(),
    'the grid': gridCases(),
    formulas: formulaCases(),
    'notes and formats': noteCases(),
    validation: validationCases(),
    protection: protectionCases(),
    stores: storeCases(),
    utilities: utilityCases(),
    'triggers and session': triggerCases(),
    'menus and HTML': pageCases(),
    drive: driveCases(),
  };
}

/** Runs one case in a fresh tab; null when it holds, else what was wrong. */
function faultOf(run) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet(`contract ${Utilities.getUuid().slice(0, 8)}`);
  try {
    run(sheet, book);
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  } finally {
    try {
      book.deleteSheet(sheet);
    } catch (error) {
      console.warn(`the tab could not be removed: ${error.message}`);
    }
  }
}

function same(actual, expected) {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`expected ${right}, found ${left}`);
}

/** The error of `work` must carry this text, or one of these. */
function refuses(work, ...texts) {
  let error = null;
  try {
    work();
    SpreadsheetApp.flush();
  } catch (caught) {
    error = caught;
  }
  if (error === null) throw new Error(`nothing was refused; expected: ${texts.join(' | ')}`);
  if (!texts.some((text) => error.message.includes(text))) {
    throw new Error(`expected: ${texts.join(' | ')}; found: ${error.name}: ${error.message}`);
  }
  return error;
}

function aCase(name, fact, run) {
  return { name, fact, run };
}

function valueCases() {
  return [
    aCase('a blank cell is an empty text', 'documented: Range.getValues', (sheet) => {
      same(sheet.getRange('A1:B1').getValues(), [['', '']]);
      same(sheet.getRange('A1').getValue(), '');
    }),
    aCase('number, text, boolean and Date keep their type', 'documented: Range.getValues', (sheet) => {
      const date = new Date(2026, 0, 15);
      sheet.getRange('A1:D1').setValues([[1.5, 'a', true, date]]);
      const [[number, text, flag, back]] = sheet.getRange('A1:D1').getValues();
      same([number, text, flag], [1.5, 'a', true]);
      if (!(back instanceof Date)) throw new Error(`not a Date: ${typeof back}`);
    }),
    aCase('text is read as if typed', 'measured: values are USER_ENTERED', (sheet) => {
      sheet.getRange('A1:C1').setValues([['007', 'TRUE', '12.50']]);
      same(sheet.getRange('A1:C1').getValues(), [[7, true, 12.5]]);
    }),
    aCase('a leading apostrophe forces text', 'measured: values are USER_ENTERED', (sheet) => {
      sheet.getRange('A1').setValue("'=1+1");
      same([sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()], ['=1+1', '']);
    }),
    aCase('number format @ keeps what is typed as text', 'reported: set the format first', (sheet) => {
      sheet.getRange('A1').setNumberFormat('@').setValue('007');
      same(sheet.getRange('A1').getValue(), '007');
    }),
    aCase('text with = in front is a formula', 'documented: Range.setValues', (sheet) => {
      sheet.getRange('A1:B1').setValues([[2, '=A1*3']]);
      same([sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula()], [6, '=A1*3']);
    }),
    aCase('null and undefined clear a cell', 'documented: migrate to the V8 runtime', (sheet) => {
      sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      sheet.getRange('A1:B1').setValues([[null, undefined]]);
      same(sheet.getRange('A1:C1').getValues(), [['', '', 3]]);
    }),
    aCase('too few rows of data are refused', 'reported: message of Range.setValues', (sheet) => {
      const message =
        'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.';
      refuses(() => sheet.getRange('A1:A3').setValues([[1], [2]]), message);
    }),
    aCase('too few columns of data are refused', 'reported: message of Range.setValues', (sheet) => {
      const message =
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.';
      refuses(() => sheet.getRange('A1:B2').setValues([[1], [2]]), message);
    }),
    aCase('text in place of a matrix names the types', 'measured: signature errors', (sheet) => {
      refuses(
        () => sheet.getRange('A1').setValues('x'),
        "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
    }),
    aCase('a text of 50,001 characters fails at flush, not at the write', 'reported: writes are deferred', (sheet) => {
      sheet.getRange('A1').setValue('x'.repeat(50001));
      refuses(
        () => SpreadsheetApp.flush(),
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }),
    aCase('a reader sees what was just written', 'documented: SpreadsheetApp.flush', (sheet) => {
      sheet.getRange('A1').setValue(5);
      same(sheet.getRange('A1').getValue(), 5);
    }),
    aCase('display values are text', 'documented: Range.getDisplayValues', (sheet) => {
      sheet.getRange('A1').setValue(1234.5).setNumberFormat('#,##0.00');
      same(sheet.getRange('A1:B1').getDisplayValues(), [['1,234.50', '']]);
    }),
  ];
}

function gridCases() {
  return [
    aCase('an inverted range is turned round', 'measured: A1 notation', (sheet) => {
      same(sheet.getRange('C5:B2').getA1Notation(), 'B2:C5');
    }),
    aCase('rows and columns count from 1', 'reported: message of Sheet.getRange', (sheet) => {
      refuses(() => sheet.getRange(0, 1), 'The starting row of the range is too small.');
      refuses(() => sheet.getRange(1, 0), 'The starting column of the range is too small.');
    }),
    aCase('a range has at least one row and column', 'measured: Range.offset', (sheet) => {
      refuses(() => sheet.getRange(1, 1, 0, 1), 'The number of rows in the range must be at least 1.');
      refuses(() => sheet.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.');
    }),
    aCase('the grid does not grow by itself', 'reported, with two wordings', (sheet) => {
      refuses(
        () => sheet.getRange(sheet.getMaxRows() + 1, 1).setValue(1),
        'The coordinates of the range are outside the dimensions of the sheet.',
        'Those rows are out of bounds.',
      );
    }),
    aCase('an empty tab has no last row, and a data range of one blank cell', 'measured', (sheet) => {
      same([sheet.getLastRow(), sheet.getLastColumn()], [0, 0]);
      same(sheet.getDataRange().getValues(), [['']]);
    }),
    aCase('the last row is the last one with content', 'measured', (sheet) => {
      sheet.getRange('B3').setValue('x');
      same([sheet.getLastRow(), sheet.getLastColumn()], [3, 2]);
      same(sheet.getDataRange().getA1Notation(), 'A1:B3');
    }),
    aCase('a name that is taken is refused', 'reported: message of Spreadsheet.insertSheet', (sheet, book) => {
      refuses(
        () => book.insertSheet(sheet.getName()),
        `A sheet with the name "${sheet.getName()}" already exists. Please enter another name.`,
      );
    }),
    aCase('an unknown tab is null', 'documented: Spreadsheet.getSheetByName', (_sheet, book) => {
      same(book.getSheetByName('no such tab'), null);
    }),
    aCase('a tab keeps its id when it is renamed', 'documented: Sheet.getSheetId', (sheet) => {
      const id = sheet.getSheetId();
      sheet.setName(`${sheet.getName()} renamed`);
      same(sheet.getSheetId(), id);
    }),
    aCase('rows put in move what is below', 'documented: Sheet.insertRowsAfter', (sheet) => {
      sheet.getRange('A2').setValue('x');
      sheet.insertRowsAfter(1, 2);
      same(sheet.getRange('A4').getValue(), 'x');
    }),
    aCase('all rows cannot be deleted', 'reported: message of Sheet.deleteRows', (sheet) => {
      refuses(() => sheet.deleteRows(1, sheet.getMaxRows()), "You can't delete all the rows on the sheet.");
    }),
    aCase('hidden and frozen rows are told', 'documented: Sheet', (sheet) => {
      sheet.hideRows(1);
      sheet.setFrozenRows(5);
      same([sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.getFrozenRows()], [true, false, 5]);
    }),
  ];
}

function formulaCases() {
  return [
    aCase('a cell with a value has no formula', 'measured: Range.getFormula', (sheet) => {
      sheet.getRange('A1:B1').setValues([[1, '=A1']]);
      same(sheet.getRange('A1:B1').getFormulas(), [['', '=A1']]);
    }),
    aCase('one formula for a range fills relative references', 'measured: Range.setFormula', (sheet) => {
      sheet.getRange('B1:B3').setFormula('=A1+1');
      same(sheet.getRange('B1:B3').getFormulas(), [['=A1+1'], ['=A2+1'], ['=A3+1']]);
    }),
    aCase('an open range counts a row that is put in', 'documented: Sheet.insertRowsAfter', (sheet) => {
      const tab = sheet.getName();
      sheet.getRange('C1').setFormula(`=SUMIFS('${tab}'!$B$2:$B,'${tab}'!$A$2:$A,"x")`);
      sheet.getRange('A2:B2').setValues([['x', 10]]);
      sheet.insertRowsAfter(2, 1);
      sheet.getRange('A3:B3').setValues([['x', 5]]);
      same(sheet.getRange('C1').getValue(), 15);
    }),
    aCase('a missing tab is #REF!', 'documented: Sheets function errors', (sheet) => {
      sheet.getRange('A1').setFormula("=SUMIFS('no such tab'!B:B,'no such tab'!A:A,1)");
      same(sheet.getRange('A1').getDisplayValue(), '#REF!');
    }),
    aCase('a conditional format stays on its tab', 'reported: message of Sheets', (sheet, book) => {
      const other = book.getSheets().find((one) => one.getSheetId() !== sheet.getSheetId());
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(`='${other.getName()}'!A1=1`)
        .setBackground('#ff0000')
        .setRanges([sheet.getRange('A1')])
        .build();
      refuses(
        () => sheet.setConditionalFormatRules([rule]),
        'Conditional format rule cannot reference a different sheet.',
      );
    }),
    aCase('setting conditional formats replaces them all', 'measured', (sheet) => {
      const rule = (text) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(text)
          .setBackground('#ff0000')
          .setRanges([sheet.getRange('A1:A9')])
          .build();
      sheet.setConditionalFormatRules([rule('a'), rule('b')]);
      sheet.setConditionalFormatRules([rule('c')]);
      same(sheet.getConditionalFormatRules().length, 1);
    }),
  ];
}

function noteCases() {
  return [
    aCase('notes are set and cleared', 'documented: Range.setNotes', (sheet) => {
      sheet.getRange('A1:B1').setNotes([['a', 'b']]);
      sheet.getRange('A1').clearNote();
      same(sheet.getRange('A1:C1').getNotes(), [['', 'b', '']]);
    }),
    aCase('clear keeps notes and validations', 'measured: Sheet.clear', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      sheet.getRange('A1').setValue('a').setNote('n').setBackground('#ff0000').setDataValidation(rule);
      sheet.getRange('A1').clear();
      const cell = sheet.getRange('A1');
      same([cell.getValue(), cell.getBackground(), cell.getNote()], ['', '#ffffff', 'n']);
      if (cell.getDataValidation() === null) throw new Error('the validation is gone');
    }),
    aCase('a colour is read back as #rrggbb', 'measured: Range.setBackground', (sheet) => {
      sheet.getRange('A1').setBackground('red');
      same(sheet.getRange('A1:B1').getBackgrounds(), [['#ff0000', '#ffffff']]);
    }),
    aCase('font defaults are those of a new tab', 'measured', (sheet) => {
      const cell = sheet.getRange('A1');
      same([cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight()], ['Arial', 10, 'normal']);
    }),
    aCase('a number format is read back', 'documented: Range.getNumberFormat', (sheet) => {
      sheet.getRange('A1').setNumberFormat('#,##0;-#,##0;"-"');
      same(sheet.getRange('A1').getNumberFormat(), '#,##0;-#,##0;"-"');
    }),
    aCase('merging keeps the first value', 'measured: Range.merge', (sheet) => {
      sheet.getRange('A1:B1').setValues([['a', 'b']]).merge();
      same(sheet.getRange('A1:B1').getValues(), [['a', '']]);
    }),
  ];
}

function validationCases() {
  return [
    aCase('a list is stringified and shows its drop-down', 'measured: DataValidationBuilder', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).build();
      sheet.getRange('A1').setDataValidation(rule);
      const read = sheet.getRange('A1').getDataValidation();
      same([String(read.getCriteriaType()), read.getCriteriaValues()], ['VALUE_IN_LIST', [['9', 'false', 'z'], true]]);
    }),
    aCase('a rule warns unless told to reject', 'documented: setAllowInvalid', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).build();
      same(rule.getAllowInvalid(), true);
      sheet.getRange('A1').setDataValidation(rule).setValue(1);
      SpreadsheetApp.flush();
      same(sheet.getRange('A1').getValue(), 1);
    }),
    aCase('a rejecting list refuses a script, too', 'reported: message of the host', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
      sheet.getRange('A1').setDataValidation(rule);
      refuses(
        () => sheet.getRange('A1').setValue('c'),
        'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: a, b.',
      );
    }),
    aCase('help text is kept', 'documented: setHelpText', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireDate().setHelpText('a day').build();
      sheet.getRange('A1').setDataValidation(rule);
      same(sheet.getRange('A1').getDataValidation().getHelpText(), 'a day');
    }),
    aCase('clearing validations leaves null', 'measured', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      sheet.getRange('A1:B1').setDataValidation(rule).clearDataValidations();
      same(sheet.getRange('A1:B1').getDataValidations(), [[null, null]]);
    }),
    aCase('a checkbox reads false', 'measured: insertCheckboxes', (sheet) => {
      sheet.getRange('A1').insertCheckboxes();
      same(sheet.getRange('A1').getValue(), false);
    }),
    aCase('a wrong argument is refused by its type', 'measured', () => {
      refuses(
        () => SpreadsheetApp.newDataValidation().requireNumberGreaterThan('5'),
        "don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberGreaterThan.",
      );
    }),
  ];
}

function protectionCases() {
  return [
    aCase('a tab is protected once', 'documented: Sheet.protect', (sheet) => {
      sheet.protect().setDescription('first');
      same(sheet.protect().getDescription(), 'first');
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 1);
    }),
    aCase('ranges may be protected again and again', 'documented: Range.protect', (sheet) => {
      sheet.getRange('A1').protect();
      sheet.getRange('A1').protect();
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, 2);
    }),
    aCase('a fresh protection lets its maker in without listing him', 'measured', (sheet) => {
      const protection = sheet.protect();
      const own = Session.getEffectiveUser().getEmail();
      const listed = protection.getEditors().map((user) => user.getEmail());
      same([listed.includes(own), protection.canEdit()], [false, true]);
    }),
    aCase('a fresh protection lets in whoever may edit the file', 'documented: Protection', (sheet, book) => {
      const own = Session.getEffectiveUser().getEmail();
      const others = book.getEditors().map((user) => user.getEmail()).filter((email) => email !== own);
      const listed = sheet.protect().getEditors().map((user) => user.getEmail());
      same(listed.sort(), others.sort());
    }),
    aCase('type, description and warning are told', 'measured', (sheet) => {
      const protection = sheet.getRange('B2:C3').protect().setDescription('head rows').setWarningOnly(true);
      same(
        [String(protection.getProtectionType()), protection.getDescription(), protection.isWarningOnly()],
        ['RANGE', 'head rows', true],
      );
      same(protection.getRange().getA1Notation(), 'B2:C3');
    }),
    aCase('only a protected tab has holes', 'documented: setUnprotectedRanges', (sheet) => {
      let refused = false;
      try {
        sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')]);
        SpreadsheetApp.flush();
      } catch {
        refused = true;
      }
      same(refused, true);
    }),
    aCase('a removed protection is gone', 'documented: Protection.remove', (sheet) => {
      sheet.protect().remove();
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 0);
    }),
  ];
}

function storeCases() {
  const key = 'contract';
  return [
    aCase('properties are text', 'documented: Properties', () => {
      const store = PropertiesService.getDocumentProperties();
      store.setProperties({ [key]: 7 });
      same(store.getProperty(key), '7');
      store.deleteProperty(key);
      same(store.getProperty(key), null);
    }),
    aCase('a property of more than 9 KB is refused', 'reported: message of the host', () => {
      refuses(
        () => PropertiesService.getDocumentProperties().setProperty(key, 'ก'.repeat(3100)),
        'Argument too large: value',
      );
    }),
    aCase('the cache turns everything into text', 'measured: CacheService', () => {
      const cache = CacheService.getDocumentCache();
      cache.put(key, null);
      same([cache.get(key), cache.get(`${key} missing`)], ['null', null]);
      cache.remove(key);
      same(cache.get(key), null);
    }),
    aCase('a cache key is not empty and has at most 250 characters', 'measured: CacheService', () => {
      refuses(() => CacheService.getScriptCache().get(''), 'Invalid argument: key');
      refuses(() => CacheService.getScriptCache().put('k'.repeat(251), 'v'), 'Argument too large: key');
    }),
    aCase('a cached value has at most 100 KB', 'measured: CacheService', () => {
      refuses(() => CacheService.getScriptCache().put(key, 'x'.repeat(102401)), 'Argument too large: value');
    }),
    aCase('the holder of a lock gets it again at once', 'measured: LockService', () => {
      const lock = LockService.getDocumentLock();
      same([lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.tryLock(-1)], [true, true, true, false]);
      lock.releaseLock();
      same(lock.hasLock(), false);
    }),
  ];
}

function utilityCases() {
  const text = 'แผน';
  const sum = (bytes) => Utilities.base64Encode(bytes);
  return [
    aCase('bytes are signed', 'measured: Utilities.newBlob', () => {
      same(Utilities.newBlob('ก').getBytes(), [-32, -72, -127]);
    }),
    aCase('a blob of text is text/plain without a name', 'measured: Utilities.newBlob', () => {
      const blob = Utilities.newBlob(text);
      same([blob.getContentType(), blob.getName(), blob.getDataAsString()], ['text/plain', null, text]);
    }),
    aCase('a digest of text is taken of US-ASCII unless told otherwise', 'measured: Utilities.computeDigest', () => {
      const { MD5 } = Utilities.DigestAlgorithm;
      same(sum(Utilities.computeDigest(MD5, text)), sum(Utilities.computeDigest(MD5, '???')));
      const utf8 = Utilities.computeDigest(MD5, text, Utilities.Charset.UTF_8);
      same(sum(utf8), sum(Utilities.computeDigest(MD5, Utilities.newBlob(text).getBytes())));
      same(utf8.length, 16);
    }),
    aCase('base64 is read in both alphabets', 'measured: Utilities.base64Decode', () => {
      same(Utilities.base64Decode('-_8='), Utilities.base64Decode('+/8='));
    }),
    aCase('archives are named by the host', 'measured: Utilities.zip', () => {
      const blob = Utilities.newBlob(text, 'text/plain', 'a/b.txt');
      const zip = Utilities.zip([blob]);
      same([zip.getName(), zip.getContentType()], ['archive.zip', 'application/zip']);
      same(Utilities.unzip(zip)[0].getDataAsString(), text);
      same(Utilities.ungzip(Utilities.gzip(blob)).getContentType(), null);
    }),
    aCase('dates are formatted in a given zone', 'documented: Utilities.formatDate', () => {
      const date = new Date(Date.UTC(2026, 0, 4, 23, 7, 8));
      same(Utilities.formatDate(date, 'Asia/Bangkok', "yyyy-MM-dd'T'HH:mm:ss EEE u"), '2026-01-05T06:07:08 Mon 1');
    }),
    aCase('CSV keeps quoted line breaks', 'documented: Utilities.parseCsv', () => {
      same(Utilities.parseCsv('a,"b\n""c"""\nd,e'), [
        ['a', 'b\n"c"'],
        ['d', 'e'],
      ]);
    }),
    aCase('a UUID has its form', 'documented: Utilities.getUuid', () => {
      same(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Utilities.getUuid()), true);
    }),
  ];
}

function triggerCases() {
  return [
    aCase('a trigger is listed for its maker and deleted', 'documented: ScriptApp', (_sheet, book) => {
      const trigger = ScriptApp.newTrigger('showLastEdit').forSpreadsheet(book).onEdit().create();
      const own = () => ScriptApp.getProjectTriggers().filter((one) => one.getUniqueId() === trigger.getUniqueId());
      same(own().map((one) => [one.getHandlerFunction(), String(one.getEventType())]), [['showLastEdit', 'ON_EDIT']]);
      same(own()[0].getTriggerSourceId(), book.getId());
      ScriptApp.deleteTrigger(trigger);
      same(own().length, 0);
    }),
    aCase('enums are told by their names', 'measured: ScriptApp.AuthMode', () => {
      same([String(ScriptApp.AuthMode.FULL), JSON.stringify(ScriptApp.AuthMode.LIMITED)], ['FULL', '"LIMITED"']);
    }),
    aCase('a run from the editor knows its user', 'documented: Session', () => {
      same(Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail());
      same(Session.getEffectiveUser().getEmail().includes('@'), true);
    }),
    aCase('the time zones of script and spreadsheet are names', 'documented: Session', (_sheet, book) => {
      same([Session.getScriptTimeZone(), book.getSpreadsheetTimeZone()].every((zone) => /\w+\/\w+/.test(zone)), true);
    }),
    aCase('nothing of the web or of Node is there', 'documented: V8 runtime', () => {
      same(
        [typeof setTimeout, typeof fetch, typeof URL, typeof TextEncoder, typeof process, typeof require],
        ['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
      );
    }),
  ];
}

function pageCases() {
  return [
    aCase('a menu is built step by step', 'documented: Ui.createMenu', () => {
      const ui = SpreadsheetApp.getUi();
      const sub = ui.createMenu('More').addItem('Last edit', 'showLastEdit');
      ui.createMenu('Contract').addItem('Run', 'runContract').addSeparator().addSubMenu(sub).addToUi();
    }),
    aCase('an HTML output keeps title and content', 'documented: HtmlOutput', () => {
      const output = HtmlService.createHtmlOutput('<p>x</p>').setTitle('t');
      same([output.getTitle(), output.append('<hr>').getContent()], ['t', '<p>x</p><hr>']);
    }),
    aCase('a missing HTML file is named', 'reported: message of the host', () => {
      refuses(() => HtmlService.createHtmlOutputFromFile('no such file'), 'No HTML file named no such file was found.');
    }),
    aCase('a template escapes what it prints', 'documented: templated HTML', () => {
      const template = HtmlService.createTemplate('<? for (let i = 0; i < 2; i++) { ?><b><?= name ?></b><? } ?>');
      template.name = 'a<b';
      same(template.evaluate().getContent(), '<b>a&lt;b</b><b>a&lt;b</b>');
    }),
  ];
}

function driveCases() {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const FOLDER = 'application/vnd.google-apps.folder';
  const withFile = (resource, blob, work) => {
    const file = Drive.Files.create(resource, blob);
    try {
      work(file);
    } finally {
      Drive.Files.remove(file.id);
    }
  };
  return [
    aCase('a new file answers four fields', 'documented: Drive API v3', () => {
      withFile({ name: 'contract', mimeType: FOLDER }, null, (file) => {
        same(Object.keys(file).sort(), ['id', 'kind', 'mimeType', 'name']);
      });
    }),
    aCase('only a blob can be uploaded', 'measured: advanced Drive service', () => {
      refuses(
        () => Drive.Files.create({ name: 'contract' }, 'text'),
        'The mediaData parameter only supports Blob types for upload.',
      );
    }),
    aCase('a missing file is 404', 'documented: Drive API v3', () => {
      const error = refuses(() => Drive.Files.get('no-such-file'), 'File not found: no-such-file.');
      same([error.name, error.details.code], ['GoogleJsonResponseException', 404]);
    }),
    aCase('a .docx becomes a Google Doc', 'documented: advanced Drive service', () => {
      withFile({ name: 'contract', mimeType: 'application/vnd.google-apps.document' }, smallDocx(DOCX), (file) => {
        const read = Drive.Files.get(file.id, { fields: 'mimeType,webViewLink' });
        same(read.mimeType, 'application/vnd.google-apps.document');
        same(read.webViewLink.includes(file.id), true);
      });
    }),
    aCase('an export needs alt=media', 'measured: Drive.Files.export', () => {
      withFile({ name: 'contract', mimeType: 'application/vnd.google-apps.document' }, smallDocx(DOCX), (file) => {
        refuses(
          () => Drive.Files.export(file.id, DOCX),
          'Export requires alt=media to download the exported content.',
        );
      });
    }),
    aCase('a file stands in its folder and belongs to its maker', 'documented: Drive API v3', () => {
      withFile({ name: 'contract', mimeType: FOLDER }, null, (folder) => {
        const blob = Utilities.newBlob('x', 'text/plain', 'x.txt');
        withFile({ name: 'x.txt', parents: [folder.id] }, blob, (file) => {
          const query = `'${folder.id}' in parents and trashed = false`;
          same(Drive.Files.list({ q: query, fields: 'files(id)' }).files, [{ id: file.id }]);
          same(Drive.Permissions.list(file.id, { fields: 'permissions(role)' }).permissions, [{ role: 'owner' }]);
        });
      });
    }),
  ];
}

/** The smallest document that converters read. */
function smallDocx(type) {
  const part = (name, xml) => Utilities.newBlob(`<?xml version="1.0" encoding="UTF-8"?>${xml}`, 'text/xml', name);
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return Utilities.zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    part('word/document.xml', `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>contract</w:t></w:r></w:p></w:body></w:document>`),
  ]).setContentType(type);
}

const LAST_EDIT = 'contract last edit';

/** Starts from nothing, so that an old edit is not taken for a new one. */
function watchEdits() {
  PropertiesService.getDocumentProperties().deleteProperty(LAST_EDIT);
}

/** The simple trigger: notes down what the host says about an edit. */
function onEdit(e) {
  const { value, oldValue, range, authMode, user, triggerUid } = e;
  const noted = {
    range: range.getA1Notation(),
    corners: [range.rowStart, range.columnStart, range.rowEnd, range.columnEnd],
    hasValue: value !== undefined,
    value,
    hasOldValue: oldValue !== undefined,
    oldValue,
    authMode: String(authMode),
    hasUser: user !== undefined,
    hasTriggerUid: triggerUid !== undefined,
    source: e.source.getId() === SpreadsheetApp.getActiveSpreadsheet().getId(),
    sidebar: refusalOfSidebar(),
  };
  PropertiesService.getDocumentProperties().setProperty(LAST_EDIT, JSON.stringify(noted));
}

function refusalOfSidebar() {
  try {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));
    return null;
  } catch (error) {
    return error.message;
  }
}

/** What the simple trigger saw of the last edit; null when it has not run. */
function showLastEdit() {
  const noted = PropertiesService.getDocumentProperties().getProperty(LAST_EDIT);
  console.log(noted);
  return noted === null ? null : JSON.parse(noted);
}
