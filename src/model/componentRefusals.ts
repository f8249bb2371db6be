import { type Text, text } from './text.ts'

/** What is refused of what objects are made of, and of the decisions on it. */
export const componentRefusals = {
  'may-not-add-to-object': text(
    'Inget är registrerat: du har ingen roll som får lägga till i objektet',
    'Nothing was recorded: you have no role that may add to the object',
  ),
  'may-not-keep-component': text(
    'Inget är ändrat: du har ingen roll i objektet som svarar för komponenten',
    'Nothing was changed: you have no role in the object that answers for the component',
  ),
  'component-unknown': text('Komponenten finns inte', 'There is no such component'),
  'component-follows-parent': text(
    'Inget är ändrat: komponenten följer den som den är en del av',
    'Nothing was changed: the component follows the one that it is part of',
  ),
  'part-of-itself': text('Komponenten kan inte vara en del av sig själv', 'A component cannot be part of itself'),
  'fact-not-valid': text(
    'En uppgift går inte att spara som den är skriven',
    'A field cannot be saved as it is written',
  ),
  'level-not-stored': text(
    'Inget är sparat: en så hög nivå får inte registreras här',
    'Nothing was saved: so high a level is not kept here',
  ),
  'service-not-in-model': text('Tjänsten finns inte i modellen', 'The model has no such service'),
  'stands-in-other-object': text(
    'Inget är ändrat: komponenten hör till ett annat objekt och måste flyttas dit',
    'Nothing was changed: the component belongs to another object and has to be moved',
  ),
  'components-left-behind': text(
    'Inget är ändrat: komponenter skulle bli utan plats',
    'Nothing was changed: components would be left without a place',
  ),
  'component-not-in-object': text(
    'Inget är ändrat: en komponent hör inte till objektet, eller är nämnd två gånger',
    'Nothing was changed: a component does not belong to the object, or is named twice',
  ),
  'not-placed': text('Komponenten hör inte till något objekt', 'The component belongs to no object'),
  'content-confirmed': text('Det är redan bekräftat', 'It is already confirmed'),
  'content-missing': text('Inget att besluta om är valt', 'Nothing to decide on was chosen'),
  'content-of-several-objects': text(
    'Inget är registrerat: ett beslut gäller ett objekt',
    'Nothing was recorded: one decision is about one object',
  ),
  'special-case-missing': text(
    'Inget är registrerat: skriv vilket särskilt fall det är som inte avgörs av objektets egen grupp',
    "Nothing was recorded: say which special case it is that the object's own group does not decide",
  ),
  'closing-is-decided': text(
    'Inget är ändrat: det är bekräftat, så att avsluta det är ett beslut',
    'Nothing was changed: it is confirmed, so closing it is a decision',
  ),
  'consulted-in-future': text(
    'Samrådet är inte registrerat: dagen ligger i framtiden',
    'The consultation was not recorded: its day lies in the future',
  ),
  'move-open': text('En flytt av komponenten är redan föreslagen', 'A move of the component is already proposed'),
  'move-closed': text('Flytten är redan avslutad', 'The move is already closed'),
  'same-object': text('Komponenten hör redan till det objektet', 'The component already belongs to that object'),
  'already-decided': text('Samma forum har redan beslutat', 'The same forum has already decided'),
  'assessed-for-other-side': text(
    'Bedömningen är inte sparad: samma person har bedömt för andra sidan',
    'The assessment was not saved: the same person assessed for the other side',
  ),
  'relation-exists': text('Kopplingen finns redan', 'The relation is already there'),
  'relation-to-itself': text('En komponent kan inte kopplas till sig själv', 'A component cannot relate to itself'),
  'not-assigned': text('Komponenten är inte tilldelad objektet', 'The component is not assigned to the object'),
} as const satisfies Record<string, Text>
