import { reasonOf } from "@egov-vn/core";
import { Client, type QueryResult } from "pg";
import { failures } from "../failures.js";
import type { Change, Entered, SharedStore } from "../store.js";

// One row for the state, one for each of its values. `version` counts the turns that changed something. A value that is gone
// stays as a row without one, so that other processes hear of it, until `floor` passes it; who has seen less reads the whole.
// `born` and `nth` are the place of a key among those of its table: where it first came, or came back.
// Texts are written as JSON: PostgreSQL takes no NUL and no half characters.

/** The lock of a province: one for each schema, held while calls are done. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('egov_mock'), hashtext(current_schema()))";

const SCHEMA = `BEGIN; ${LOCK};
CREATE TABLE IF NOT EXISTS egov_mock (id int PRIMARY KEY CHECK (id = 1), version bigint NOT NULL, floor bigint NOT NULL);
INSERT INTO egov_mock VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
CREATE TABLE IF NOT EXISTS egov_mock_row (tab text, key text, value text, version bigint NOT NULL, born bigint NOT NULL,
  nth int NOT NULL, PRIMARY KEY (tab, key));
CREATE INDEX IF NOT EXISTS egov_mock_row_version ON egov_mock_row (version);
COMMIT`;

const ROWS = "SELECT tab, key, value, born FROM egov_mock_row";
const IN_ORDER = "ORDER BY born, nth";

const PUT = `WITH told AS (UPDATE egov_mock SET version = $5, floor = $6)
INSERT INTO egov_mock_row AS there (tab, key, value, version, born, nth)
SELECT tab, key, value, $5, $5, nth FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS new (tab, key, value, nth)
ON CONFLICT (tab, key) DO UPDATE SET value = excluded.value, version = excluded.version,
  born = CASE WHEN there.value IS NULL THEN excluded.born ELSE there.born END,
  nth = CASE WHEN there.value IS NULL THEN excluded.nth ELSE there.nth END`;

const GONE_AND_BACK = `DELETE FROM egov_mock_row
WHERE (tab, key) IN (SELECT tab, key FROM unnest($1::text[], $2::text[]) AS back (tab, key))`;

/** Turns after which values that are gone are forgotten. */
const FORGET_AFTER = 200;
const SECOND = 1000;

interface Row {
  readonly tab: string;
  readonly key: string;
  readonly value: string | null;
  /** A bigint, which comes as text. */
  readonly born: string;
}

/** A value that is kept: `undefined` when it is gone. `back` says that it went and came back in the same turn. */
interface Kept {
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
  readonly back: boolean;
}

/** Returns what remains of changes: each value once, in the order in which the state has them. */
function folded(changes: readonly Change[]): Kept[] {
  const kept = new Map<string, Kept>();
  for (const [table, key, value] of changes) {
    const name = JSON.stringify([table, key]);
    const before = kept.get(name);
    const back = before !== undefined && (before.back || before.value === undefined);
    if (back) kept.delete(name);
    kept.set(name, { table, key, value, back });
  }
  return [...kept.values()];
}

class PostgresStore implements SharedStore {
  readonly #url: string;
  #client: Client | undefined;
  /** The version up to which this process knows the state; -1: it knows nothing. */
  #seen = -1;
  #floor = 0;

  constructor(url: string) {
    this.#url = url;
  }

  async enter(): Promise<Entered> {
    try {
      return await this.#entered(await this.#connected());
    } catch (error) {
      await this.#drop();
      throw failures.databaseAway({ reason: reasonOf(error) });
    }
  }

  async #entered(client: Client): Promise<Entered> {
    const asked = `BEGIN; ${LOCK}; SELECT version, floor FROM egov_mock; ${ROWS} WHERE version > ${this.#seen} ${IN_ORDER}`;
    const [, , about, newer] = (await client.query(asked)) as unknown as QueryResult[];
    const { version = "", floor = "" } = about?.rows[0] ?? {};
    const seen = this.#seen;
    const whole = seen < Number(floor);
    [this.#seen, this.#floor] = [Number(version), Number(floor)];
    const rows = (
      whole ? (await client.query(`${ROWS} WHERE value IS NOT NULL ${IN_ORDER}`)).rows : newer?.rows
    ) as Row[];
    const changes = rows.flatMap(({ tab, key, value, born }): Change[] => {
      const [table, name] = [JSON.parse(tab), JSON.parse(key)] as [string, string];
      const gone: Change = [table, name, undefined];
      if (value === null) return [gone];
      const put: Change = [table, name, JSON.parse(value)];
      // One that came back lies behind the others.
      return !whole && Number(born) > seen ? [gone, put] : [put];
    });
    return { changes, whole };
  }

  async leave(changes: readonly Change[], replaced: boolean): Promise<void> {
    const client = this.#client;
    if (!client) throw failures.databaseLost();
    try {
      if (replaced || changes.length > 0) await this.#keep(client, folded(changes), replaced);
      await client.query("COMMIT");
    } catch (error) {
      // The connection takes what was not committed with it. Whether it was committed, the next turn sees.
      await this.#drop();
      throw failures.databaseAway({ reason: reasonOf(error) });
    }
  }

  async #keep(client: Client, kept: readonly Kept[], replaced: boolean): Promise<void> {
    const version = this.#seen + 1;
    const forgets = version % FORGET_AFTER === 0;
    if (replaced) this.#floor = version;
    else if (forgets) this.#floor = Math.max(this.#floor, version - FORGET_AFTER);
    if (replaced) await client.query("DELETE FROM egov_mock_row");
    else if (forgets)
      await client.query("DELETE FROM egov_mock_row WHERE value IS NULL AND version <= $1", [this.#floor]);
    const texts = (of: (one: Kept) => string, from = kept): string[] => from.map((one) => JSON.stringify(of(one)));
    const back = kept.filter((one) => one.back);
    if (back.length > 0) {
      await client.query(GONE_AND_BACK, [texts(({ table }) => table, back), texts(({ key }) => key, back)]);
    }
    await client.query({
      name: "put",
      text: PUT,
      values: [
        texts(({ table }) => table),
        texts(({ key }) => key),
        kept.map(({ value }) => (value === undefined ? null : JSON.stringify(value))),
        kept.map((_, index) => index),
        version,
        this.#floor,
      ],
    });
    this.#seen = version;
  }

  async close(): Promise<void> {
    await this.#drop();
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const client = new Client({
      connectionString: this.#url,
      application_name: "egov mock",
      connectionTimeoutMillis: 10 * SECOND,
      // A process that stands still must not keep the others out for ever.
      lock_timeout: 30 * SECOND,
      idle_in_transaction_session_timeout: 30 * SECOND,
    });
    client.on("error", () => void this.#drop(client));
    try {
      await client.connect();
      await client.query(SCHEMA);
    } catch (error) {
      await this.#drop(client);
      throw error;
    }
    this.#client = client;
    return client;
  }

  /** Ends a connection; the next turn opens another one and reads the whole state. */
  async #drop(client = this.#client): Promise<void> {
    if (client === this.#client) {
      this.#client = undefined;
      this.#seen = -1;
    }
    await client?.end().catch(() => {});
  }
}

/**
 * Makes a store in a PostgreSQL database, which several processes may share: each sees what the others did, and no number is
 * given out twice. A call is answered when its changes are committed. The tables `egov_mock` and `egov_mock_row` are made in
 * the first schema of the connection's search path; another schema is another province. It needs the package `pg`.
 *
 * @param url as `psql` takes it: `postgres://user:password@host/database`.
 * @example
 * createProvince({ store: postgresStore("postgres://mau@127.0.0.1/tinh_mau") })
 */
export function postgresStore(url: string): SharedStore {
  return new PostgresStore(url);
}
