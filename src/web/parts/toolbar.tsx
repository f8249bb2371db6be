import type { ReactNode } from 'react'

/** Filters and choices above a table; `end` stands to the right. */
export function Toolbar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <div className="sb-toolbar">
      {children}
      {end !== undefined && <div className="sb-toolbar-end">{end}</div>}
    </div>
  )
}
