export { type PostgresQueueOptions, postgresQueue } from "./postgres-queue.js";
