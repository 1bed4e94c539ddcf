// What the reader asks the compiler about: the vendor's tree of calls, as its declarations have it.
import type Anthropic from "@anthropic-ai/sdk";

export declare const organization: Anthropic["organization"];
