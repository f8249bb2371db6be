import { ChevronDownIcon, DownloadIcon } from '@navikt/aksel-icons'
import type { MouseEvent } from 'react'
import { m } from '../words/compiled/messages'
import { buttonClass } from './button'
import { Dropdown } from './dropdown'

export interface DownloadMenuProps {
  files: readonly { href: string; word: string; detail: string }[]
}

/** What a page shows, as files to take away. */
export function DownloadMenu({ files }: DownloadMenuProps) {
  return (
    <Dropdown
      buttonClass={buttonClass()}
      panelClass="sb-menu"
      button={
        <>
          <DownloadIcon aria-hidden />
          {m.parts_download()}
          <ChevronDownIcon aria-hidden />
        </>
      }
    >
      {(close) => (
        <ul>
          {files.map(({ href, word, detail }) => (
            <li key={href}>
              {/* Without `download` an answer that isn't a file would take the page's place. */}
              <a href={href} download className="sb-menu-item" onClick={(event) => chosen(event, close)}>
                <span>
                  {word}
                  <span className="sb-menu-detail">{detail}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Dropdown>
  )
}

/** The page stays, so focus goes back to the button that opened the menu. */
function chosen(event: MouseEvent<HTMLAnchorElement>, close: () => void) {
  event.currentTarget.closest('.sb-anchor')?.querySelector('button')?.focus()
  close()
}
