import { type Text, text } from '#model/text'

/** What is answered that no rule of the model refuses: HTTP's status, and what is said of it. */
export const faults = {
  'not-found': [
    404,
    text('Det finns inte, eller har en annan adress', 'There is no such thing, or it has another address'),
  ],
  malformed: [
    400,
    text('Något i det som skickades är inte rätt skrivet', 'Something that was sent is not rightly written'),
  ],
  'newer-exists': [
    412,
    text('Någon annan har ändrat det här under tiden', 'Somebody else changed this in the meantime'),
  ],
  'version-not-named': [
    428,
    text(
      'Det sägs inte vilken version som ändras. Hämta posten, och skicka dess version i If-Match.',
      'Which version is changed is not said. Read the record, and send its version in If-Match.',
    ),
  ],
  'key-used-otherwise': [
    409,
    text('Samma Idempotency-Key har använts för något annat', 'The same Idempotency-Key was used for something else'),
  ],
  'secret-shown-before': [
    409,
    text(
      'Det är redan gjort, och nyckeln eller koden visades då. Den sparas aldrig och visas bara en gång. Fick du den inte, gör en ny.',
      'It was done before, and the token or code was shown then. It is never kept, and shown only once. If you did not get it, make a new one.',
    ),
  ],
  'too-large': [413, text('Det som skickades är för stort', 'What was sent is too large')],
  'cursor-unknown': [
    400,
    text(
      'Sidan av listan finns inte med det filter som gäller nu. Börja från listans början.',
      'There is no such page of the list as it is filtered now. Start from the beginning of the list.',
    ),
  ],
  'column-not-read': [
    403,
    text(
      'Du får inte läsa den uppgiften, och därför inte heller filtrera eller ordna efter den.',
      'You may not read that, and so not filter or order by it either.',
    ),
  ],
  'list-too-long': [
    422,
    text(
      'Listan är för lång för en fil: fler än 20 000 rader. Begränsa den med ett filter, till exempel en kortare tid.',
      'The list is too long for a file: more than 20,000 rows. Narrow it by a filter, such as a shorter time.',
    ),
  ],
  'media-type-not-read': [415, text('Den typen av innehåll läses inte här', 'That type of content is not read here')],
  'too-many-requests': [
    429,
    text('För många försök. Vänta en stund och försök igen.', 'Too many tries. Wait a while and try again.'),
  ],
  'own-files-wait': [
    429,
    text(
      'Du har redan filer som väntar på att läsas. Skicka den här när en av dem är klar.',
      'You have files that wait to be read already. Send this one when one of them is done.',
    ),
  ],
  'not-let-in': [401, text('Uppgifterna stämmer inte. Försök igen.', 'That does not match. Try again.')],
  'organisation-unsaid': [
    400,
    text(
      'Flera organisationer finns här. Öppna inloggningen med länken som du har fått av er organisation.',
      'There are several organisations here. Open the sign-in by the link that your organisation gave you.',
    ),
  ],
  'password-guessable': [422, text('Lösenordet är lätt att gissa', 'The password is easy to guess')],
  'code-not-valid': [
    400,
    text(
      'Koden är redan använd eller för gammal. Be den som administrerar om en ny.',
      'The code has been used or is too old. Ask an administrator for a new one.',
    ),
  ],
  'foreign-origin': [403, text('Anropet kom från en annan webbplats', 'The call came from another site')],
  'database-away': [
    503,
    text(
      'Databasen svarar inte. Inget du har skrivit är borta.',
      'The database does not answer. Nothing that you wrote is lost.',
    ),
  ],
  busy: [
    503,
    text('Många använder Styrbord nu. Försök igen om en stund.', 'Many are using Styrbord now. Try again in a while.'),
  ],
  'took-too-long': [
    503,
    text(
      'Det tog för lång tid och avbröts. Inget är sparat. Försök igen om en stund.',
      'It took too long and was stopped. Nothing was saved. Try again in a while.',
    ),
  ],
  collided: [
    503,
    text(
      'Någon annan ändrade samma sak i samma stund. Inget är sparat. Försök igen.',
      'Somebody else changed the same thing in the same moment. Nothing was saved. Try again.',
    ),
  ],
  'read-only': [
    503,
    text(
      'Det går bara att läsa just nu: databasen tar inte emot ändringar. Inget du har skrivit är sparat.',
      'One can only read just now: the database takes no changes. Nothing that you wrote was saved.',
    ),
  ],
  'database-not-found': [
    503,
    text(
      'Databasservern går inte att hitta under sitt namn. Säg till den som sköter Styrbord.',
      'The database server is not found by its name. Tell whoever runs Styrbord.',
    ),
  ],
  'data-folder-lost': [
    503,
    text(
      'Mappen med Styrbords data har tagits bort. Spara det du har skrivit någon annanstans, och säg till den som sköter Styrbord.',
      'The folder with Styrbord’s data was removed. Keep what you wrote somewhere else, and tell whoever runs Styrbord.',
    ),
  ],
  'disk-full': [
    507,
    text(
      'Disken är full. Inget är sparat, men inget är borta.',
      'The disk is full. Nothing was saved, but nothing is lost.',
    ),
  ],
  fault: [
    500,
    text('Något gick fel hos oss. Inget är sparat.', 'Something went wrong on our side. Nothing was saved.'),
  ],
} as const satisfies Record<string, readonly [number, Text]>

export type FaultCode = keyof typeof faults
