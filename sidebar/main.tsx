import { render } from 'preact';
import { setOnline } from './actions.ts';
import { createCommands } from './commands.ts';
import { createEffects, type Store } from './effects.ts';
import { PANEL_ID } from './element-ids.ts';
import { writerFor } from './numbers.ts';
import { type CallServer, callServer, focusGrid } from './server.ts';
import { defaults } from './state.ts';
import { Page } from './view/page.tsx';
import { createWatch, LOOK_EVERY_MS } from './watch.ts';
import { WORDS } from './words.ts';

const mount = document.getElementById('sidebar') ?? document.body;
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Bangkok',
});

/** Long enough for the answer to be drawn, and for what is read again because of it to begin. */
const LOOK_AFTER_MS = 1_000;

let state = defaults();
const store: Store = {
  get state() {
    return state;
  },
  change(next) {
    state = next(state);
    draw();
  },
};
const now = () => clock.format(new Date());
const watch = createWatch(store, {
  call: callServer,
  now,
  time: () => Date.now(),
  isVisible: () => document.visibilityState === 'visible',
});
/** What a call changed is looked for once its own answer has been shown. */
const callAndLook: CallServer = async (name, ...args) => {
  const answer = await callServer(name, ...args);
  if (name !== 'getOverview') setTimeout(() => void watch.look(), LOOK_AFTER_MS);
  return answer;
};
const effects = createEffects(store, {
  call: callAndLook,
  now,
  focusGrid,
  later: (work, ms) => setTimeout(work, ms),
  isOnline: () => state.online,
});
const commands = createCommands(store, effects);

/** The only writer of the page. The keyboard goes where the state says, and is never left nowhere. */
function draw(): void {
  const before = document.activeElement;
  const say = writerFor(state.overview?.settings.digits ?? '');
  render(<Page state={state} commands={commands} say={say} />, mount);
  const wanted = state.focus === null ? null : document.getElementById(state.focus);
  if (wanted !== null) wanted.focus();
  else if (before !== document.body && !document.contains(before)) {
    document.getElementById(PANEL_ID)?.focus();
  }
  if (state.focus !== null) state = { ...state, focus: null };
}

for (const event of ['online', 'offline'] as const) {
  addEventListener(event, () => store.change((now) => setOnline(now, event === 'online')));
}
document.documentElement.addEventListener('pointerenter', () => void watch.enter());
for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, watch.use);
setInterval(() => void watch.tick(), LOOK_EVERY_MS);
// The host ignores a <title> element, but a screen reader names the frame's document by this.
document.title = WORDS.title;
void effects.open();
