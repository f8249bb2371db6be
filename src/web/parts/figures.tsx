import type { ReactNode } from 'react'

export interface FigureLine {
  id: string
  figure: number | string
  /** A text or a State. */
  what: ReactNode
  /** The names the figure leads to. */
  detail?: ReactNode
}

/** "Det här blir följden": figures in a column, and what each is made of. */
export function Figures({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <dl className="sb-figures">
      {lines.map(({ id, figure, what, detail }) => (
        <div key={id}>
          <dt>{figure}</dt>
          <dd>
            {what}
            {detail !== undefined && <p>{detail}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
