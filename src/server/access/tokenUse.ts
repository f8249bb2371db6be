import type { Shown } from '#store/entering'
import { tokenUsed } from '#store/tokens'
import type { House } from '../http/binder.ts'
import { onceIn } from '../onceIn.ts'

// The day is in the key: this only lets go of those that are over.
const isFirst = onceIn(86_400_000)

/** That a token was used today: one write a token and day in each process, when it has opened something. */
export async function noteUse({ connection, clock, report }: House, { kind, key }: Shown): Promise<void> {
  if (kind !== 'token') return
  if (!isFirst(`${clock.today()} ${key}`, clock.now())) return
  // What it was used for is done: that this can't be written (on a standby) doesn't undo it.
  await tokenUsed(connection, key, clock.now()).catch(report)
}
