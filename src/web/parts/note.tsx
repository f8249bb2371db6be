import type { ReactNode } from 'react'

/** A quiet remark, and the reason that stands where a button would have been. */
export function Note({ children }: { children: ReactNode }) {
  return <div className="sb-note">{children}</div>
}
