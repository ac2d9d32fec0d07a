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
import { storeProblem } from './store-problem.ts';

/** Says SQLite's errors in words, wherever a query meets them. */
class SpokenConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #file: string;

  constructor(connection: DatabaseConnection, file: string) {
    this.#connection = connection;
    this.#file = file;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await this.#connection.executeQuery<Row>(query);
    } catch (error) {
      throw storeProblem(error, this.#file);
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
  readonly #file: string;

  constructor(database: SQLite.Database) {
    super({ database });
    this.#file = database.name;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new SpokenConnection(await super.acquireConnection(), this.#file);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
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
