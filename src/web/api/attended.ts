/** Nobody pressed a key or the pointer for so long: nobody is known to sit there. */
const ALONE_MS = 5 * 60_000

let lastAct = Date.now()
const act = () => {
  lastAct = Date.now()
}
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  globalThis.addEventListener?.(kind, act, { capture: true, passive: true })

/** Whether somebody sits at this page. What the page asks by itself keeps no session alive. */
export const isAttended = (): boolean => Date.now() - lastAct < ALONE_MS
