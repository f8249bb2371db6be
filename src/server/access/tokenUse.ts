import type { Shown } from '#store/entering'
import { tokenUsed } from '#store/tokens'
import type { House } from '../http/binder.ts'

interface Noted {
  readonly day: string
  readonly keys: Set<string>
}
const noted = new WeakMap<House['connection'], Noted>()

/** That a token was used today: one write a token and day in each process, when it has opened something. */
export async function noteUse({ connection, clock, report }: House, { kind, key }: Shown): Promise<void> {
  if (kind !== 'token') return
  const day = clock.today()
  const before = noted.get(connection)
  const today = before?.day === day ? before : { day, keys: new Set<string>() }
  noted.set(connection, today)
  if (today.keys.has(key)) return
  today.keys.add(key)
  // What it was used for is done: that this can't be written (on a standby) doesn't undo it.
  await tokenUsed(connection, key, clock.now()).catch(report)
}
