// Run by a test: commits, loses the disk's syncs, tries to commit, gets them back, and prints what it sees on the way.
import fs from 'node:fs'
import pg from 'pg'

const [module, folder] = process.argv.slice(2)
const { openEmbedded } = await import(module)
const flag = process.env.FAIL_SYNCS_WHEN

let reopened
const isReopened = new Promise((resolve) => {
  reopened = resolve
})
const embedded = await openEmbedded(folder, {
  onExit: (fault) => {
    console.log(`exit ${fault.code} ${fault.en.includes('could not fsync') ? 'could not fsync' : fault.en}`)
    fs.rmSync(flag)
  },
  onReopen: () => reopened(),
})
const { socketFolder: host, port, databaseName: database, user } = embedded
const pool = new pg.Pool({ host, port, database, user })
pool.on('error', () => {})
await pool.query('create table kept (id int primary key)')
await pool.query('insert into kept values (1)')
fs.writeFileSync(flag, '')
await pool.query('insert into kept values (2)').then(
  () => console.log('acknowledged 2'),
  () => console.log('refused 2'),
)
await isReopened
const { rows } = await pool.query('select id from kept order by id')
console.log(`rows ${rows.map(({ id }) => id).join(' ')}`)
await pool.query('insert into kept values (3)')
console.log('kept 3')
await pool.end()
await embedded.close()
