import { ChevronDownIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { pinnedScheme, pinScheme, type Scheme } from '../look/scheme'
import { m } from '../words/compiled/messages'
import { getLocale, setLocale } from '../words/compiled/runtime'
import { Dropdown } from './dropdown'
import { LinkTo } from './linkTo'
import { type PersonKind, PersonMark } from './personMark'
import { Segmented } from './segmented'

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
          <SchemeChoice />
          <LanguageChoice />
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

function SchemeChoice() {
  const [scheme, setScheme] = useState<Scheme>(pinnedScheme)
  const choose = (next: Scheme) => {
    pinScheme(next)
    setScheme(next)
  }
  return (
    <div className="sb-menu-group">
      <Segmented
        legend={m.shell_scheme()}
        legendShown
        value={scheme}
        choices={[
          { value: 'system', word: m.shell_scheme_system() },
          { value: 'light', word: m.shell_scheme_light() },
          { value: 'dark', word: m.shell_scheme_dark() },
        ]}
        onChange={choose}
      />
    </div>
  )
}

// The words are compiled into functions that read the language when they are called: the page is loaded anew.
function LanguageChoice() {
  return (
    <div className="sb-menu-group">
      <Segmented
        legend={m.shell_language()}
        legendShown
        value={getLocale()}
        choices={[
          { value: 'sv', word: 'Svenska' },
          { value: 'en', word: 'English' },
        ]}
        onChange={(locale) => setLocale(locale)}
      />
    </div>
  )
}
