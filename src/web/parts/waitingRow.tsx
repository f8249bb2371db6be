import type { ReactNode } from 'react'
import { type Clause, ClauseMark } from './clauseMark'

export interface WaitingRowProps {
  /** A State: late, vacant, due. */
  state: ReactNode
  /** The object's code, or what else it is about. */
  about?: ReactNode
  clause?: Clause | undefined
  /** What to do, as an imperative. */
  what: ReactNode
  /** Why, in one or two sentences with names. */
  why: ReactNode
  /** One Button or LinkButton: primary in the first row, outlined in the others. */
  action?: ReactNode
}

/** A thing that waits for the reader; stands in a RowList. */
export function WaitingRow({ state, about, clause, what, why, action }: WaitingRowProps) {
  return (
    <li className="sb-waiting">
      <div className="sb-waiting-body">
        <div className="sb-waiting-line">
          {state}
          {about !== undefined && <span>{about}</span>}
          {clause && <ClauseMark {...clause} />}
        </div>
        <h3>{what}</h3>
        <p>{why}</p>
      </div>
      {action}
    </li>
  )
}
