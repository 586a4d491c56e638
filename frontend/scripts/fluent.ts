// Reads a catalogue as a tree: which messages it has, the variables and plural forms of each, and faults of syntax.
import { readFileSync } from "node:fs";
import {
  FluentParser,
  Identifier,
  Junk,
  Message,
  type SelectExpression,
  VariableReference,
  Visitor,
} from "@fluent/syntax";

/** One choice by number inside a message: which of the language's plural forms it has words for. */
interface Choice {
  readonly variable: string;
  readonly forms: readonly string[];
}

export interface MessageShape {
  readonly id: string;
  readonly variables: readonly string[];
  readonly choices: readonly Choice[];
  readonly text: string;
}

class ShapeReader extends Visitor {
  readonly variables = new Set<string>();
  readonly choices: Choice[] = [];

  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name);
  }

  override visitSelectExpression(node: SelectExpression): void {
    const { selector } = node;
    const variable = selector instanceof VariableReference ? selector.id.name : "?";
    const forms = node.variants.map(({ key }) => (key instanceof Identifier ? key.name : key.value));
    this.choices.push({ variable, forms });
    this.genericVisit(node);
  }
}

function shapeOf(message: Message, source: string): MessageShape {
  const reader = new ShapeReader();
  reader.visit(message);
  const { start, end } = message.span ?? { start: 0, end: 0 };
  return {
    id: message.id.name,
    variables: [...reader.variables].sort(),
    choices: reader.choices,
    text: source.slice(start, end),
  };
}

export function messagesOf(file: string): readonly MessageShape[] {
  const source = readFileSync(file, "utf8");
  const { body } = new FluentParser().parse(source);
  const junk = body.find((entry) => entry instanceof Junk);
  if (junk) throw new Error(`${file} has a line that is not Fluent: ${junk.content.trim().slice(0, 80)}`);
  return body.filter((entry) => entry instanceof Message).map((message) => shapeOf(message, source));
}
