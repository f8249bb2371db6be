import { createContext, use, useSyncExternalStore } from 'react'

/** The page that is shown: its address taken apart. While the next one is fetched, this is still the one before. */
export interface Shown {
  readonly pathname: string
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, string>>
  /** Without its #. */
  readonly hash: string
}

export const ShownPage = createContext<Shown>({ pathname: '/', params: {}, search: {}, hash: '' })

export const useParams = <T extends Partial<Record<string, string>>>(): T => use(ShownPage).params as T
export const useSearch = <T extends Partial<Record<string, string>>>(): T => use(ShownPage).search as T
export const useShown = (): Shown => use(ShownPage)

const moved = new EventTarget()

/** Goes to an address of the product; back leads here again. */
export function push(href: string): void {
  history.pushState(null, '', href)
  moved.dispatchEvent(new Event('moved'))
}

/** The same page in another state: back leads to the page before it. */
export function replace(href: string): void {
  history.replaceState(null, '', href)
  moved.dispatchEvent(new Event('moved'))
}

/** Path, query and hash as the browser has them now. */
export const useAddress = (): string => useSyncExternalStore(subscribe, addressNow)

const addressNow = () => location.pathname + location.search + location.hash

function subscribe(onMove: () => void): () => void {
  addEventListener('popstate', onMove)
  addEventListener('hashchange', onMove)
  moved.addEventListener('moved', onMove)
  return () => {
    removeEventListener('popstate', onMove)
    removeEventListener('hashchange', onMove)
    moved.removeEventListener('moved', onMove)
  }
}
