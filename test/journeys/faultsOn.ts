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
    if (!isLong) await page.evaluate(lookAtMarkedAlone)
  }
  const enabled = withColours && (isLong || (await page.evaluate(markTextsOfNewKinds)) > 0)
  // In one run: before its first rule axe goes through all of the page and where everything lies on it.
  if (scheme === 'light')
    return page.evaluate(violationsOf, { runOnly: standards, rules: { 'color-contrast': { enabled } } })
  return enabled ? page.evaluate(violationsOf, { runOnly: ['color-contrast'] }) : []
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

/** Runs in the page: of the colours axe looks at those of marked texts. */
function lookAtMarkedAlone(): void {
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-new-kind]' }] })
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

/**
 * Runs in the page, and tells how many it marked. What is coloured and classed as something before it, below elements that
 * are so too, has the contrast that it had: one text of each kind is looked at, on the first page that has it. A long run
 * looks at all.
 */
function markTextsOfNewKinds(): number {
  const mark = 'data-new-kind'
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
  window.coloured ??= new Map()
  const { coloured } = window
  const kinds = new Map<Element | null, number>()
  const texts = [...document.body.querySelectorAll('*')].filter((element) => {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element)
    const looks = [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight]
    const state = [element.matches(':disabled, [aria-disabled=true], [inert]'), element.checkVisibility()]
    const above = kinds.get(element.parentElement) ?? 0
    const kind = [above, element.tagName, element.getAttribute('class'), ...state, ...looks].join()
    const known = coloured.get(kind)
    kinds.set(element, known ?? coloured.size + 1)
    if (known !== undefined) return false
    coloured.set(kind, coloured.size + 1)
    const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    return element.matches('input, select, textarea') || words.some(({ nodeValue }) => nodeValue?.trim() !== '')
  })
  for (const element of texts) element.setAttribute(mark, '')
  return texts.length
}

/** The new look is drawn, and no colour is on its way into another: what is, comes there at once. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  for (const animation of document.getAnimations()) animation.finish()
}
