import SQLite from 'better-sqlite3';

// import-until STATEMENT DATABASE FOLDER WORKOUTS: imports, and dies when the STATEMENTth statement is at hand.
const [last = '0', ...rest] = process.argv.slice(2);

let statements = 0;
function count(): void {
  statements += 1;
  if (statements === Number(last)) process.kill(process.pid, 'SIGKILL');
}

// A statement is prepared once and run often, so the running is counted; `pragma` and `exec` prepare by themselves.
const anyStatement = new SQLite(':memory:').prepare('select 1');
const statementMethods: Record<'run' | 'all' | 'get', (...values: unknown[]) => unknown> =
  Object.getPrototypeOf(anyStatement);
for (const method of ['run', 'all', 'get'] as const) {
  const original = statementMethods[method];
  statementMethods[method] = function counted(this: unknown, ...values: unknown[]) {
    count();
    return original.apply(this, values);
  };
}

process.argv.splice(2, 4, ...rest);
await import('./import-folder.ts');
