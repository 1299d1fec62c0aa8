/** How often the host starts a run that goes on by itself, in minutes (Apps Script reference: ClockTriggerBuilder). */
const EVERY_MINUTES = 5;

/**
 * Has a function started again and again, as the person who asks for it now, until `dropLater`. One trigger for
 * the whole of a long run, made in the person's own click: one that a trigger makes may never run (issuetracker
 * 150756612). 20 are all that the host allows a person.
 * @returns False where the host does not let this person make triggers.
 */
export function keepComing(functionName: string): boolean {
  try {
    if (ownClocks(functionName).length > 0) return true;
    ScriptApp.newTrigger(functionName).timeBased().everyMinutes(EVERY_MINUTES).create();
    return true;
  } catch (error) {
    console.warn('No trigger for %s: %s', functionName, String(error));
    return false;
  }
}

/** Takes away what this person's `keepComing` made. */
export function dropLater(functionName: string): void {
  for (const trigger of ownClocks(functionName)) ScriptApp.deleteTrigger(trigger);
}

function ownClocks(functionName: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) =>
      trigger.getEventType() === ScriptApp.EventType.CLOCK &&
      trigger.getHandlerFunction() === functionName,
  );
}
