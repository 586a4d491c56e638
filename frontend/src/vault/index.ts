// The keys, as documents see them. What is not exported here stays between the vault and its worker.
export { type AgeBand, ageBands, type Wish, type WishedRole, wishedRoles } from "../crypto/wishes.ts";
export { type FaultCode, KeyRefusal, VaultFault } from "./faults.ts";
export type { OpenedEpochs } from "./epochOperations.ts";
export { type Progress } from "./operation.ts";
export { checkProposal, type SignableStatement } from "./proposals.ts";
export type * from "./roomTexts.ts";
export { StaffKeys } from "./staffKeys.ts";
export type * from "./threadTexts.ts";
export { VisitorKeys } from "./visitorKeys.ts";
export { type ListLanguage, typedSecret, wordList } from "./wordLists.ts";
