// Checking files in Node: folders, patterns, standard input, worker threads
export { checkInput } from "./check-input.js";
export { checkInputs, largeBytes, sizeOf } from "./check-inputs.js";
export { decodeUtf8 } from "./decode-utf8.js";
export { forSystem, findMeantPath } from "./file-path.js";
export { readHead } from "./read-head.js";
export { sourceOf } from "./file-source.js";
export type { InputsChecking } from "./check-inputs.js";
export type { InputChecking } from "./check-input.js";
export type { FilePath } from "./file-path.js";
export type { Input } from "./inputs.js";
export { expandInputs, STDIN } from "./inputs.js";
export { checkShard } from "./check-shard.js";
export { checkPiece, digestOfPiece, partsOfPieces, planPieces } from "./pieces.js";
export { mergeWork } from "./work-file.js";
export type { ShardChecking, ShardProgress } from "./check-shard.js";
export type { CheckedPiece, Piece, PieceRange, PieceResult, PlannedPiece } from "./pieces.js";
export type { MergedWork } from "./work-file.js";
export { queuedCheck, untilFinished, workOn } from "./work-queue.js";
export type {
  ClaimedPiece,
  QueueCount,
  QueuedCheck,
  QueuedPiece,
  QueueExtension,
  Working,
  WorkQueue,
} from "./work-queue.js";
