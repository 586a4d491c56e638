// The server's shapes under the names the console uses.
import type { components } from "../api/openapi.ts";

type Schemas = components["schemas"];

export type OwnAccount = Schemas["OwnAccount"];
export type Session = Schemas["SessionAnswer"];
export type Invitation = Schemas["InvitationAnswer"];
export type Device = Schemas["DeviceAnswer"];
export type OwnPasskey = Schemas["PasskeyAnswer"];
export type Person = Schemas["PersonAnswer"];
export type Proposal = Schemas["ProposalAnswer"];
export type Member = Schemas["MemberAnswer"];
export type Rotation = Schemas["RotationAnswer"];
export type OwnEpoch = Schemas["EpochAnswer"];
export type Role = Schemas["Role"];
export type AuditEntry = Schemas["EntryAnswer"];
export type SignedHead = Schemas["AuditHeadAnswer"];
export type Row = Schemas["QuestionAnswer"];
export type GivenQuestion = Schemas["WholeQuestionAnswer"];
export type Template = Schemas["TemplateAnswer"];
export type Publication = Schemas["PublicationAnswer"];
