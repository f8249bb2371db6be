import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Refusal } from './refusal'

const ways = ['Be Eva Rosenlund om beslut', 'Ändra vem som beslutade', 'Spara som utkast', 'En fjärde'].map((word) => ({
  word,
  to: '#',
}))
const drawn = renderToStaticMarkup(
  <Refusal
    heading="Tillsättningen är inte registrerad"
    rule="Objektägare verksamhet tillsätts av kommundirektören."
    clause={{ number: '3.5.1', to: '/modellen#3.5.1' }}
    wrote="Beslutat av förvaltningschefen"
    missing="Ett beslut av kommundirektören"
    couldDecide={[{ kind: 'office', name: 'Eva Rosenlund', to: '/personer/1' }]}
    ways={ways}
  />,
)

test('a refusal has its five lines in their order', () => {
  const lines = ['Tillsättningen är inte', 'Regeln', 'Du skrev', 'Det saknas', 'Kan besluta']
  const places = lines.map((line) => drawn.indexOf(line))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('the clause leads to Modellen and the refusal can take focus', () => {
  expect(drawn).toContain('href="/modellen#3.5.1"')
  expect(drawn).toContain('tabindex="-1"')
})

test('there are at most three ways on, the best one first and alone filled', () => {
  expect(drawn).not.toContain('En fjärde')
  expect(drawn.match(/sb-button-primary/g)).toHaveLength(1)
  expect(drawn.indexOf('sb-button-primary')).toBeLessThan(drawn.indexOf('sb-button-outlined'))
})
