import type { ReactNode } from 'react'

export interface SectionProps {
  heading: ReactNode
  children: ReactNode
  level?: 2 | 3 | undefined
  id?: string | undefined
  note?: ReactNode
  /** To the right of the heading, usually one link. */
  more?: ReactNode
}

/** A heading on the page, what it heads below it. */
export function Section({ heading, children, level = 2, id, note, more }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section id={id} className="sb-section">
      <div className="sb-section-head">
        <Heading>{heading}</Heading>
        {note !== undefined && <span className="sb-small sb-quiet">{note}</span>}
        {more !== undefined && <div className="sb-small">{more}</div>}
      </div>
      {children}
    </section>
  )
}
