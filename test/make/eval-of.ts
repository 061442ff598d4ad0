import { runEval } from '#eval/run-eval.ts'

type Asked = { readonly gold: string; readonly split: string; readonly json?: boolean }

/** What `parley eval` gives and prints: its exit code, standard output and standard error. */
export async function evalOf(
  task: string,
  asked: Asked,
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const console = {
    out: (text: string) => {
      written.out += text
    },
    err: (text: string) => {
      written.err += text
    },
    isTerminal: false,
  }
  const code = await runEval(task, asked, console)
  return { code, ...written }
}
