import type { ElementHandle, FileChooser, Locator, Page } from 'playwright-core'

// What one has in a journey: every one goes by keyboard alone, and so shows that it can.

/** Walks with Tab until the thing has focus, as one does who has no mouse, and makes sure that one sees where one is. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  // Found once: to find a thing by its role and name takes longer than the step.
  let element = await found(thing)
  for (let steps = 0; steps < mostSteps; ) {
    const ahead = await element.evaluate(stepsTo)
    if (ahead === 0) return seeFocus(element, thing)
    if (ahead === undefined) element = await found(thing)
    for (let step = 0; step < (ahead ?? 0); step += 1) await page.keyboard.press('Tab')
    steps += ahead ?? 1
  }
  throw new Error(`Tab never came to ${thing}`)
}

/**
 * In the page: how many steps of Tab it takes to the thing at least, nothing where it is gone. Where one is is asked after
 * so many steps, since the question takes as long as a step; what may be no stop of its own isn't counted.
 */
function stepsTo(thing: Element): number | undefined {
  const from = document.activeElement
  const isBefore = (one: Node, other: Node) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (!thing.isConnected) return undefined
  if (thing === from) return 0
  // From nowhere the browser begins where one last was, which the page isn't told.
  if (from === null || from === document.body || !isBefore(from, thing)) return 1
  const stops = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]), select, textarea')
  const between = [...stops].filter(
    (stop) =>
      isBefore(from, stop) &&
      isBefore(stop, thing) &&
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled, [inert] *') &&
      stop.checkVisibility({ visibilityProperty: true }),
  )
  return between.length + 1
}

async function found(thing: Locator): Promise<ElementHandle<Element>> {
  await thing.waitFor()
  return thing.evaluateHandle((element): Element => element)
}

/** More than any page has to walk through. */
const mostSteps = 400

/** What has focus is inside the window and has a ring around it, itself or what it is drawn as. */
async function seeFocus(focused: ElementHandle<Element>, thing: Locator): Promise<void> {
  const fault = await focused.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom <= 0 || top >= innerHeight) return 'lies outside the window'
    const drawn = [element, element.parentElement].filter((each) => each !== null)
    const hasRing = drawn.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return hasRing ? undefined : 'has no ring around it'
  })
  if (fault !== undefined) throw new Error(`${thing} has focus and ${fault}`)
}

/** Focus is somewhere on the page: not lost with something that is gone, so that the next Tab begins where one was. */
export async function keepsFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body)
}

/** Walks there and presses Enter. */
export async function press(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.press('Enter')
}

/** Walks there and ticks, or takes the tick away. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

/** Walks to the group's one stop and steps to the choice with the arrows. */
export async function pick(page: Page, radio: Locator): Promise<void> {
  const group = await radio.evaluate((element) => (element as HTMLInputElement).name)
  const radios = page.locator(`input[type=radio][name="${group}"]`)
  const chosen = radios.and(page.locator(':checked'))
  await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first())
  for (let step = 0; !(await radio.isChecked()); step += 1) {
    if (step > 20) throw new Error(`The arrows never came to ${radio}`)
    await page.keyboard.press(step === 0 && (await chosen.count()) === 0 ? 'Space' : 'ArrowDown')
  }
}

/** Walks there and writes in place of what stands there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Walks to what opens the system's own choice of files, and chooses one there. */
export async function chooseFile(
  page: Page,
  opener: Locator,
  file: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, opener)])
  await chooser.setFiles(file)
}

/** Walks to a list of choices and steps down to the one that begins so. */
export async function choose(page: Page, field: Locator, beginning: string): Promise<void> {
  const words = field.locator('option')
  await words.filter({ hasText: beginning }).first().waitFor({ state: 'attached' })
  const at = (await words.allTextContents()).findIndex((word) => word.startsWith(beginning))
  if (at < 0) throw new Error(`No choice begins with ${beginning}`)
  await tabTo(page, field)
  await page.keyboard.press('Home')
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
  const chosen = await field.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text)
  if (chosen?.startsWith(beginning) !== true) throw new Error(`The keys led to ${chosen}, not to ${beginning}`)
}

/** Writes a part of the name and takes the suggestion: by keyboard, which a mouse does not hinder. */
export async function choosePerson(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await type(page, field, name)
  const suggestion = page.getByRole('listbox').getByRole('option', { name })
  await suggestion.waitFor()
  // Others may stand before it until the list has caught up with what was written.
  for (let step = 0; (await pointedAt(field)) !== (await suggestion.getAttribute('id')); step += 1) {
    if (step > 20) throw new Error(`The keys never came to ${name}`)
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await suggestion.waitFor({ state: 'hidden' })
}

const pointedAt = (field: Locator) => field.getAttribute('aria-activedescendant')

/** Chooses English in one's menu: the page is loaded anew. */
export async function speakEnglish(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: /^Din meny: / }))
  await tabTo(page, page.getByRole('radio', { name: 'Svenska' }))
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: /^Your menu: / }).waitFor()
}

/** Who decided: chosen by the beginning of the words in the list, where holders' names follow. */
export async function chooseMaker(page: Page, maker: string): Promise<void> {
  await choose(page, page.getByRole('combobox', { name: 'Beslutat av' }), maker)
}

/** The day and the reference of a decision, in the fields that every such form has. */
export async function writeDecision(
  page: Page,
  decision: { by: string; on: string; reference: string },
): Promise<void> {
  await chooseMaker(page, decision.by)
  await type(page, page.getByRole('textbox', { name: 'Beslutsdatum' }), decision.on)
  await type(page, page.getByRole('textbox', { name: 'Referens' }), decision.reference)
}
