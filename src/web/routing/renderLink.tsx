import type { MouseEvent } from 'react'
import type { RenderLink } from '../parts/linkTo'
import { dayShown } from './asOf'
import { push } from './navigation'

/** An address inside the product is opened in place, on the day that is shown; all others by the browser. */
export const renderLink: RenderLink = ({ to, children, onClick, ...rest }) => {
  const isOurs = to.startsWith('/') && !to.startsWith('/api/')
  const href = isOurs ? onShownDay(to) : to
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!isOurs || event.defaultPrevented || !isPlain) return
    event.preventDefault()
    push(href)
  }
  return (
    <a href={href} onClick={open} {...rest}>
      {children}
    </a>
  )
}

function onShownDay(to: string): string {
  const day = dayShown()
  if (day === undefined || to.includes('dag=')) return to
  const [path = '', hash] = to.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}dag=${day}${hash === undefined ? '' : `#${hash}`}`
}
