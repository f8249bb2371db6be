import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Role } from '../shapes/modelRoles.ts'
import { compose, enumerate, text } from '../text.ts'
import {
  cited,
  type Element,
  element,
  listed,
  listedNames,
  nameIn,
  no,
  rule,
  same,
  wording,
  yes,
} from './elementParts.ts'

export function roleElements(role: Role, model: GovernanceModel): Element[] {
  const sides = (ids: readonly string[]) => listedNames(model.sides, ids)
  const tasks = [
    ...role.duties.map((task) => ({ kind: 'duty', task })),
    ...role.powers.map((task) => ({ kind: 'power', task })),
  ]
  return [
    element('roles', role.id, role.name, [
      wording('plural', 'i flertal', 'in plural', role.plural),
      wording('about', 'beskrivning', 'description', role.about),
      rule('sides', 'sidor', 'sides', sides(role.sides)),
      rule('levels', 'arbetar på nivå', 'works on level', listed(role.levels)),
      rule(
        'scope',
        'gäller',
        'concerns',
        role.scope === 'products'
          ? text('namngivna produkter', 'named products')
          : nameIn(model.levels, role.scope.level),
      ),
      rule('oneHolder', 'en i taget', 'one at a time', role.oneHolder ? yes : no),
      rule('needed', 'behövs', 'needed', same(role.needed)),
      rule(
        'fallsTo',
        'faller annars på',
        'otherwise falls to',
        role.fallsTo === undefined ? undefined : nameIn(model.roles, role.fallsTo),
      ),
      rule('names', 'tillsättningen anger', 'the appointment names', listed(role.names)),
      rule(
        'worksFor',
        'arbetar åt',
        'works for',
        role.worksFor.length === 0
          ? undefined
          : enumerate(
              role.worksFor.map((each) =>
                compose((l) => `${nameIn(model.roles, each.role)[l]} ${nameIn(model.sides, each.side)[l]}`),
              ),
            ),
      ),
      rule('delegated', 'delegeras', 'delegated', role.delegated ? yes : no),
      cited(role.clause),
    ]),
    ...tasks.map(({ kind, task }) =>
      element(
        'tasks',
        `${role.id}.${kind}.${task.id}`,
        compose((l) => `${task.name[l]} (${role.name[l]})`),
        [
          wording('name', 'namn', 'name', task.name),
          rule('sides', 'sidor', 'sides', sides(task.sides)),
          cited(task.clause),
        ],
      ),
    ),
  ]
}
