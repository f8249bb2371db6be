import { createContext, type MouseEventHandler, type ReactNode, useContext } from 'react'

export interface LinkProps {
  to: string
  children: ReactNode
  className?: string | undefined
  id?: string | undefined
  title?: string | undefined
  onClick?: MouseEventHandler<HTMLAnchorElement> | undefined
  'aria-current'?: 'page' | 'true' | undefined
  'aria-label'?: string | undefined
}
export type RenderLink = (props: LinkProps) => ReactNode

const plainLink: RenderLink = ({ to, children, ...rest }) => (
  <a href={to} {...rest}>
    {children}
  </a>
)
const Links = createContext<RenderLink>(plainLink)

/** The app says once how a link is made, so that no part knows the router. */
export function LinksBy({ renderLink, children }: { renderLink: RenderLink; children: ReactNode }) {
  return <Links value={renderLink}>{children}</Links>
}

export function LinkTo(props: LinkProps) {
  return useContext(Links)(props)
}
