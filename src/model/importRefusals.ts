import { type Text, text } from './text.ts'

/** What refusals of imports are called in public. */
export const importRefusals = {
  'import-has-errors': text(
    'Inget är inläst: några rader måste rättas eller hoppas över först',
    'Nothing was imported: some rows must be mended or skipped first',
  ),
  'import-closed': text('Inläsningen är redan avslutad', 'The import is already closed'),
  'import-of-another': text(
    'Bara den som läste in filen, eller den som får läsa allt, kan rätta i den: den kan ha hemliga uppgifter.',
    'Only whoever sent the file, or whoever may read all, can mend it: it may hold secret fields.',
  ),
  'drafts-all-open': text(
    'Filen är inte inläst: du har så många utkast som ett konto kan ha. Läs in eller släng några.',
    'The file was not read: you have as many drafts as an account can have. Import some, or throw some away.',
  ),
  'import-empty': text('Det finns inga rader att läsa in', 'There are no rows to import'),
  'import-too-large': text(
    'Filen har fler rader eller kolumner än vad som läses in på en gång',
    'The file has more rows or columns than are imported at once',
  ),
  'import-sheet-unknown': text('Bladet finns inte i filen', 'The file has no such sheet'),
  'import-field-twice': text('Två kolumner kan inte bli samma uppgift', 'Two columns cannot hold the same field'),
  'import-undo-blocked': text(
    'Inläsningen kan inte ångras: annat har ändrats sedan dess',
    'The import cannot be undone: other things have changed since',
  ),
} as const satisfies Record<string, Text>
