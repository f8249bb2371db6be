import type { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import type { Structure } from '../structure.ts'
import { capitalised, compose, type Text, text } from '../text.ts'
import type { EffectKind } from './effects.ts'

type Told = { readonly [Kind in EffectKind]: (record: Structure[Kind][number], governance: Governance) => Text }

const same = (word: string): Text => text(word, word)
const codeOf = (objectId: string, governance: Governance): string => governance.object(objectId)?.code ?? ''
const componentName = (id: string, { structure }: Governance): string =>
  structure.components.find((each) => each.id === id)?.name ?? ''

/** What a record is called where it stands among others. */
const tellings: Told = {
  administrations: ({ name }) => same(name),
  objects: (history, { day }) => {
    const { code, name } = objectOn(history, day)
    return text(`Objektet ${code} ${name}`, `The object ${code} ${name}`)
  },
  products: ({ name }) => text(`Produkten ${name}`, `The product ${name}`),
  appointments: (held, governance) => {
    const { personId, objectId } = held
    const title = governance.titleOf(held)
    const [name, code] = [governance.nameOf(personId), codeOf(objectId, governance)]
    return text(`${name}, ${title.sv} i ${code}`, `${name}, ${title.en} in ${code}`)
  },
  seatings: ({ personId, objectId }, governance) => {
    const [name, code] = [governance.nameOf(personId), codeOf(objectId, governance)]
    return text(`${name}, plats i styrgruppen för ${code}`, `${name}, seat in the steering group for ${code}`)
  },
  deviations: ({ objectId }, governance) => {
    const code = codeOf(objectId, governance)
    return text(`Avsteget i ${code}`, `The deviation in ${code}`)
  },
  components: ({ name }) => same(name),
  placements: ({ componentId, objectId }, governance) => {
    const [name, code] = [componentName(componentId, governance), codeOf(objectId, governance)]
    return text(`${name} i ${code}`, `${name} in ${code}`)
  },
  relations: ({ fromId, toId }, governance) =>
    same(`${componentName(fromId, governance)} → ${componentName(toId, governance)}`),
  moves: ({ componentId }, governance) => {
    const name = componentName(componentId, governance)
    return text(`Flytten av ${name}`, `The move of ${name}`)
  },
}

export const recordTitle = <Kind extends EffectKind>(
  kind: Kind,
  record: Structure[Kind][number],
  governance: Governance,
): Text => capitalised(compose((l) => tellings[kind](record, governance)[l]))
