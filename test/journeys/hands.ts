import type { Locator, Page } from 'playwright-core'

/** Walks with Tab until the thing has focus, as one does who has no mouse. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor()
  for (let step = 0; step < mostSteps; step += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${thing}`)
}

/** More than any page has to walk through. */
const mostSteps = 300

/** Walks there and presses Enter. */
export async function press(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing)
  await page.keyboard.press('Enter')
}

/** Walks there and types; in a list of choices the first that begins so is taken. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Writes a part of the name and takes the suggestion: by keyboard, which a mouse does not hinder. */
export async function choosePerson(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await type(page, field, name)
  await page.getByRole('listbox').getByRole('option', { name }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').getByRole('option', { name }).waitFor({ state: 'hidden' })
}

/** Who decided: chosen by the beginning of the words in the list, where holders' names follow. */
export async function chooseMaker(page: Page, maker: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Beslutat av' })
  const option = field.locator('option').filter({ hasText: maker }).first()
  await option.waitFor({ state: 'attached' })
  await field.selectOption(await option.getAttribute('value'))
}

/** The day and the reference of a decision, in the fields that every such form has. */
export async function writeDecision(
  page: Page,
  decision: { by: string; on: string; reference: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Beslutsdatum' }).fill(decision.on)
  await page.getByRole('textbox', { name: 'Referens' }).fill(decision.reference)
  await chooseMaker(page, decision.by)
}
