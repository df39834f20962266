/** Loaded before the server: SIGUSR2 moves its clock over midnight, a day ahead, and the next one moves it back. */
const DAY_MS = 86_400_000;
const RealDate = Date;
let aheadMs = 0;
process.on("SIGUSR2", () => {
  aheadMs = DAY_MS - aheadMs;
});
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[]) =>
    given.length === 0 ? new target(target.now() + aheadMs) : Reflect.construct(target, given),
  get: (target, name) => (name === "now" ? () => target.now() + aheadMs : Reflect.get(target, name)),
});
