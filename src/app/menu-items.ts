import { atBoundary } from './boundary.ts';
import { call } from './call.ts';
import { loadOperations } from './operations.lazy.ts';
import { confirmSample, confirmSharing, showOutcome, withBlocking } from './show.ts';

/** What the items of the menu start. Each ends in something that the person sees. */

/** Opens the sidebar, which then asks for everything it shows. */
export function openSidebar(): void {
  const answer = atBoundary('openSidebar', () => {
    loadOperations().openSidebar();
    return {};
  });
  if (!answer.ok) showOutcome(answer);
}

export function menuSetUp(): void {
  showOutcome(call('setUpWorkbook', []));
}

export function menuRecalculate(): void {
  const answer = call('recalculate', []);
  showOutcome(answer);
  if (answer.ok) offerSharing();
}

/** After HR's run from the menu: editors of กอง who cannot edit the file are let in once HR agrees. */
function offerSharing(): void {
  const answer = call('listEditorsToShare', []);
  const emails = answer.ok ? answer.editors.map(({ email }) => email) : [];
  if (emails.length > 0 && confirmSharing(emails)) showOutcome(call('shareEditors', [{ emails }]));
}

/** Lists what must be put right, or makes the certificate. */
export function menuCheckProposal(): void {
  const answer = call('checkBeforeProposal', []);
  if (answer.ok && answer.passed) showOutcome(call('issuePaper', ['certificate']));
  else showOutcome(answer.ok ? withBlocking(answer) : answer);
}

export function menuPlanPaper(): void {
  showOutcome(call('generateReport', ['plan']));
}

export function menuStartWatch(): void {
  showOutcome(call('startWatch', []));
}

/** Writes the texts that the product starts an office with. */
export function menuFillKit(): void {
  showOutcome(call('fillKit', []));
}

export function menuLoadSample(): void {
  if (confirmSample()) showOutcome(call('loadSample', []));
}
