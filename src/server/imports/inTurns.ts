import { setImmediate } from 'node:timers/promises'
import type { Steps } from '#reading/steps'

/** Runs long work so that nobody else waits for it much longer than `atMost`, in milliseconds. */
export async function inTurns<T>(steps: Steps<T>, atMost = 20): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < atMost) continue
    await setImmediate()
    since = performance.now()
  }
}
