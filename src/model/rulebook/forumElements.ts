import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Forum, ForumSeat, SeatKind } from '../shapes/modelForums.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import {
  cited,
  type Element,
  element,
  listed,
  namedRule,
  nameIn,
  officePer,
  prose,
  rule,
  same,
} from './elementParts.ts'

const seatKinds: Readonly<Record<SeatKind, Text>> = {
  chair: text('ordförande', 'chair'),
  convener: text('sammankallande', 'convener'),
  coordinator: text('samordnare', 'coordinator'),
  member: text('ledamot', 'member'),
  'co-opted': text('adjungerad', 'co-opted'),
  attending: text('deltar', 'attending'),
}

export function forumElements(forum: Forum, model: GovernanceModel): Element[] {
  return [
    element('forums', forum.id, forum.name, [
      prose('mission', 'uppdrag', 'mission', forum.mission),
      rule(
        'per',
        'finns',
        'exists',
        forum.per === 'organisation'
          ? officePer.organisation
          : compose(
              (l) =>
                `${text('ett för varje', 'one for each')[l]} ${forum.per === 'organisation' ? '' : nameIn(model.levels, forum.per.level)[l]}`,
            ),
      ),
      rule('levels', 'beslutar på nivå', 'decides on level', listed(forum.levels)),
      namedRule(
        'responsibilities',
        'ansvar',
        'responsibilities',
        forum.responsibilities.length === 0 ? undefined : enumerate(forum.responsibilities.map((each) => each.name)),
      ),
      rule('perYear', 'möten om året', 'meetings a year', same(forum.cadence.perYear)),
      rule('floor', 'minsta antal möten', 'fewest meetings', same(forum.cadence.floor)),
      rule(
        'setBy',
        'antalet bestäms av',
        'the number is set by',
        forum.cadence.setBy === undefined ? undefined : nameIn(model.roles, forum.cadence.setBy),
      ),
      rule(
        'above',
        'forum över',
        'forum above',
        forum.above === undefined ? undefined : nameIn(model.forums, forum.above),
      ),
      cited(forum.clause),
    ]),
    ...forum.seats.map((seat) => seatElement(seat, forum, model)),
  ]
}

function seatElement({ from, kinds, clause }: ForumSeat, forum: Forum, model: GovernanceModel): Element {
  const source =
    'office' in from
      ? { key: from.office, name: nameIn(model.offices, from.office) }
      : 'role' in from
        ? {
            key: `${from.role}~${from.side ?? 'both'}~${from.of}`,
            name: compose((l) =>
              [nameIn(model.roles, from.role)[l], from.side === undefined ? '' : nameIn(model.sides, from.side)[l]]
                .filter(Boolean)
                .join(' '),
            ),
          }
        : { key: 'seating', name: text('chefer som ägarna ger plats', 'managers whom the owners seat') }
  const grounds = 'seating' in from ? enumerate(from.seating.grounds.map((ground) => ground.name)) : undefined
  return element(
    'seats',
    `${forum.id}.${source.key}`,
    compose((l) => `${source.name[l]} ${text('i', 'in')[l]} ${forum.name[l]}`),
    [
      rule('kinds', 'sitter som', 'sits as', enumerate(kinds.map((kind) => seatKinds[kind]))),
      namedRule('grounds', 'grund för platsen', 'ground for the seat', grounds),
      cited(clause),
    ],
  )
}
