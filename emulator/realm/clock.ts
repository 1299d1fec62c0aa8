/** Makes `Date` of this realm tell the emulated time instead of the machine's. */
export function installClock(now: () => number): void {
  const RealDate = Date;
  const EmulatedDate = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = EmulatedDate;
  Object.defineProperty(globalThis, 'Date', {
    value: EmulatedDate,
    writable: true,
    configurable: true,
  });
}
