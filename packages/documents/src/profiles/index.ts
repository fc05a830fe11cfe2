import type { Profile } from "@egov-vn/core";
import type { Packet } from "../schema.js";
import { bkav } from "./bkav.js";
import { dotnet } from "./dotnet.js";
import { officialSdk } from "./official-sdk.js";

/** The peers whose behaviour is known well enough to say what they would make of a packet. */
export const documentProfiles: readonly Profile<Packet>[] = [officialSdk, bkav, dotnet];
