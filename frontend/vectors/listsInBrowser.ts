// The word lists as part of a build.
import english from "../../origo_chat/protocol/words/en.txt?raw";
import swedish from "../../origo_chat/protocol/words/sv.txt?raw";
import { giveList } from "./lists.ts";

giveList("en", english);
giveList("sv", swedish);
