import type { ReactNode } from 'react'
import { chooseLanguage } from '../words/chooseLanguage'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'
import { LinkTo } from './linkTo'
import { Lantern } from './mark'

export interface OutsideProps {
  children: ReactNode
  /** Forms stand in a narrow column; texts may use a reading measure. */
  wide?: boolean | undefined
  accessibilityTo: string
  aboutTo: string
}

/** The frame of what is seen without being signed in: the mark, the page, the foot. No bar and no rail. */
export function Outside({ children, wide, accessibilityTo, aboutTo }: OutsideProps) {
  const other = getLocale() === 'en' ? 'sv' : 'en'
  return (
    <div className="sb-outside">
      <header className="sb-outside-head">
        <span className="sb-mark">
          <Lantern />
          <span className="sb-mark-word">Styrbord</span>
        </span>
        <button
          type="button"
          className="sb-button sb-button-text sb-button-small"
          lang={other}
          onClick={() => chooseLanguage(other)}
        >
          {other === 'en' ? 'English' : 'Svenska'}
        </button>
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'sb-outside-main sb-outside-wide' : 'sb-outside-main'}>
        {children}
      </main>
      <footer className="sb-footer">
        <LinkTo to={accessibilityTo}>{m.shell_accessibility()}</LinkTo>
        <LinkTo to={aboutTo}>{m.shell_about()}</LinkTo>
      </footer>
    </div>
  )
}
