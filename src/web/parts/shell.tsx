import { type ReactNode, useId, useState } from 'react'
import { m } from '../words/compiled/messages'
import { AsOfBanner } from './asOfBanner'
import { Bar, type BarProps } from './bar'
import { DateButton, DateUnderHeading } from './dateButton'
import { longDay } from './days'
import { LinkTo } from './linkTo'
import { Rail, type RailGroup } from './rail'

export interface ShellProps extends Omit<BarProps, 'menu'> {
  groups: readonly RailGroup[]
  /** Täckning, Karta and Delar may grow to the window. */
  wide?: boolean | undefined
  accessibilityTo: string
  aboutTo: string
  /** The page: PageHead first. */
  children: ReactNode
}

/** The frame around every page: bar, rail, the day's banner, the page, the foot. */
export function Shell({ groups, wide, accessibilityTo, aboutTo, children, ...bar }: ShellProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const railId = useId()
  return (
    <>
      <a className="sb-skip" href="#main">
        {m.shell_skip()}
      </a>
      <Bar {...bar} menu={{ id: railId, isOpen: isMenuOpen, onToggle: () => setMenuOpen(!isMenuOpen) }} />
      <AsOfBanner date={bar.date} />
      <div className="sb-frame">
        <Rail id={railId} groups={groups} isOpen={isMenuOpen} onLeave={() => setMenuOpen(false)} />
        <div className={wide ? 'sb-content sb-content-wide' : 'sb-content'}>
          <div className="sb-print-head" aria-hidden>
            <span>
              {bar.organisation}, {m.shell_state_of({ day: longDay(bar.date.shown) })}
            </span>
            <span>{m.shell_printed({ day: bar.date.today })}</span>
          </div>
          <main id="main" className="sb-main" tabIndex={-1}>
            <DateUnderHeading value={<DateButton date={bar.date} className="sb-date-under" />}>
              {children}
            </DateUnderHeading>
          </main>
          <footer className="sb-footer">
            {bar.isDemo && <span>{m.shell_footer_demo()}</span>}
            <LinkTo to={accessibilityTo}>{m.shell_accessibility()}</LinkTo>
            <LinkTo to={aboutTo}>{m.shell_about()}</LinkTo>
          </footer>
        </div>
      </div>
    </>
  )
}
