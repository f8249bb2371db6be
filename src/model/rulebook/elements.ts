import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { compose, enumerate, text } from '../text.ts'
import {
  cited,
  type Element,
  element,
  listed,
  listedNames,
  namedRule,
  nameIn,
  no,
  officePer,
  prose,
  rule,
  same,
  wording,
  yes,
} from './elementParts.ts'
import { forumElements } from './forumElements.ts'
import { mandateElements } from './mandateElements.ts'
import { roleElements } from './roleElements.ts'

/** A model as a flat list of elements, each with its properties. */
export const elementsOf = (model: GovernanceModel): readonly Element[] => [
  headOf(model),
  ...model.sides.map((each) => element('sides', each.id, each.name, [])),
  ...model.levels.map((each) =>
    element('levels', each.id, each.name, [rule('partOf', 'hör till', 'is part of', same(each.partOf))]),
  ),
  ...model.categories.map((each) =>
    element('categories', each.id, each.name, [
      prose('definition', 'definition', 'definition', each.definition),
      rule('subjects', 'ämnen', 'subjects', listed(each.subjects)),
      cited(each.clause),
    ]),
  ),
  ...model.objects.map((each) =>
    element('objects', each.code, each.name, [
      rule('category', 'kategori', 'category', nameIn(model.categories, each.category)),
      rule('level', 'nivå', 'level', nameIn(model.levels, each.level)),
      rule('partOf', 'hör till', 'is part of', same(each.partOf)),
      rule(
        'supports',
        'stödjer',
        'supports',
        each.supports === 'all' ? text('alla', 'all') : listedNames(model.administrations, each.supports),
      ),
      rule('indirectly', 'stödjer indirekt', 'supports indirectly', each.indirectly && text('alla', 'all')),
    ]),
  ),
  ...model.administrations.map((each) =>
    element('administrations', each.id, each.name, [rule('shared', 'gemensam', 'shared', each.shared ? yes : no)]),
  ),
  ...model.units.map((each) =>
    element('units', each.id, each.name, [
      namedRule('duties', 'uppgifter', 'duties', enumerate(each.duties.map((duty) => duty.name))),
      cited(each.clause),
    ]),
  ),
  ...model.offices.map((each) =>
    element('offices', each.id, each.name, [
      rule('per', 'finns', 'exists', officePer[each.per]),
      rule('unit', 'enhet', 'unit', each.unit === undefined ? undefined : nameIn(model.units, each.unit)),
      cited(each.clause),
    ]),
  ),
  ...model.roles.flatMap((each) => roleElements(each, model)),
  ...model.forums.flatMap((each) => forumElements(each, model)),
  ...mandateElements(model),
  ...model.ladder.map((each) =>
    element('ladder', String(each.step), text(`${each.step}`, `${each.step}`), [
      wording('name', 'namn', 'name', each.name),
      rule(
        'by',
        'avgörs av',
        'settled by',
        'role' in each.by ? nameIn(model.roles, each.by.role) : nameIn(model.forums, each.by.forum),
      ),
      rule(
        'decidedBy',
        'sista ordet',
        'last word',
        'forum' in each.by && each.by.decidedBy ? nameIn(model.offices, each.by.decidedBy) : undefined,
      ),
      cited(each.clause),
    ]),
  ),
  ...model.deliverables.flatMap((each) => [
    element('deliverables', each.id, each.name, [rule('years', 'omfattar år', 'spans years', same(each.years))]),
    ...each.due.map((due) =>
      element(
        'dueDates',
        `${each.id}.${due.edition}`,
        compose((l) => `${each.name[l]}, ${due.name[l]}`),
        [
          wording('name', 'namn', 'name', due.name),
          rule('due', 'senast', 'due by', same(`${due.day}/${due.month}`)),
          cited(due.clause),
        ],
      ),
    ),
  ]),
  ...model.thresholds.map((each) =>
    element('thresholds', each.id, each.name, [
      rule('value', 'värde', 'value', same(`${each.value} ${each.unit}`)),
      cited(each.clause),
    ]),
  ),
  ...model.clauses.map((each) =>
    element('clauses', each.id, text(each.id, each.id), [
      prose('text', 'text', 'text', each.text),
      wording('unclear', 'vad som är oklart', 'what is unclear', each.unclear),
      prose('reading', 'vald läsning', 'reading chosen', each.reading),
      rule('kind', 'slag', 'kind', same(each.kind)),
      rule('section', 'avsnitt', 'section', same(each.section)),
    ]),
  ),
  ...model.sections.map((each) =>
    element(
      'sections',
      each.number,
      compose((l) => `${each.number} ${each.title[l]}`),
      [wording('title', 'rubrik', 'title', each.title)],
    ),
  ),
]

const headOf = (model: GovernanceModel): Element => ({
  part: 'head',
  id: 'model',
  name: model.name,
  facets: [
    wording('name', 'namn', 'name', model.name),
    wording('about', 'beskrivning', 'description', model.about),
    wording('buildsOn', 'bygger på', 'builds on', model.buildsOn),
    rule(
      'superior',
      'överordnat dokument',
      'superior document',
      compose((l) => `${model.superior.name[l]}, ${model.superior.adoptedBy[l]}`),
    ),
  ].filter((each) => each !== undefined),
})
