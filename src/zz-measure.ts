import fs from 'node:fs'
import { openStore } from '#store/open-store.ts'
const rss=()=>Math.round(process.memoryUsage().rss/1e6)
const peak=()=>Math.round(Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))![1])/1000)
const dir=process.argv[2]!
console.log('begin rss',rss())
let t=performance.now()
const s=await openStore({dataDir:dir})
console.log('open',Math.round(performance.now()-t),'rss',rss(),'peak',peak())
console.log(await s.health())
if (process.argv[3]) { await new Promise(r=>setTimeout(r,Number(process.argv[3]))); console.log('idle rss',rss(),'peak',peak(), process.memoryUsage()) }
t=performance.now(); await s.close(); console.log('close',Math.round(performance.now()-t),'rss',rss(),'peak',peak())
