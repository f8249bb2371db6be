import type { Page, Request } from 'playwright-core'

/**
 * Follows what a window asks for from now on. The answer resolves when a page is drawn and waits for nothing more, also
 * for what it asked when the first answers had come: the network needn't be idle for half a second to know that.
 */
export function followed(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let answered = () => {}
  const end = (request: Request) => {
    open.delete(request)
    if (open.size === 0) answered()
  }
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    do {
      if (open.size > 0)
        await new Promise<void>((resolve) => {
          answered = resolve
        })
      await page.evaluate(drawn)
    } while (open.size > 0)
  }
}

/** The browser is idle only when nothing of the next page is left to draw; it tells so between two frames, and without any not at all. */
const drawn = () =>
  new Promise((resolve) => {
    let frame = 0
    const goOn = () => {
      frame = requestAnimationFrame(goOn)
    }
    goOn()
    requestIdleCallback(() => {
      cancelAnimationFrame(frame)
      requestAnimationFrame(resolve)
    })
  })
