import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from '#api/openapi'
import { glossaryMarkdown, modelSchema, rulebookMarkdown } from '../rulebook/documents.ts'
import { shippedModels } from '../rulebook/shippedModels.ts'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'

export const docs: Command = {
  name: ['docs'],
  takes: 'FOLDER',
  does: 'writes the generated documents (glossary, rulebook, OpenAPI, the shape of a model)',
  async run([folder]) {
    if (folder === undefined) throw new CommandFault('Use: styrbord docs docs')
    writeFileSync(
      join(folder, 'openapi.json'),
      `${JSON.stringify(openApiDocument('http://127.0.0.1:4180'), null, 2)}\n`,
    )
    writeFileSync(join(folder, 'glossary.md'), glossaryMarkdown())
    writeFileSync(join(folder, 'rulebook.md'), rulebookMarkdown(shippedModels()))
    writeFileSync(join(folder, 'model.schema.json'), `${JSON.stringify(modelSchema(), null, 2)}\n`)
    return 0
  },
}
