import type { ReactNode } from 'react'
import { LinkTo } from './linkTo'

export interface FigureLine {
  id: string
  figure: number | string
  /** Where what the figure counts is shown. */
  to?: string | undefined
  /** A text or a State. */
  what: ReactNode
  /** The names the figure leads to. */
  detail?: ReactNode
}

/** "Det här blir följden": figures in a column, and what each is made of. */
export function Figures({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <dl className="sb-figures">
      {lines.map(({ id, figure, to, what, detail }) => (
        <div key={id}>
          <dt>{figure}</dt>
          <dd>
            {to === undefined ? what : <LinkTo to={to}>{what}</LinkTo>}
            {detail !== undefined && <div className="sb-figure-detail">{detail}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
