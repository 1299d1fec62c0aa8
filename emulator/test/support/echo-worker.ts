import { createEmulator, DEFAULT_OWNER } from '../../emulator.ts';
import { projectOf } from '../../ground/project.ts';
import { ask, expose, post, startData } from '../../window/worker/in-worker.ts';

const emulator = createEmulator({
  project: projectOf(
    `function confirm() { const ui = SpreadsheetApp.getUi();
       return [ui.alert('ลบ?', ui.ButtonSet.YES_NO) === ui.Button.YES, ui.prompt('ชื่อ').getResponseText(), new Date(0).getHours()]; }
     function toast() { SpreadsheetApp.getActive().toast('x'); }
     function leave() { Promise.reject(new Error('left')); return 1; }`,
    { timeZone: 'Asia/Bangkok' },
  ),
  dialogs: ask,
  onUi: post,
});

expose({
  run: (fn: string) => emulator.call(DEFAULT_OWNER, fn).outcome,
  data: () => startData(),
  fail: () => {
    throw new RangeError('on purpose');
  },
});
