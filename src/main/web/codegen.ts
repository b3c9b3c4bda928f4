import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["**/*.graphql", "!schema.graphql", "!node_modules/**"],
  generates: {
    "documents.ts": {
      plugins: ["typescript-operations"],
      config: {
        useTypeImports: true,
        immutableTypes: true,
        enumsAsTypes: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", Decimal: "number", Money: "string", JSON: "unknown" },
      },
    },
  },
};

export default config;
