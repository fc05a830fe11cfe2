import { type Basis, defineRule, type RuleInfo } from "@egov-vn/core";

const basis: Basis = {
  interoperability: ["OpenAPI 3.1"],
  evidence: {
    vi: "Đặc tả OpenAPI 3.1.1 và JSON Schema 2020-12; các trường hợp bộ sinh mã đã gặp.",
    en: "OpenAPI 3.1.1 and JSON Schema 2020-12; cases that generators met.",
  },
};

const document = (schemas: object, paths: object = {}): string =>
  JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths, components: { schemas } });

const schemas = (passing: unknown, failing: unknown) => ({
  passing: document({ A: passing }),
  failing: document({ A: failing }),
});

const reply = { responses: { 204: { description: "d" } } };

const paths = (passing: object, failing: object) => ({
  passing: document({}, passing),
  failing: document({}, failing),
});

const nested = (depth: number): unknown => (depth === 0 ? {} : { type: "array", items: nested(depth - 1) });

/** A call that sends the first of some schemas, each of which refers to all of them. */
const ring = (size: number): string => {
  const names = Array.from({ length: size }, (_, index) => `S${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const ringed = names.map((name, index) => [name, { type: "object", properties, "x-secret": index === 1 }]);
  const content = { "application/json": { schema: { $ref: "#/components/schemas/S0" } } };
  return document(Object.fromEntries(ringed), {
    "/a": { post: { operationId: "a", requestBody: { content }, ...reply } },
  });
};

/** What a specification may have that cannot be said in types, or that no generator should follow. */
export const specRules = {
  unknownReference: defineRule({
    id: "GEN-001",
    severity: "error",
    basis,
    title: ["Tham chiếu không có đích", "A reference to nothing"],
    message: ["Không tìm thấy “{reference}”.", "“{reference}” was not found."],
    remedy: ["Sửa tham chiếu hoặc thêm phần bị thiếu.", "Correct the reference, or add what is missing."],
    example: schemas({ type: "string" }, { $ref: "#/components/schemas/B" }),
  }),
  refusedReference: defineRule({
    id: "GEN-002",
    severity: "error",
    basis,
    title: ["Tham chiếu ra ngoài", "A reference to the outside"],
    message: [
      "Bộ sinh mã không mở “{reference}”: chỉ đọc tệp trong thư mục của đặc tả và lược đồ đã công bố.",
      "The generator does not open “{reference}”: it reads files below the specification's folder and published schemas.",
    ],
    remedy: ["Chép tệp vào thư mục của đặc tả.", "Copy the file into the specification's folder."],
    example: schemas({ type: "string" }, { $ref: "https://example.com/b.json" }),
  }),
  endlessReference: defineRule({
    id: "GEN-003",
    severity: "warning",
    basis,
    title: ["Lược đồ chỉ tham chiếu chính nó", "A schema that only refers to itself"],
    message: ["“{name}” không nói gì ngoài chính nó.", "“{name}” says nothing but itself."],
    remedy: ["Cho lược đồ một kiểu.", "Give the schema a type."],
    example: schemas({ type: "string" }, { $ref: "#/components/schemas/A" }),
  }),
  unsaidKeyword: defineRule({
    id: "GEN-004",
    severity: "warning",
    basis,
    title: ["Từ khóa không kiểm tra được", "A keyword that is not checked"],
    message: ["Mã sinh ra không kiểm tra “{keyword}”.", "The generated code does not check “{keyword}”."],
    remedy: [
      "Viết ràng buộc bằng từ khóa khác, hoặc kiểm tra trong chương trình.",
      "Say it with other keywords, or check it in the program.",
    ],
    example: schemas({ type: "string" }, { not: { type: "string" } }),
  }),
  brokenPattern: defineRule({
    id: "GEN-005",
    severity: "warning",
    basis,
    title: ["Biểu thức chính quy hỏng", "A broken pattern"],
    message: ["“{pattern}” không phải biểu thức chính quy.", "“{pattern}” is no regular expression."],
    remedy: ["Sửa biểu thức.", "Correct the pattern."],
    example: schemas({ type: "string", pattern: "^a" }, { type: "string", pattern: "(" }),
  }),
  tooDeep: defineRule({
    id: "GEN-006",
    severity: "warning",
    basis,
    title: ["Lược đồ lồng quá sâu", "A schema that is nested too deep"],
    message: [
      "Lược đồ lồng hơn {depth} tầng; phần sâu hơn không được kiểm tra.",
      "The schema is nested more than {depth} levels; what lies deeper is not checked.",
    ],
    remedy: ["Tách phần lồng thành lược đồ có tên.", "Make the inner parts schemas of their own."],
    example: schemas(nested(16), nested(200)),
  }),
  oddValue: defineRule({
    id: "GEN-007",
    severity: "warning",
    basis,
    title: ["Giá trị của từ khóa sai kiểu", "A keyword with a value of another type"],
    message: ["Giá trị của “{keyword}” không dùng được.", "The value of “{keyword}” is of no use."],
    remedy: ["Sửa giá trị theo JSON Schema.", "Correct the value as JSON Schema has it."],
    example: schemas({ type: "string", minLength: 3 }, { type: "string", minLength: "3" }),
  }),
  madeName: defineRule({
    id: "GEN-008",
    severity: "warning",
    basis,
    title: ["Thao tác thiếu tên riêng", "An operation without a name of its own"],
    message: ["Thao tác {operation} được đặt tên “{name}”.", "The operation {operation} was named “{name}”."],
    remedy: ["Thêm “operationId” không trùng lặp.", "Add a unique “operationId”."],
    example: paths({ "/a": { get: { operationId: "a", ...reply } } }, { "/a": { get: reply } }),
  }),
  missingParameter: defineRule({
    id: "GEN-009",
    severity: "warning",
    basis,
    title: ["Tham số đường dẫn chưa khai báo", "A path parameter that is not declared"],
    message: [
      "Đường dẫn có “{name}” nhưng không khai báo; mã coi đó là chuỗi.",
      "The path has “{name}”, which is not declared; the code takes it for text.",
    ],
    remedy: ["Khai báo tham số.", "Declare the parameter."],
    example: paths(
      { "/a": { get: { operationId: "a", ...reply } } },
      { "/a/{id}": { get: { operationId: "a", ...reply } } },
    ),
  }),
  manyMarks: defineRule({
    id: "GEN-010",
    severity: "warning",
    basis,
    title: ["Quá nhiều đường tới phần được đánh dấu", "Too many ways to what is marked"],
    message: [
      "Các lược đồ tham chiếu lẫn nhau quá nhiều; có phần mang “{keyword}” không được che trong nhật ký.",
      "The schemas refer to each other in too many ways; some parts with “{keyword}” are not masked in logs.",
    ],
    remedy: [
      "Bớt tham chiếu lẫn nhau trong nội dung gửi đi.",
      "Let the schemas of what is sent refer to each other less.",
    ],
    example: { passing: ring(2), failing: ring(12) },
  }),
} as const satisfies Record<string, RuleInfo>;
