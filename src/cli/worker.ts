import { parentPort, workerData } from 'node:worker_threads'
import { Checker, type Task } from './check.ts'

const checker = new Checker(workerData as Task)

parentPort!.on('message', async (path: string) => parentPort!.postMessage(await checker.file(path)))
