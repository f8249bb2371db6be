import type { ReactNode } from 'react'

/** A panel of rows: FindingRow, WaitingRow, or any list item. */
export function RowList({ children, name }: { children: ReactNode; name?: string | undefined }) {
  return (
    <ul className="sb-list sb-panel sb-panel-flush" aria-label={name}>
      {children}
    </ul>
  )
}
