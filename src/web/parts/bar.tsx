import { MagnifyingGlassIcon, MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { m } from '../words/compiled/messages'
import { DateButton, type ShownDate } from './dateButton'
import { IconButton } from './iconButton'
import { Mark } from './mark'
import { PersonMenu, type SignedIn } from './personMenu'
import { SearchField } from './searchField'

export interface BarProps {
  home: string
  organisation: string
  isDemo: boolean
  date: ShownDate
  person: SignedIn
  onSearch: (text: string) => void
  menu: { id: string; isOpen: boolean; onToggle: () => void }
}

export function Bar({ home, organisation, isDemo, date, person, onSearch, menu }: BarProps) {
  const [isSearching, setSearching] = useState(false)
  const search = (text: string) => {
    setSearching(false)
    onSearch(text)
  }
  return (
    <header className="sb-bar">
      <Mark to={home} name={m.shell_home()} />
      <span className="sb-bar-organisation">{organisation}</span>
      {isDemo && <span className="sb-demo">{m.shell_demo()}</span>}
      <SearchField isOpen={isSearching} onSearch={search} />
      <IconButton
        className="sb-bar-narrow sb-bar-spring"
        icon={isSearching ? XMarkIcon : MagnifyingGlassIcon}
        name={isSearching ? m.shell_search_close() : m.shell_search_name()}
        aria-expanded={isSearching}
        onClick={() => setSearching(!isSearching)}
      />
      <DateButton date={date} className="sb-date-anchor" />
      <PersonMenu {...person} />
      <button
        type="button"
        className="sb-bar-button sb-bar-narrow"
        aria-expanded={menu.isOpen}
        aria-controls={menu.id}
        onClick={menu.onToggle}
      >
        <MenuHamburgerIcon aria-hidden />
        <strong>{m.shell_menu()}</strong>
      </button>
    </header>
  )
}
