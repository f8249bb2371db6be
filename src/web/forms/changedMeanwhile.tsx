import { useState } from 'react'
import type { Problem } from '../asking/api'
import { Note } from '../parts/note'
import { m } from '../words/compiled/messages'

interface ChangedMeanwhileProps {
  problem: Problem | undefined
  /** Each field: as it stands now, and as it is in this form; what this form hasn't is only told. */
  fields: readonly { word: string; now: string; typed?: string | undefined }[]
}

/**
 * Somebody else saved first: what they changed, and what stands beside what is typed here, which is kept. Draws nothing
 * otherwise, but has to be there from the form's beginning: it remembers what stood when the form was opened.
 */
export function ChangedMeanwhile({ problem, fields }: ChangedMeanwhileProps) {
  const [stood] = useState(() => new Map(fields.map(({ word, now }) => [word, now])))
  if (problem?.status !== 412) return null
  const told = fields.filter(
    ({ word, now, typed }) => (typed !== undefined && now !== typed) || now !== stood.get(word),
  )
  return (
    <div role="alert">
      <Note>
        <strong>{m.parts_changed_meanwhile()}</strong> {m.parts_yours_is_kept()}
        {told.length > 0 && (
          <dl className="sb-stack">
            {told.map(({ word, now, typed }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>
                  {typed === undefined || typed === now
                    ? m.parts_now_stands({ now: now || '–' })
                    : m.parts_now_and_typed({ now: now || '–', typed: typed || '–' })}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Note>
    </div>
  )
}
