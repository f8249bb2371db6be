import { text } from '#model/text'

/** Who there is: people, the offices of the line, and the administrations that both belong to. */
export const peopleTabs = {
  name: text('Personer', 'People'),
  of: [
    { address: '/personer', word: text('Personer', 'People') },
    { address: '/befattningar', word: text('Befattningar', 'Offices') },
    { address: '/forvaltningar', word: text('Förvaltningar', 'Administrations') },
  ],
}
