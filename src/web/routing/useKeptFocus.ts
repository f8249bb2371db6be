import { useEffect } from 'react'

/**
 * When what had focus is gone, as a row that was mended or a form that was sent, focus goes to what is left around it.
 * Otherwise it falls to the whole page: a reader of the screen is silent, and one who walks with Tab doesn't see where.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: readonly Element[] = []
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? withAncestors(target) : []
    }
    const keep = () => {
      const [held] = around
      if (held === undefined || held.isConnected || document.activeElement !== document.body) return
      const left = around.find((each) => each.isConnected && each.matches(places) && each.checkVisibility())
      // What stood outside the page's own part, as the banner of another day, leaves its beginning.
      const next = left ?? document.getElementById('main')
      if (next instanceof HTMLElement) take(next)
    }
    const changes = new MutationObserver(keep)
    document.addEventListener('focusin', remember)
    changes.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      changes.disconnect()
    }
  }, [])
}

/** Large enough to still make sense, small enough to be near. */
const places = 'li, tr, form, fieldset, section, aside, ul, dialog, main'

function withAncestors(element: Element): readonly Element[] {
  const { parentElement } = element
  return parentElement === null ? [element] : [element, ...withAncestors(parentElement)]
}

function take(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    // It takes focus this once only: a press beside a button in it must not.
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}
