import type { ReactNode } from 'react'

export interface ProgressProps {
  name: string
  /** Left out where nobody can know how far it has come. */
  done?: number | undefined
  of?: number
  /** "1 120 av 1 500 rader" */
  words?: ReactNode
  /** "Du kan lämna sidan." */
  note?: ReactNode
}

/** For what takes more than two seconds: counts, and whether the page can be left. */
export function Progress({ name, done, of, words, note }: ProgressProps) {
  return (
    <div className="sb-stack">
      <div className="sb-row">
        <strong>{name}</strong> {words !== undefined && <span className="sb-quiet sb-number">{words}</span>}
      </div>
      <progress className="sb-progress" value={done} max={of} aria-label={name} />
      {note !== undefined && <p className="sb-small sb-quiet">{note}</p>}
    </div>
  )
}
