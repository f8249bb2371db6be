import type { z } from 'zod'
import { text } from '#model/text'
import type { FieldShape } from './componentShapes.ts'
import { typeOf } from './componentWords.ts'
import type { RelationShape } from './itComponents.ts'
import { type Columns, listed } from './listExport.ts'
import { yesOrNo } from './listWords.ts'

export const fieldColumns: Columns<z.output<typeof FieldShape>> = {
  name: { heading: text('Uppgift', 'Field'), text: ({ name }) => name },
  id: { heading: text('Id', 'Id'), text: ({ id }) => id },
  group: { heading: text('Grupp', 'Group'), text: ({ groupName }) => groupName },
  core: { heading: text('Hör till kärnan', 'Belongs to the core'), text: ({ core }) => yesOrNo(core) },
  secret: { heading: text('Läses av få', 'Read by few'), text: ({ secret }) => yesOrNo(secret) },
  choices: { heading: text('Val', 'Choices'), text: ({ choices }) => listed(choices.map(({ name }) => name)) },
  hint: { heading: text('Att tänka på', 'To keep in mind'), text: ({ hint }) => hint },
}

export const relationColumns: Columns<z.output<typeof RelationShape>> = {
  name: { heading: text('Koppling', 'Relation'), text: ({ name }) => name },
  component: { heading: text('Komponent', 'Component'), text: ({ component }) => component.name },
  type: { heading: text('Typ', 'Type'), text: ({ component }) => typeOf(component) },
  object: { heading: text('Objekt', 'Object'), text: ({ component }) => component.object?.code ?? null },
  note: { heading: text('Anteckning', 'Note'), text: ({ note }) => note },
  from: { heading: text('Från', 'From'), date: ({ from }) => from },
}
