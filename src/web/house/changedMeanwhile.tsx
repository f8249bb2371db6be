import { useEffect } from 'react'
import { Note } from '../parts/note'
import { m } from '../words/compiled/messages'
import type { Problem } from './api'
import { askAgain } from './queries'

interface ChangedMeanwhileProps {
  problem: Problem | undefined
  attempt: number
  /** Each field: as it stands now, and as it is typed here; what isn't typed here is only told. */
  fields: readonly { word: string; now: string; typed?: string | undefined }[]
}

/** Somebody else saved first: what stands now beside what is typed here, which is kept. Draws nothing otherwise. */
export function ChangedMeanwhile({ problem, attempt, fields }: ChangedMeanwhileProps) {
  const isStale = problem?.status === 412
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that came too late asks for the newer record
  useEffect(() => {
    if (isStale) void askAgain()
  }, [isStale, attempt])
  if (!isStale) return null
  const differing = fields.filter(({ now, typed }) => now !== typed)
  return (
    <div role="alert">
      <Note>
        <strong>{m.people_changed_meanwhile()}</strong> {m.people_yours_is_kept()}
        {differing.length > 0 && (
          <dl className="sb-stack">
            {differing.map(({ word, now, typed }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>
                  {typed === undefined
                    ? m.people_now_stands({ now: now || '–' })
                    : m.people_now_and_typed({ now: now || '–', typed: typed || '–' })}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Note>
    </div>
  )
}
