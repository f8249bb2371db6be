import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from './pageHead'

interface TitledPageProps extends PageHeadProps {
  /** In the window's title, where the heading isn't plain words. */
  title?: string | undefined
  children?: ReactNode
}

/** A page with its title, its head and what it is about. */
export function TitledPage({ title, children, ...head }: TitledPageProps) {
  return (
    <>
      <title>{`${title ?? String(head.heading)} · Styrbord`}</title>
      <PageHead {...head} />
      {children}
    </>
  )
}
