import SQLite from 'better-sqlite3';

// import-until STATEMENT DATABASE FOLDER WORKOUTS: imports, and dies when the STATEMENTth statement is at hand.
const [last = '0', ...rest] = process.argv.slice(2);

let statements = 0;
const prepare = SQLite.prototype.prepare;
SQLite.prototype.prepare = function prepareUntil(this: SQLite.Database, source: string) {
  statements += 1;
  if (statements === Number(last)) process.kill(process.pid, 'SIGKILL');
  return prepare.call(this, source);
} as typeof prepare;

process.argv.splice(2, 4, ...rest);
await import('./import-folder.ts');
