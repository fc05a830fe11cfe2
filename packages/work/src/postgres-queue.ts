import { reasonOf } from "@egov-vn/core";
import type {
  CheckedPiece,
  ClaimedPiece,
  Piece,
  PieceResult,
  QueueCount,
  QueuedCheck,
  WorkQueue,
} from "@egov-vn/validate/files";
import { Pool } from "pg";
import { failures } from "./failures.js";

// A piece without a result is free when no worker has claimed it, or the claim is over. Results and settings are kept as text:
// PostgreSQL's own JSON takes no NUL and no half characters.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS egov_check (id text PRIMARY KEY, settings text NOT NULL, pieces int NOT NULL,
  put bigint GENERATED ALWAYS AS IDENTITY);
CREATE TABLE IF NOT EXISTS egov_piece (check_id text REFERENCES egov_check ON DELETE CASCADE, nth int, piece text NOT NULL,
  claimed_until timestamptz, result text, PRIMARY KEY (check_id, nth));
CREATE INDEX IF NOT EXISTS egov_piece_waiting ON egov_piece (check_id, nth) WHERE result IS NULL;`;
/** Two processes that make the tables at once would be in each other's way. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('egov_work'))";

const CLAIM = `UPDATE egov_piece SET claimed_until = now() + $1 * interval '1 second'
WHERE (check_id, nth) = (
  SELECT check_id, nth FROM egov_piece JOIN egov_check ON id = check_id
  WHERE result IS NULL AND (claimed_until IS NULL OR claimed_until < now())
  ORDER BY put, nth FOR UPDATE OF egov_piece SKIP LOCKED LIMIT 1)
RETURNING check_id, piece, (SELECT settings FROM egov_check WHERE id = check_id)`;

const FINISH = "UPDATE egov_piece SET result = $3 WHERE check_id = $1 AND nth = $2 AND result IS NULL";

const COUNT = `SELECT pieces, count(result)::int AS finished,
  (count(*) FILTER (WHERE result IS NULL AND claimed_until > now()))::int AS claimed
FROM egov_check JOIN egov_piece ON check_id = id WHERE id = $1 GROUP BY pieces`;

/** Seconds after which a piece that is not finished is given to another worker. */
const LEASE = 120;
/** Rows that are sent or fetched at once. */
const BATCH = 500;
/** How often a call is tried while the server is away, and the first pause between two tries, in milliseconds. */
const TRIES = 8;
const PAUSE = 100;

/** How a queue in PostgreSQL works. */
export interface PostgresQueueOptions {
  /** Seconds after which a piece that is not finished is given to another worker; 120 by default. */
  readonly lease?: number;
}

/**
 * Opens a queue in a PostgreSQL database, which any number of processes share. Its tables, `egov_check` and `egov_piece`, are
 * made where they are missing. A call that finds the server away is tried again for some seconds.
 *
 * @param url `postgres://user@host/database`.
 * @throws Failure when the database cannot be used.
 * @example
 * const workAt = async (url: string): Promise<void> => {
 *   const queue = await postgresQueue(url);
 *   await workOn(queue, { cwd: process.cwd(), untilIdle: true });
 *   await queue.close();
 * };
 */
export async function postgresQueue(url: string, { lease = LEASE }: PostgresQueueOptions = {}): Promise<WorkQueue> {
  const pool = new Pool({ connectionString: url, max: 2 });
  // What breaks while nothing is asked is found out by the next call.
  pool.on("error", () => {});
  const ask = (text: string, values: readonly unknown[] = []) => asked(pool, text, values, TRIES);
  // A wrong address is told at once.
  await asked(pool, `BEGIN; ${LOCK}; ${SCHEMA} COMMIT`, [], 1);
  return {
    async claim() {
      const [row] = await ask(CLAIM, [lease]);
      if (!row) return undefined;
      const settings = JSON.parse(row.settings as string) as ClaimedPiece["settings"];
      return {
        ...(JSON.parse(row.piece as string) as Omit<ClaimedPiece, "settings">),
        check: row.check_id as string,
        settings,
      };
    },
    async finish({ check, piece }, result) {
      await ask(FINISH, [check, piece.index, JSON.stringify(result)]);
    },
    async count(check) {
      const [row] = await ask(COUNT, [check]);
      return row as QueueCount | undefined;
    },
    async put({ id, settings, pieces }: QueuedCheck) {
      await ask("INSERT INTO egov_check (id, settings, pieces) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
        id,
        JSON.stringify(settings),
        pieces.length,
      ]);
      for (let from = 0; from < pieces.length; from += BATCH) {
        const some = pieces.slice(from, from + BATCH);
        await ask(
          `INSERT INTO egov_piece (check_id, nth, piece) SELECT $1, nth, piece FROM unnest($2::int[], $3::text[])
          AS new (nth, piece) ON CONFLICT DO NOTHING`,
          [id, some.map(({ piece }) => piece.index), some.map((piece) => JSON.stringify(piece))],
        );
      }
    },
    async *results(check) {
      for (let last = -1; ; ) {
        const rows = await ask(
          "SELECT nth, piece, result FROM egov_piece WHERE check_id = $1 AND nth > $2 ORDER BY nth LIMIT $3",
          [check, last, BATCH],
        );
        for (const row of rows) {
          const { piece } = JSON.parse(row.piece as string) as { readonly piece: Piece };
          yield { piece, result: JSON.parse(row.result as string) as PieceResult } satisfies CheckedPiece;
        }
        if (rows.length < BATCH) return;
        last = rows.at(-1)?.nth as number;
      }
    },
    async remove(check) {
      await ask("DELETE FROM egov_check WHERE id = $1", [check]);
    },
    close: () => pool.end(),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Asks the database; every statement may be asked twice without harm. */
async function asked(pool: Pool, text: string, values: readonly unknown[], most: number): Promise<readonly Row[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      // A statement without values may be several.
      const { rows } = values.length > 0 ? await pool.query<Row>(text, [...values]) : await pool.query<Row>(text);
      return rows ?? [];
    } catch (error) {
      if (tries === most || !isAway(error)) throw failures.databaseAway({ reason: reasonOf(error) });
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** tries));
    }
  }
}

/** Connection failures (class 08), and a server that starts or stops (57P01 to 57P03). */
const AWAY = /^(?:08|57P0[123]$|ECONN|ENOENT$|EPIPE$|ETIMEDOUT$)/;

function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return AWAY.test(code ?? "") || /Connection terminated/i.test(message ?? "");
}
