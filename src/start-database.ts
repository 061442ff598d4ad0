import { serveDatabase } from '#store/embedded/serve-database.ts'

// The thread of the embedded database: started by the store, told its folder by the thread's own data.
await serveDatabase()
