/** Texts that end comments, strings, templates and scripts, or are not what they look like. */
const HOSTILE: readonly string[] = [
  '"',
  "'",
  "`",
  "\\",
  "*/ globalThis.ran = 1; /*",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text that must not run.
  "${globalThis.ran = 1}",
  "`; globalThis.ran = 1; `",
  "a\nb",
  "a\r\nb",
  "\u2028globalThis.ran = 1\u2029",
  "\u202eabc",
  "\u0000",
  "\ud800",
  "\udfff",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "then",
  "toJSON",
  "default",
  "delete",
  "class",
  "await",
  "enum",
  "arguments",
  "eval",
  "operation",
  "inbound",
  "z",
  "$z",
  "$t",
  "t",
  "s",
  "$operation",
  "service",
  "contract",
  "Handlers",
  "Number",
  "RegExp",
  "Object",
  "Uint8Array",
  "",
  " ",
  "123",
  "2018",
  "A",
  "a",
  "a-b",
  "a_b",
  "a b",
  "đơn vị",
  "Đơn Vị",
  "𝔘𝔫𝔦",
  "-",
  "--name",
  "<script>",
  "</script>",
  "@throws {x}",
  "{@link x}",
  "a".repeat(10_000),
  "!function(){globalThis.ran = 1}()",
  "]; globalThis.ran = 1; [",
  "} globalThis.ran = 1; {",
  "); globalThis.ran = 1; (",
  "body",
  "key",
  "T",
  "make",
  "value",
];

const deep = (levels: number): unknown => {
  let schema: unknown = { type: "string" };
  for (let level = 0; level < levels; level += 1) schema = { type: "object", properties: { a: schema } };
  return schema;
};

/** A specification made of hostile texts, wherever a text may stand. */
export function hostileSpec(): object {
  const schemas = HOSTILE.map((text, at): [string, unknown] => [
    text,
    {
      type: "object",
      title: text,
      description: text,
      properties: Object.fromEntries(
        [...HOSTILE.slice(at), ...HOSTILE]
          .slice(0, 14)
          .map((name, index): [string, unknown] => [
            name,
            [
              { type: "string", description: text, pattern: text, minLength: `3); globalThis.ran = 1; (` },
              { enum: [text, name, 1] },
              { const: text },
              { $ref: `#/components/schemas/${text.replaceAll("~", "~0").replaceAll("/", "~1")}` },
              { type: "number", minimum: "0) && (globalThis.ran = 1", multipleOf: -1 },
              { enum: [{ a: 1 }] },
            ][index % 6],
          ]),
      ),
      required: [text, "__proto__"],
    },
  ]);
  const odd: [string, unknown][] = [
    ["Self", { $ref: "#/components/schemas/Self" }],
    ["Ping", { anyOf: [{ $ref: "#/components/schemas/Pong" }] }],
    ["Pong", { allOf: [{ $ref: "#/components/schemas/Ping" }] }],
    ["Deep", deep(2_000)],
    ["Lost", { $ref: "#/components/schemas/Nowhere" }],
    ["Outside", { $ref: "https://example.com/schema.json" }],
    ["File", { $ref: "../../../../../etc/hostname" }],
    ["Absolute", { $ref: "/etc/passwd" }],
    ["Proto", { $ref: "#/components/schemas/toLocaleString" }],
  ];
  const paths = HOSTILE.map((text, index): [string, unknown] => [
    `/${index}/{${text.replaceAll(/[{}]/g, "")}}/--${text.slice(0, 20)}`,
    {
      post: {
        operationId: text,
        summary: text,
        "x-summary-en": text,
        description: text,
        parameters: [
          { name: text, in: "header", description: text, schema: { enum: [text] } },
          { name: text, in: "query", schema: { type: "array", items: { type: "string" } } },
        ],
        requestBody: {
          content: { [text || "application/json"]: { schema: { type: "object", properties: { [text]: {} } } } },
        },
        responses: {
          200: {
            description: text,
            content: { "application/json": { schema: { const: text }, example: { [text]: text } } },
          },
          [text]: { description: text },
          default: { description: text },
        },
        security: [{ [text]: [] }],
        "x-outcome": { at: text, success: [text] },
        "x-paging": { kind: text },
        "x-confidence": text,
        "x-source": { kind: text },
      },
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: HOSTILE.slice(0, 12).join(" "), version: "*/ 1", description: "*/ globalThis.ran = 1 /*" },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text that must not run.
    servers: [{ url: "`${globalThis.ran = 1}`", variables: { __proto__x: { default: '"' } } }],
    tags: [],
    paths: Object.fromEntries(paths),
    webhooks: { "*/ globalThis.ran = 1 /*": { post: { responses: { 200: { description: "*/" } } } } },
    components: {
      schemas: Object.fromEntries([...schemas, ...odd]),
      securitySchemes: Object.fromEntries(HOSTILE.map((text) => [text, { type: text, scheme: text, name: text }])),
    },
  };
}
