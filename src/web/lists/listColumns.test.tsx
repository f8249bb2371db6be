import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { personList } from '#api/personList'
import { asDescribed, tableColumns } from './listColumns'

test('in a list that is drawn as it is described the first column is the name, and other links are as links are', () => {
  const administration = { id: 'bun', code: 'BUN', name: 'Barn och utbildning' }
  const anna = { id: 'anna', name: 'Anna Ek', titles: [], administration, email: 'anna@vretaby.example', leftOn: null }
  const columns = tableColumns<typeof anna>(personList as never, asDescribed(personList.page))
  const drawn = Object.fromEntries(columns.map(({ id, cell }) => [id, renderToStaticMarkup(cell(anna))]))
  expect(drawn).toMatchObject({
    name: '<a href="/personer/anna" class="sb-name">Anna Ek</a>',
    administration: '<a href="/forvaltningar/bun">Barn och utbildning</a>',
    email: '<a href="mailto:anna@vretaby.example">anna@vretaby.example</a>',
  })
})
