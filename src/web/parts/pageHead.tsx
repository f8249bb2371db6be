import { type ReactNode, use } from 'react'
import { m } from '../words/compiled/messages'
import { DateUnderHeading } from './dateButton'
import { LinkTo } from './linkTo'

interface Crumb {
  word: string
  /** Left out on the last one: the page itself. */
  to?: string | undefined
}

export interface PageHeadProps {
  heading: ReactNode
  crumbs?: readonly Crumb[] | undefined
  /** One line over the heading, such as the weekday on the home page. */
  before?: ReactNode
  /** One sentence that says what this is, with its clause mark. */
  sentence?: ReactNode
  actions?: ReactNode
  /** The home page's sentence, only there. */
  large?: boolean | undefined
}

export function PageHead({ heading, crumbs = [], before, sentence, actions, large }: PageHeadProps) {
  return (
    <div className="sb-page-head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      {before !== undefined && <p className="sb-page-before">{before}</p>}
      <div className="sb-page-title">
        <h1 className={large ? 'sb-home-heading' : undefined}>{heading}</h1>
        {sentence !== undefined && <p>{sentence}</p>}
      </div>
      {Boolean(actions) && <div className="sb-page-actions">{actions}</div>}
      {use(DateUnderHeading)}
    </div>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={m.parts_crumbs()}>
      <ol className="sb-crumbs">
        {crumbs.map(({ word, to }) => (
          <li key={word}>
            {to === undefined ? <span aria-current="page">{word}</span> : <LinkTo to={to}>{word}</LinkTo>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
