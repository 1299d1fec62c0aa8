import { byId, element } from './element.ts';
import { LABELS } from './labels.ts';

/** The host shows a toast for five seconds unless it is told otherwise (Spreadsheet.toast). */
const TOAST_SECONDS = 5;

/** Shows a toast; a negative time means until it is dismissed. */
export function showToast(message: string, title = '', seconds = TOAST_SECONDS): void {
  const toast = element('div', { class: 'message' }, [
    ...(title === '' ? [] : [element('strong', {}, [title])]),
    element('p', {}, [message]),
    element('button', {
      type: 'button',
      class: 'close',
      'aria-label': LABELS.dismiss,
      onclick: () => toast.remove(),
    }),
  ]);
  byId('toasts').append(toast);
  if (seconds > 0) setTimeout(() => toast.remove(), seconds * 1000);
}

/** Shows that a script runs, as long as the work lasts. */
export async function whileWorking<T>(work: Promise<T>): Promise<T> {
  const mark = element('div', { class: 'message working' }, [element('p', {}, [LABELS.working])]);
  // A quick answer needs no announcement.
  const delay = setTimeout(() => byId('toasts').append(mark), 400);
  try {
    return await work;
  } finally {
    clearTimeout(delay);
    mark.remove();
  }
}
