import { type ButtonLook, buttonClass } from './button'
import { LinkTo } from './linkTo'

export interface LinkButtonProps extends ButtonLook {
  to: string
}

/** A link that looks like a button, for the way on that is a page. */
export function LinkButton({ to, children, kind, size, icon: Icon }: LinkButtonProps) {
  return (
    <LinkTo to={to} className={buttonClass(kind, size)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </LinkTo>
  )
}
