// Run by tests in a process of its own: opens the folder, then writes rows and prints each one's number once its commit is acknowledged.
import pg from 'pg'

const [module, folder] = process.argv.slice(2)
const { openEmbedded } = await import(module)

const embedded = await openEmbedded(folder).catch((fault) => {
  console.log(`fault ${fault.code}`)
  process.exit(2)
})
console.log('open')
if (process.argv[4] !== 'idle') await write()

async function write() {
  const { socketFolder: host, port, databaseName: database, user } = embedded
  const client = new pg.Client({ host, port, database, user })
  await client.connect()
  await client.query('create table if not exists kept (id bigserial primary key, round int, body text)')
  for (;;) {
    await client.query('begin')
    const { rows } = await client.query('insert into kept (round, body) values ($1, $2) returning id', [
      Number(process.argv[4]),
      'å'.repeat(Math.floor(Math.random() * 3000)),
    ])
    await client.query('commit')
    process.stdout.write(`kept ${rows[0].id}\n`)
  }
}
