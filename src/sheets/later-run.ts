/**
 * Starts a function once, later, as the person who asks for it now; an earlier such wish for the same
 * function is replaced, only after the new one stands. A trigger that has run stays in the person's list
 * until it is deleted, and 20 are all that the host allows (Apps Script reference:
 * ClockTriggerBuilder.after; quotas).
 * @param afterMs A minute or more; the host may be some minutes late.
 * @returns False where the host does not let this person make triggers.
 */
export function startLater(functionName: string, afterMs: number): boolean {
  try {
    const earlier = laterRuns(functionName);
    ScriptApp.newTrigger(functionName).timeBased().after(afterMs).create();
    for (const trigger of earlier) ScriptApp.deleteTrigger(trigger);
    return true;
  } catch (error) {
    console.warn('No trigger for %s: %s', functionName, String(error));
    return false;
  }
}

/** Takes back every wish of this person to start the function later. */
export function dropLater(functionName: string): void {
  for (const trigger of laterRuns(functionName)) ScriptApp.deleteTrigger(trigger);
}

function laterRuns(functionName: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) =>
      trigger.getEventType() === ScriptApp.EventType.CLOCK &&
      trigger.getHandlerFunction() === functionName,
  );
}
