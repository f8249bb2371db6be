import { ChevronDownIcon } from '@navikt/aksel-icons'
import { lazy, Suspense } from 'react'
import { m } from '../words/compiled/messages'
import { Dropdown } from './dropdown'
import { LinkTo } from './linkTo'
import { type PersonKind, PersonMark } from './personMark'

// Fetched when the menu is opened.
const LookChoices = lazy(() => import('./lookChoices').then((part) => ({ default: part.LookChoices })))

export interface SignedIn {
  name: string
  kind: PersonKind
  isProtected?: boolean | undefined
  /** The person's own pages. */
  items: readonly { to: string; word: string }[]
  onSignOut: () => void
}

/** The person in the bar: own pages, light or dark, language, sign out. */
export function PersonMenu({ name, kind, isProtected, items, onSignOut }: SignedIn) {
  return (
    <Dropdown
      name={m.shell_person_menu({ name })}
      buttonClass="sb-bar-button sb-bar-button-bare"
      panelClass="sb-menu"
      button={
        <>
          <PersonMark kind={kind} name={name} isProtected={isProtected} size={32} />
          <span className="sb-bar-person-name">{name}</span>
          <ChevronDownIcon aria-hidden />
        </>
      }
    >
      {(close) => (
        <>
          {items.map(({ to, word }) => (
            <LinkTo key={to} to={to} className="sb-menu-item" onClick={close}>
              {word}
            </LinkTo>
          ))}
          <Suspense>
            <LookChoices />
          </Suspense>
          <div className="sb-menu-group">
            <button type="button" className="sb-menu-item" onClick={onSignOut}>
              {m.shell_sign_out()}
            </button>
          </div>
        </>
      )}
    </Dropdown>
  )
}
