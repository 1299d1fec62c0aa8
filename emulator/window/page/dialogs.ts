import type { Question, Reply } from '../../ground/vocabulary.ts';
import { element } from './element.ts';
import { returnToGrid } from './grid-focus.ts';
import { LABELS } from './labels.ts';

type Button = keyof typeof LABELS.buttons;

function showDialog(dialog: HTMLDialogElement): void {
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    returnToGrid();
  });
  dialog.showModal();
}

/** Shows ui.alert or ui.prompt; the script waits until this settles. The X and Esc answer CLOSE. */
export function askPerson(question: Question): Promise<Reply> {
  const { kind, title, message, buttons } = question;
  return new Promise((resolve) => {
    const input = element('input', { type: 'text', 'aria-label': message || title });
    const finish = (reply: Reply): void => {
      resolve(reply);
      dialog.close();
    };
    const reply = (button: Button): Reply =>
      kind === 'prompt' ? { button, text: input.value } : { button };
    const choices = (buttons.split('_') as Button[]).map((button, index) =>
      element(
        'button',
        {
          type: 'button',
          class: index === 0 ? 'primary' : '',
          onclick: () => finish(reply(button)),
        },
        [LABELS.buttons[button]],
      ),
    );
    const dialog = element('dialog', { class: 'question', 'aria-label': title || message }, [
      element('button', {
        type: 'button',
        class: 'close',
        'aria-label': LABELS.dismiss,
        onclick: () => finish({ button: 'CLOSE' }),
      }),
      ...(title === '' ? [] : [element('h2', {}, [title])]),
      element('p', {}, [message]),
      ...(kind === 'prompt' ? [input] : []),
      element('div', { class: 'buttons' }, choices),
    ]);
    dialog.addEventListener('cancel', () => finish({ button: 'CLOSE' }));
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') finish(reply('OK'));
    });
    showDialog(dialog);
    (kind === 'prompt' ? input : choices[0])?.focus();
  });
}

/** Tells the person something that must not be overlooked: a refusal of the host, a fault. */
export function tellPerson(message: string): void {
  const ok = element(
    'button',
    { type: 'button', class: 'primary', onclick: () => dialog.close() },
    [LABELS.buttons.OK],
  );
  const dialog = element('dialog', { class: 'question', 'aria-label': message }, [
    element('p', {}, [message]),
    element('div', { class: 'buttons' }, [ok]),
  ]);
  showDialog(dialog);
  ok.focus();
}

/** Shows HTML of the script in a dialog; the script does not wait. */
export function showFrameDialog(
  frame: HTMLIFrameElement,
  title: string,
  modal: boolean,
): HTMLDialogElement {
  const dialog = element('dialog', { class: 'frame', 'aria-label': title }, [
    element('button', {
      type: 'button',
      class: 'close',
      'aria-label': LABELS.dismiss,
      onclick: () => dialog.close(),
    }),
    element('h2', {}, [title]),
    frame,
  ]);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    returnToGrid();
  });
  if (modal) dialog.showModal();
  else dialog.show();
  return dialog;
}
