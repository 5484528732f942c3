import { parentPort, workerData } from 'node:worker_threads'
import { Desk, type DeskOptions } from './desk.ts'
import { HttpError } from './errors.ts'
import type { Answer, Job } from './pool.ts'

const desk = new Desk(workerData as DeskOptions)

parentPort!.on('message', async ({ job }: { job: Job }) => {
  parentPort!.postMessage(await answered(job))
})

async function answered(job: Job): Promise<Answer> {
  try {
    return await desk.take(job)
  } catch (error) {
    if (error instanceof HttpError) return { status: error.status, body: error.message, found: {} }
    return { status: 500, body: error instanceof Error ? error.message : String(error), found: {} }
  }
}
