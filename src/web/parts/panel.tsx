import type { ReactNode } from 'react'

export interface PanelProps {
  children: ReactNode
  heading?: ReactNode
  level?: 2 | 3 | undefined
  id?: string | undefined
  /** One quiet line beside the heading. */
  note?: ReactNode
  actions?: ReactNode
  /** For tables and lists: no padding of its own. */
  flush?: boolean | undefined
}

export function Panel({ children, heading, level = 2, id, note, actions, flush }: PanelProps) {
  const Heading = `h${level}` as const
  return (
    <section id={id} className={`sb-panel ${flush ? 'sb-panel-flush' : 'sb-panel-padded'}`}>
      {heading !== undefined && (
        <div className="sb-panel-head">
          <Heading>{heading}</Heading>
          {note !== undefined && <span className="sb-small sb-quiet">{note}</span>}
          {actions !== undefined && <div className="sb-panel-actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
