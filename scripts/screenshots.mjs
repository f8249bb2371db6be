// Pictures for docs/screenshots of a running Styrbord with the fictional municipality: node scripts/screenshots.mjs http://127.0.0.1:4180
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'
import { root } from './installed.mjs'

const baseURL = process.argv[2] ?? 'http://127.0.0.1:4180'
const folder = join(root, 'docs', 'screenshots')
const most = 250_000 // bytes

/** A page is reached as a reader would: from the menu and by the names on it. */
const pictures = [
  { name: 'hem', as: 'Annika Fors', go: async () => {} },
  { name: 'objekt', as: 'Annika Fors', go: (page) => toObject(page, 'UKF') },
  { name: 'forum', as: 'Annika Fors', go: toSteeringGroup },
  { name: 'tackning', as: 'Tove Lindmark', go: (page) => byMenu(page, 'Täckning') },
  { name: 'modellen-mork', as: 'Ragnhild Stenbeck', scheme: 'dark', go: (page) => byMenu(page, 'Modellen') },
  { name: 'komponenter', as: 'Tove Lindmark', go: (page) => byMenu(page, 'Komponenter') },
  { name: 'komponent', as: 'Tove Lindmark', go: (page) => toComponent(page, 'Skolvis') },
  { name: 'karta', as: 'Jonas Ekwall', go: (page) => byMenu(page, 'Karta') },
  { name: 'karta-objekt-mork', as: 'Jonas Ekwall', scheme: 'dark', go: toObjectOnMap },
  { name: 'las-in', as: 'Tove Lindmark', go: (page) => toImport(page, 'Rollista', 'Rollista 2026 (3) slutlig.xlsx') },
  { name: 'las-in-register', as: 'Tove Lindmark', go: toRegister },
  { name: 'nekat', as: 'Annika Fors', go: toRefusal },
  { name: 'kontakt-telefon', as: 'Siv Blom', width: 390, height: 844, go: toContact },
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
for (const { name, as, go, width = 1440, height = 1000, scheme = 'light' } of pictures) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'sv-SE',
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: as }).click()
  await page.getByRole('button', { name: `Din meny: ${as}` }).waitFor()
  await page.locator('main h1').waitFor()
  await go(page)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  const { size } = statSync(path)
  console.log(`${name}.png: ${Math.round(size / 1000)} kB${size > most ? ', too large' : ''}`)
  if (size > most) process.exitCode = 1
  await context.close()
}
await browser.close()

async function byMenu(page, word) {
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: word }).first().click()
  await page.getByRole('heading', { level: 1, name: word }).waitFor()
}

async function toComponent(page, name) {
  await byMenu(page, 'Komponenter')
  await page.getByRole('searchbox', { name: 'Sök namn eller leverantör' }).fill(name)
  await page.getByRole('button', { name: 'Sök', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** By the keys: the second object is chosen, and what is chosen is told under the picture. */
async function toObjectOnMap(page) {
  await byMenu(page, 'Karta')
  const map = page.getByRole('application')
  await map.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await page.getByRole('link', { name: 'Zooma till UKF' }).click()
  await page.getByRole('heading', { level: 1, name: /UKF/ }).waitFor()
  await page.evaluate(() => scrollTo(0, 0))
}

/** The old list of systems, with its kinds of mess. */
async function toRegister(page) {
  await toImport(page, 'Register över it-komponenter', 'Systemförteckning 2026 v7 KOPIA.xlsx')
}

async function toImport(page, kind, file) {
  await byMenu(page, 'Läs in')
  await page.getByRole('radio', { name: kind }).check()
  await page.locator('input[type=file]').setInputFiles(join(root, 'demo', file))
  await page.getByRole('heading', { level: 1, name: /^Läs in: / }).waitFor()
  await page.getByText('Inget är sparat än').waitFor()
  await page.getByRole('heading', { name: 'Det här blir följden' }).waitFor()
}

async function toObject(page, code) {
  await byMenu(page, 'Objekt')
  await page.getByRole('main').getByRole('link', { name: code, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: code }).waitFor()
}

async function toSteeringGroup(page) {
  await toObject(page, 'UKF')
  await page.getByRole('link', { name: 'Styrgrupp', exact: true }).click()
  await page.getByRole('table', { name: 'Platser' }).waitFor()
}

/** It-chefen cannot appoint a business leader: nothing is registered. */
async function toRefusal(page) {
  await toObject(page, 'UKF')
  await page.getByRole('link', { name: 'Tillsätt objektledare' }).click()
  const person = page.getByRole('combobox', { name: 'Person' })
  await person.click()
  await person.pressSequentially('Ulrika Tern')
  await page.getByRole('listbox').getByRole('option', { name: 'Ulrika Tern' }).click()
  await page.getByRole('textbox', { name: 'Gäller från' }).fill('2026-11-23')
  await page.getByRole('textbox', { name: 'Beslutsdatum' }).fill('2026-11-23')
  await page.getByRole('textbox', { name: 'Referens' }).fill('UF 2026-00911')
  await page.getByRole('combobox', { name: 'Beslutat av' }).selectOption({ label: 'It-chefen (Daniel Åsbrink)' })
  await page.getByRole('button', { name: 'Registrera tillsättning' }).click()
  await page.getByRole('region', { name: 'Inget är registrerat' }).waitFor()
}

async function toContact(page) {
  await page.getByRole('button', { name: 'Meny', exact: true }).click()
  await page.getByRole('link', { name: 'Hitta kontakt' }).click()
  await page.getByRole('link', { name: 'Utbildningsförvaltningen' }).click()
  await page.getByRole('heading', { name: /för Utbildningsförvaltningen/ }).waitFor()
}
