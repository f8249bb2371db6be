import type { Act } from '#model/acts'
import { governanceOn } from '#model/governance'
import { persist } from '#store/changes'
import { audit, structureIn } from '#store/frame'
import { persistWork } from '#store/work'
import type { Made, NotFound, Within } from './asked.ts'
import { changedRecords, noteOf } from './auditing.ts'

/** What is the same for every act when it has been decided: it is persisted, told in the audit once, and answered. */
export async function perform<Answered>(act: Act, within: Within, made: Made<Answered>): Promise<Answered | NotFound> {
  const { frame, acting } = within
  const { change, work, write, about, also = [] } = made
  const before = structureIn(frame)
  const after = change === undefined ? before : await persist(frame, change, acting.now, made)
  if (work !== undefined) await persistWork(frame, work)
  await write?.(frame)
  const records = change === undefined || made.listedOneByOne ? {} : changedRecords(change, before, after)
  const clause = made.clause ?? change?.decision?.clause ?? null
  audit(
    frame,
    ...also.map((told) => noteOf(acting, told)),
    noteOf(acting, { act: act.id, about, clause, body: { ...records, ...made.body } }),
  )
  const today = governanceOn(after, acting.today)
  return made.answer({
    ...within,
    governance: today,
    asOf: (day) => (day === undefined ? today : governanceOn(after, day)),
  })
}
