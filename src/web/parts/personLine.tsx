import type { ReactNode } from 'react'
import { m } from '../words/compiled/messages'
import { LinkTo } from './linkTo'
import { type PersonKind, PersonMark } from './personMark'
import { State } from './state'
import { type ComingSeen, comesWord, vacantWord } from './vacantWords'

export interface PersonLineProps {
  kind: PersonKind
  /** For a protected identity: the role. */
  name: string
  to?: string | undefined
  detail?: ReactNode
  isProtected?: boolean | undefined
  size?: 20 | 32 | 40 | undefined
}

/** A mark and a name. */
export function PersonLine({ kind, name, to, detail, isProtected, size = 40 }: PersonLineProps) {
  return (
    <div className={`sb-person sb-person-${size}`}>
      <PersonMark kind={kind} name={name} isProtected={isProtected} size={size} />
      <div className="sb-person-text">
        <div className="sb-person-name">
          {to === undefined ? (
            name
          ) : (
            <LinkTo to={to} className="sb-name">
              {name}
            </LinkTo>
          )}
        </div>
        {isProtected && <div className="sb-person-detail">{m.parts_protected()}</div>}
        {detail !== undefined && <div className="sb-person-detail">{detail}</div>}
      </div>
    </div>
  )
}

export interface VacancyProps {
  kind: PersonKind
  since: string | null
  coming?: ComingSeen | null
  /** Who should act, and the button when it is the reader; not asked for where somebody is to come. */
  children?: ReactNode
  size?: 20 | 32 | 40 | undefined
}

/** The hole where a person should be: drawn, not left blank. */
export function Vacancy({ kind, since, coming = null, children, size = 40 }: VacancyProps) {
  const detail = coming === null ? children : comesWord(coming)
  return (
    <div className={`sb-person sb-person-${size}`}>
      <PersonMark kind={kind} vacant size={size} />
      <div className="sb-person-text">
        <State kind="vacant">{vacantWord(since)}</State>
        {detail !== undefined && <div className="sb-person-detail">{detail}</div>}
      </div>
    </div>
  )
}
