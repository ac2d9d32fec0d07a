import { existsSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type QueryResult,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { databaseGone, storeProblem } from './store-problem.ts';

/** Far more than there are different queries; a query with a list in it is another one for every length. */
const mostStatements = 200;

/** Prepares each query once, and says SQLite's errors in words, wherever a query meets them. */
class SpokenConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: SQLite.Database;
  readonly #statements = new Map<string, SQLite.Statement<unknown[], unknown>>();

  constructor(connection: DatabaseConnection, database: SQLite.Database) {
    this.#connection = connection;
    this.#database = database;
  }

  #prepared(text: string): SQLite.Statement<unknown[], unknown> {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[], unknown>(text);
    if (this.#statements.size >= mostStatements) this.#statements.clear();
    this.#statements.set(text, statement);
    return statement;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#prepared(sql);
      // The type of a row is what the query's builder worked out; SQLite has no other word for it.
      if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw storeProblem(error, this.#database.name);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

/**
 * Every transaction takes the write lock at its start: one that begins as a reader and then writes fails with
 * SQLITE_BUSY_SNAPSHOT, without waiting, when another process wrote in between.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  #spoken: SpokenConnection | null = null;

  constructor(database: SQLite.Database) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    // There is one connection, and a lock on it: what it has prepared is kept for the next to ask.
    const connection = await super.acquireConnection();
    this.#spoken ??= new SpokenConnection(connection, this.#database);
    return this.#spoken;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite would go on writing into a file that no folder holds any more, and all of it would be gone at the end.
    const { name } = this.#database;
    if (!existsSync(name)) throw databaseGone(name);
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite has done it itself after a full disk and its like; asking again would hide why.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely over one open SQLite connection. */
export function kyselyOver<Tables>(database: SQLite.Database): Kysely<Tables> {
  const sqlite = new SqliteDialect({ database });
  const dialect: Dialect = {
    createAdapter: () => sqlite.createAdapter(),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (kysely) => sqlite.createIntrospector(kysely),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}
