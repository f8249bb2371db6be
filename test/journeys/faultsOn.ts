import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { isLong } from '../times'

type Scheme = 'light' | 'dark'

/** A window of 320 px is one of 1280 px at 400 % zoom; 640 px at 200 %. */
const widths: readonly { readonly name: string; readonly width: number; readonly schemes: readonly Scheme[] }[] = [
  { name: '100 %', width: 1440, schemes: ['light', 'dark'] },
  // Laid out as at 400 %, and that is coloured as at 100 %: only a long run looks for all of it in each.
  { name: '200 % zoom', width: 640, schemes: isLong ? ['light', 'dark'] : [] },
  { name: '400 % zoom', width: 320, schemes: isLong ? ['light', 'dark'] : ['light'] },
]

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** As axe keeps one. */
interface Colour {
  r: number
  g: number
  b: number
  alpha: number
  parseString(words: string): Colour
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the page as it stands, in every look: what axe finds, and what sticks out of the window. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  const title = await page.title()
  const faults = title.endsWith('Styrbord') ? [] : [`is called "${title}"`]
  for (const { name, width, schemes } of widths) {
    await page.setViewportSize({ width, height: 1000 })
    // From its top: axe takes what has rolled in under the bar for something that lies on it.
    await page.evaluate(() => scrollTo(0, 0))
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(settled)
      for (const finding of await axeFindings(page, colorScheme, isLong || width > 320))
        faults.push(`${name}, ${colorScheme}: ${finding}`)
    }
    const reach = await page.evaluate(() => document.documentElement.scrollWidth)
    if (reach > width) faults.push(`${name}: reaches ${reach - width} px out of the window`)
  }
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** What axe finds on the page as it stands; in the dark only colours are otherwise, so only they are looked at. */
export async function axeFindings(
  page: Page,
  scheme: Scheme = 'light',
  withColours = true,
): Promise<readonly string[]> {
  // Once for each page that is loaded: it is a megabyte to read.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source)
    await page.evaluate(rememberColours)
  }
  const rules =
    scheme === 'dark'
      ? { runOnly: ['color-contrast'] }
      : { runOnly: standards, ...(withColours ? {} : { rules: { 'color-contrast': { enabled: false } } }) }
  return page.evaluate(violationsOf, rules)
}

/** Runs in the page. Axe reads the words of a colour anew for each element that stands behind each text: most of what it does. */
function rememberColours(): void {
  const { prototype } = (window.axe.commons as unknown as { color: { Color: { prototype: Colour } } }).color.Color
  const read = prototype.parseString
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>()
  prototype.parseString = function (words) {
    const before = known.get(words)
    if (before !== undefined) return Object.assign(this, before)
    read.call(this, words)
    const { r, g, b, alpha } = this
    known.set(words, { r, g, b, alpha })
    return this
  }
}

/** Runs in the page. Of what is right it gathers no places: that would be most of its work. */
async function violationsOf(rules: RunOptions): Promise<readonly string[]> {
  const { violations } = await window.axe.run(document, { ...rules, resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, html, any }) =>
      [target.join(' '), html, ...any.map(({ message }) => message)].join(' '),
    )
    return `${id}: ${places.join(', ')}`
  })
}

/** The new look is drawn, and no colour is on its way into another: what is, comes there at once. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  for (const animation of document.getAnimations()) animation.finish()
}
