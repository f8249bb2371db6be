import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { objectId } from '#demo/ids'
import { rollistaFiles } from '#demo/rollistaFiles'
import { choose, chooseFile, press, tick } from './hands'
import { type Journey, openJourney } from './journey'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})

type ListFile = string | { name: string; mimeType: string; buffer: Buffer }

async function readList(page: Page, file: ListFile): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Läs in', exact: true }).first())
  await chooseFile(page, page.getByRole('button', { name: 'Välj fil' }), file)
  await page.getByRole('heading', { level: 1, name: /^Läs in: / }).waitFor()
}

const errors = (page: Page) => page.getByRole('list', { name: 'Fel', exact: true }).getByRole('listitem')

/** Opens what is wrong of one kind, mends it, and waits until it is saved. */
async function mend(page: Page, kind: string, how: (row: ReturnType<typeof errors>) => Promise<void>): Promise<void> {
  const row = errors(page).filter({ hasText: kind })
  await press(page, row.getByRole('link', { name: /^Rätta/ }))
  await how(row)
  await row.waitFor({ state: 'detached' })
}

test('the messy role list: its faults by kind, mended kind by kind, and nobody is read in twice', async () => {
  const page = await journey.as('Tove Lindmark')
  await readList(page, fileURLToPath(new URL(`../../demo/${encodeURIComponent(rollistaFiles.xlsx)}`, import.meta.url)))
  await page.getByText('Inget är sparat än').waitFor()
  await page.getByRole('button', { name: /^Rätta \d+ fel först/ }).waitFor()
  expect(await errors(page).count()).toBe(3)

  await mend(page, 'Förvaltningen finns inte', async (row) => {
    await choose(page, row.getByRole('combobox', { name: /Barn- & Utb/ }), 'Utbildningsförvaltningen')
    await choose(page, row.getByRole('combobox', { name: /Fritid\/kultur/ }), 'Kultur- och fritidsförvaltningen')
    await press(page, row.getByRole('button', { name: 'Spara val' }))
  })
  await mend(page, 'angiven två gånger', async (row) => {
    await tick(page, row.getByRole('group', { name: /Eric Tallberg/ }).getByRole('checkbox'))
    await press(page, row.getByRole('button', { name: 'Spara val' }))
  })
  await press(page, errors(page).getByRole('button', { name: 'Hoppa över 3 rader' }))
  await page.getByText('Inga fel står i vägen').waitFor()
  // Those who are in the register already are recognised, however their names are written.
  await page.getByText(/^10\d fanns redan/).waitFor()
  await page.getByText('Det finns inga rader att läsa in').waitFor()

  await press(page, page.getByRole('button', { name: 'Släng utkastet' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Släng utkastet' }))
  await page.getByRole('heading', { level: 1, name: 'Läs in', exact: true }).waitFor()
})

test('a list with a leader for the vacancy fills the seats of two forums, and undoing it empties them', async () => {
  const page = await journey.as('Tove Lindmark')
  const buffer = Buffer.from(
    'Namn;Roll;Objekt;Sida;Från;Beslut\r\nUlrika Tern;Objektledare;UKF;Verksamhet;2026-11-01;UF 2026-00912\r\n',
  )
  await readList(page, { name: 'Ny ledare.csv', mimeType: 'text/csv', buffer })
  const draft = page.url()
  await page.getByText(/forum får sina platser/).waitFor()
  await press(page, page.getByRole('button', { name: 'Läs in 1 rad' }))
  await page.getByRole('heading', { name: 'Inläst', exact: true }).waitFor()

  const forums = [`/forum/object-steering-group~${objectId('UKF')}`, '/forum/object-leader-forum']
  const seated = page.getByRole('table', { name: 'Platser' }).getByRole('link', { name: 'Ulrika Tern' })
  for (const forum of forums) {
    await page.goto(forum)
    await seated.waitFor()
  }
  await page.goto(draft)
  await press(page, page.getByRole('button', { name: 'Ångra inläsningen' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }))
  await page.getByRole('heading', { name: 'Ångrad', exact: true }).waitFor()
  for (const forum of forums) {
    await page.goto(forum)
    await page.getByRole('table', { name: 'Platser' }).getByText('Vakant sedan 1 september 2026').waitFor()
  }
})
