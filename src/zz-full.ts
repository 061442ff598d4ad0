import fs from 'node:fs'
const { openStore } = await import('#store/open-store.ts')
const { makeAppend, makeEntry } = await import('#make/appends.ts')
const [dir] = process.argv.slice(2)
const options = { dataDir: dir!, freeBytes:()=>1e12 }
let store: any = await openStore(options)
const free=()=>{const s=fs.statfsSync(dir!); return Math.round(s.bavail*s.bsize/1e6)}
console.log('open free', free(), fs.readdirSync(dir!))
let n=(await store.channels.heads({from:'north',to:['north']}))[0].n
let errs=0; const t0=performance.now()
const say=(...a:any[])=>console.log(Math.round(performance.now()-t0),...a)
while(errs<8){ n++; const payload=Buffer.alloc(400_000); for(let i=0;i<payload.length;i+=4) payload.writeUInt32LE((i*2654435761+n*40503)>>>0,i)
 try{ await store.entries.append(makeAppend([makeEntry('north',{n,payload})])); } catch(e:any){ n--; errs++; say('err', e.code??e.message,'n',n,'free',free()); await new Promise(r=>setTimeout(r,500)) } }
try { say('tip',(await store.entries.tip('north')).position) } catch(e:any){say('tip err',e.code??e.message)}
fs.rmSync(dir+'/ballast',{force:true}); await new Promise(r=>setTimeout(r,5000)); say('freed ballast, free',free())
try { say('tip',(await store.entries.tip('north')).position, n) } catch(e:any){say('tip err',e.code??e.message)}
await Promise.race([store.close(), new Promise(r=>setTimeout(()=>{say('close hangs');r(0)},20000))])
say('closed'); process.exit(0)
