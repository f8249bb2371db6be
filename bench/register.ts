import { demoId } from '#demo/ids'
import type { Component } from '#model/shapes/component'
import type { Structure } from '#model/structure'

/** What the demo's register is once more beside itself is named after. */
const places = 'Norrby Söderby Västerby Österby Mellanby Storby Lillby Nyby Gamleby Skogsby Sjöby Åby'.split(' ')

/** The demo's register as often as it takes to have so many components, with their placements and relations. Always the same. */
export function withRegister(structure: Structure, count: number): Structure {
  const copies = Array.from({ length: Math.ceil(count / structure.components.length) }, (_, n) => n)
  const components = copies.flatMap((n) => structure.components.map((each) => copied(each, n))).slice(0, count)
  const ids = new Set(components.map(({ id }) => id))
  // The last copy isn't whole: what points out of it points nowhere.
  const known = (id: string | null) => (id !== null && ids.has(id) ? id : null)
  return {
    ...structure,
    components: components.map((each) =>
      each.kind === 'it'
        ? { ...each, partOfId: known(each.partOfId) }
        : { ...each, itComponentIds: each.itComponentIds.filter((id) => ids.has(id)) },
    ),
    placements: copies
      .flatMap((n) =>
        structure.placements.map((each) => ({
          ...each,
          ...{ id: idIn(n, each.id), componentId: idIn(n, each.componentId) },
        })),
      )
      .filter(({ componentId }) => ids.has(componentId)),
    relations: copies
      .flatMap((n) =>
        structure.relations.map((each) => ({
          ...each,
          ...{ id: idIn(n, each.id), fromId: idIn(n, each.fromId), toId: idIn(n, each.toId) },
        })),
      )
      .filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
  }
}

function copied(component: Component, n: number): Component {
  if (n === 0) return component
  const round = Math.ceil(n / places.length)
  const own = {
    id: idIn(n, component.id),
    name: `${component.name} ${places[(n - 1) % places.length]}${round > 1 ? ` ${round}` : ''}`,
  }
  return component.kind === 'it'
    ? {
        ...component,
        ...own,
        key: component.key === null ? null : `${component.key}-${n}`,
        partOfId: component.partOfId === null ? null : idIn(n, component.partOfId),
      }
    : { ...component, ...own, itComponentIds: component.itComponentIds.map((id) => idIn(n, id)) }
}

const idIn = (n: number, id: string): string => (n === 0 ? id : demoId(`bench/register/${n}/${id}`))
