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
    /** Kinds of element whose colours have been looked at, each with its number. */
    coloured?: Map<string, number>
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
  // From the width that the page before it ended in: each new one is a layout.
  const isNarrow = (page.viewportSize()?.width ?? 0) < 640
  for (const { name, width, schemes } of isNarrow ? widths.toReversed() : widths) {
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
  const colours = { runOnly: ['color-contrast'] }
  const others = { runOnly: standards, rules: { 'color-contrast': { enabled: false } } }
  const found = scheme === 'light' ? await page.evaluate(violationsOf, { rules: others, elements: undefined }) : []
  if (!withColours) return found
  const elements = isLong ? undefined : await page.evaluateHandle(textsOfNewKinds)
  return [...found, ...(await page.evaluate(violationsOf, { rules: colours, elements }))]
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

/** Runs in the page, in all of it or in some elements. Of what is right it gathers no places: that would be most of its work. */
async function violationsOf({
  rules,
  elements,
}: {
  rules: RunOptions
  elements: Element[] | undefined
}): Promise<readonly string[]> {
  if (elements?.length === 0) return []
  const { violations } = await window.axe.run(elements ?? document, { ...rules, resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target, html, any }) =>
      [target.join(' '), html, ...any.map(({ message }) => message)].join(' '),
    )
    return `${id}: ${places.join(', ')}`
  })
}

/**
 * Runs in the page. What is coloured and classed as something before it, below elements that are so too, has the contrast
 * that it had: one text of each kind is looked at, on the first page that has it. A long run looks at all.
 */
function textsOfNewKinds(): Element[] {
  window.coloured ??= new Map()
  const { coloured } = window
  const kinds = new Map<Element | null, number>()
  return [...document.body.querySelectorAll('*')].filter((element) => {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element)
    const looks = [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight]
    const state = [element.matches(':disabled, [aria-disabled=true], [inert]'), element.checkVisibility()]
    const above = kinds.get(element.parentElement) ?? 0
    const kind = [above, element.tagName, element.getAttribute('class'), ...state, ...looks].join()
    const known = coloured.get(kind)
    kinds.set(element, known ?? coloured.size + 1)
    if (known !== undefined) return false
    coloured.set(kind, coloured.size + 1)
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    return element.matches('input, select, textarea') || texts.some(({ nodeValue }) => nodeValue?.trim() !== '')
  })
}

/** The new look is drawn, and no colour is on its way into another: what is, comes there at once. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  for (const animation of document.getAnimations()) animation.finish()
}
