import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOn } from './faultsOn'
import { press } from './hands'
import { openProduct } from './journey'
import { followed } from './quiet'

let product: Awaited<ReturnType<typeof openProduct>>
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

test('the way in logs no error in the browser’s console, wherever one comes from', async () => {
  const page = await product.open()
  const quiet = followed(page)
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  for (const address of ['/', '/objekt', '/om', '/logga-in']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await quiet()
  }
  await page.goto('/objekt')
  await press(page, page.getByRole('button', { name: 'Annika Fors' }))
  await page.getByRole('button', { name: 'Din meny: Annika Fors' }).waitFor()
  await quiet()
  expect(said).toEqual([])
})

test('the sign-in is clean in every look, too', async () => {
  const page = await product.open()
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Välj vem du är' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})
