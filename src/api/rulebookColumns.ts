import type { z } from 'zod'
import { type Text, text } from '#model/text'
import type { ClauseShape } from './clauseShape.ts'
import { clauseStateWords } from './clauseStateWords.ts'
import { type Columns, listed } from './listExport.ts'
import { decisionKindWords, differenceWords, versionStateWords, yesOrNo } from './listWords.ts'
import type { DifferenceShape, LinkShape, MandateRowShape, ModelVersionShape, ShippedModelShape } from './rulebook.ts'

/** The model's lists as files: here for their length. */
export const clauseColumns: Columns<z.output<typeof ClauseShape>> = {
  section: { heading: text('Avsnitt', 'Section'), text: ({ section }) => section },
  sectionTitle: { heading: text('Rubrik', 'Heading'), text: ({ sectionTitle }) => sectionTitle },
  id: { heading: text('Klausul', 'Clause'), text: ({ id }) => id },
  text: { heading: text('Lyder', 'Reads'), text: ({ text: words }) => words },
  state: { heading: text('Läge', 'State'), text: ({ state }) => clauseStateWords[state] },
  asked: { heading: text('Prövade', 'Asked'), number: ({ asked }) => asked },
  missing: { heading: text('Saknas än', 'Missing yet'), text: ({ missing }) => missing },
  findings: { heading: text('Brister', 'Findings'), number: ({ findings }) => findings },
  deviations: { heading: text('Avsteg', 'Deviations'), number: ({ deviations }) => deviations },
  carriers: {
    heading: text('Bärs av', 'Carried by'),
    text: ({ enforcedBy }) => listed(enforcedBy.map(({ name }) => name)),
  },
  unclear: { heading: text('Oklart', 'Unclear'), text: ({ unclear }) => unclear },
  reading: { heading: text('Så läses det', 'How it is read'), text: ({ reading }) => reading },
}

export const versionColumns: Columns<z.output<typeof ModelVersionShape>> = {
  number: { heading: text('Version', 'Version'), number: ({ number }) => number },
  name: { heading: text('Modell', 'Model'), text: ({ name }) => name },
  state: { heading: text('Läge', 'State'), text: ({ state }) => versionStateWords[state] },
  from: { heading: text('Gäller från', 'Valid from'), date: ({ from }) => from },
  to: { heading: text('Gäller till', 'Valid to'), date: ({ to }) => to },
  proposedAt: { heading: text('Föreslagen', 'Proposed'), moment: ({ proposedAt }) => proposedAt },
  adoptedBy: { heading: text('Antagen av', 'Adopted by'), text: ({ adoption }) => adoption?.by.title ?? null },
  adoptedOn: { heading: text('Antagen', 'Adopted on'), date: ({ adoption }) => adoption?.on ?? null },
  reference: {
    heading: text('Beslutsreferens', 'Decision reference'),
    text: ({ adoption }) => adoption?.reference ?? null,
  },
  ground: { heading: text('Vilar på', 'Rests on'), text: ({ ground }) => ground?.reference ?? null },
}

export const differenceColumns: Columns<z.output<typeof DifferenceShape>> = {
  part: { heading: text('Del', 'Part'), text: ({ part }) => part },
  id: { heading: text('Id', 'Id'), text: ({ id }) => id },
  kind: { heading: text('Vad', 'What'), text: ({ kind }) => differenceWords[kind] },
  field: { heading: text('Fält', 'Field'), text: ({ field }) => field },
  text: { heading: text('I ord', 'In words'), text: ({ text: words }) => words },
  from: { heading: text('Var', 'Was'), text: ({ from }) => from },
  to: { heading: text('Blir', 'Becomes'), text: ({ to }) => to },
  wordingOnly: { heading: text('Bara ordalydelse', 'Wording only'), text: ({ wordingOnly }) => yesOrNo(wordingOnly) },
}

export const shippedColumns: Columns<z.output<typeof ShippedModelShape>> = {
  name: { heading: text('Modell', 'Model'), text: ({ name }) => name },
  id: { heading: text('Id', 'Id'), text: ({ id }) => id },
  about: { heading: text('Om', 'About'), text: ({ about }) => about },
  clauses: { heading: text('Klausuler', 'Clauses'), number: ({ clauses }) => clauses },
}

export const linkColumns: Columns<z.output<typeof LinkShape>> = {
  title: { heading: text('Länk', 'Link'), text: ({ title }) => title },
  url: { heading: text('Adress', 'Address'), text: ({ url }) => url },
  element: { heading: text('Hör till', 'Belongs to'), text: ({ element }) => element },
  addedAt: { heading: text('Tillagd', 'Added'), moment: ({ addedAt }) => addedAt },
}

export const mandateColumns: Columns<z.output<typeof MandateRowShape>> = {
  title: { heading: text('Beslut', 'Decision'), text: ({ title }) => title },
  kind: { heading: text('Slag', 'Kind'), text: ({ decision }) => decisionKindWords[decision] },
  holder: { heading: text('Beslutas av', 'Decided by'), text: ({ holder }) => holder },
  limit: { heading: text('Gräns', 'Limit'), text: ({ limit }) => limit },
  heldBy: {
    heading: text('Vem det är', 'Who it is'),
    // A forum decides together; offices and roles by the people who hold them.
    text: ({ heldBy }) =>
      listed(
        heldBy.flatMap<Text | string>(({ kind, title, persons }) =>
          kind === 'office' || kind === 'role' ? persons.map(({ name }) => name) : [title],
        ),
      ),
  },
  clause: { heading: text('Klausul', 'Clause'), text: ({ clause }) => clause },
}
